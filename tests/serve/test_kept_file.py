"""A site that was kept is the site that was frozen; a file that is anything else is no site."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from werkzeug.test import Client

from dashboard.serve import kept_file
from dashboard.serve.files import application
from dashboard.serve.kept_file import read_site, write_site
from dashboard.serve.site import Site


@pytest.fixture
def path(tmp_path: Path, site: Site) -> Path:
    """The tiny site, kept under the key `today`."""
    write_site(tmp_path / "kept" / "one.site", "today", site)
    return tmp_path / "kept" / "one.site"


@pytest.mark.parametrize("accepted", ["br", "gzip", "identity", "br;q=0, gzip;q=0.5"])
def test_a_kept_site_answers_as_the_frozen_one(path: Path, site: Site, accepted: str) -> None:
    """Every file, in every coding, with every header."""
    kept = read_site(path, "today")
    assert kept is not None and set(kept.files) == set(site.files)
    for name in site.files:
        one, other = (Client(application(s)).get(name, headers={"Accept-Encoding": accepted}) for s in (site, kept))
        assert (one.status, one.data, list(one.headers)) == (other.status, other.data, list(other.headers)), name


def test_the_site_of_another_key_is_not_served(path: Path) -> None:
    """Stale data are never served, whatever the file is called."""
    assert read_site(path, "tomorrow") is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(at=some.integers(0, 10**6), bit=some.integers(0, 7))
def test_one_wrong_bit_anywhere_makes_it_no_site(path: Path, at: int, bit: int) -> None:
    """In the first line, the hash, the contents or a form."""
    content = bytearray(path.read_bytes())
    content[at % len(content)] ^= 1 << bit
    broken = path.with_name("broken.site")
    broken.write_bytes(content)
    assert read_site(broken, "today") is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(share=some.floats(0, 0.999))
def test_half_a_file_is_no_site(path: Path, share: float) -> None:
    """Wherever it was broken off."""
    content = path.read_bytes()
    half = path.with_name("half.site")
    half.write_bytes(content[: int(len(content) * share)])
    assert read_site(half, "today") is None


@pytest.mark.parametrize("content", [b"", b"\0" * 200, b"%PDF-1.7 and so on" * 30, kept_file.FORM])
def test_a_foreign_file_is_no_site(tmp_path: Path, content: bytes) -> None:
    """Nor is one that is not there, or a folder."""
    (tmp_path / "foreign.site").write_bytes(content)
    for path in (tmp_path / "foreign.site", tmp_path / "absent.site", tmp_path):
        assert read_site(path, "today") is None


def test_a_write_that_fails_leaves_the_file_before_and_nothing_half(
    path: Path, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is full, or somebody presses Ctrl-C."""
    before = path.read_bytes()
    for stop in (OSError(28, "No space left on device"), KeyboardInterrupt()):

        def fails(_: int, stop: BaseException = stop) -> None:
            raise stop

        monkeypatch.setattr(os, "fsync", fails)
        with pytest.raises(type(stop)):
            write_site(path, "tomorrow", site)
        assert path.read_bytes() == before and [*path.parent.iterdir()] == [path]
