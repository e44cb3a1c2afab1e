"""Sites of several languages as one: each whole in its folder, what has no words kept once."""

from pathlib import Path

import pytest

from dashboard.serve.export_files import static_files
from dashboard.serve.freezing import freeze
from dashboard.serve.kept_file import read_site, write_site
from dashboard.serve.language_sites import parted
from dashboard.serve.on_demand import site_on_demand
from dashboard.serve.settings import Settings
from dashboard.serve.site import Site
from tests.serve.conftest import MakeApp

SETTINGS = Settings(languages=("en", "de"), prefix="/clinic/")
PICTURE = bytes(range(256)) * 40


@pytest.fixture
def site(make_app: MakeApp) -> Site:
    """An atlas of one picture and one panel, in two languages."""
    english, german = make_app(), make_app()
    for app, words in ((english, "Calf"), (german, "Wade")):
        app.server.extensions["pain_atlas"] = {
            "/atlas/abc/front.webp": lambda: PICTURE,
            "/atlas/abc/areas/calf.html": words.encode,
        }
    english.server.extensions["pain_atlas_languages"] = {"de": german}
    return freeze(english, None, SETTINGS)


def test_each_language_is_whole_in_its_folder(site: Site) -> None:
    """The same paths below /de/ as at the root, pages included, and no other folder."""
    own = {path for path in site.files if not path.startswith("/de/")}
    assert {f"/de{path}" for path in own} | own == set(site.files)
    assert site.files["/atlas/abc/areas/calf.html"].body == b"Calf"
    assert site.files["/de/atlas/abc/areas/calf.html"].body == b"Wade"
    assert site.files["/de/atlas/abc/front.webp"] is site.files["/atlas/abc/front.webp"]
    with pytest.raises(KeyError):
        site.files["/fr/"]


def test_the_first_start_has_the_same_paths(make_app: MakeApp, site: Site) -> None:
    """Made when asked for, in either language."""
    english, german = make_app(), make_app()
    german.server.extensions["pain_atlas"] = {"/atlas/abc/areas/calf.html": lambda: b"Wade"}
    english.server.extensions["pain_atlas_languages"] = {"de": german}
    made = site_on_demand(english, SETTINGS)
    assert made.files["/de/atlas/abc/areas/calf.html"].body == b"Wade" and "/de/" in made.files


def test_a_kept_site_holds_what_languages_share_once(site: Site, tmp_path: Path) -> None:
    """It is read again as it was, and grows by the words alone."""
    both, one = tmp_path / "both.site", tmp_path / "one.site"
    write_site(both, "k", site)
    write_site(one, "k", parted(site, SETTINGS)[""])
    read = read_site(both, "k")
    assert read and {path: file.digest for path, file in read.files.items()} == {
        path: file.digest for path, file in site.files.items()
    }
    assert both.stat().st_size - one.stat().st_size < len(PICTURE)


def test_an_exported_language_is_a_site_of_its_own(site: Site) -> None:
    """Its prefix ends with its tag, so that its way home leads to itself."""
    parts = parted(site, SETTINGS)
    assert {tag: part.prefix for tag, part in parts.items()} == {"": "/clinic/", "de": "/clinic/de/"}
    names = [set(static_files(part, SETTINGS)) for part in parts.values()]
    assert "index.html" in names[0] & names[1]
