"""Pages that give a link its preview."""

import io
import re
from html import unescape
from pathlib import Path

from PIL import Image

from dashboard.atlas import Atlas
from dashboard.language.telling import Language, speaking
from dashboard.serve.settings import Settings
from dashboard.serve.share_pages import SIZE, share_files, share_page

COMPILED = Path(__file__).parents[2] / "data" / "compiled"
PUBLIC = Settings(address="https://atlas.example/maps")


def test_every_source_has_a_page_that_leads_to_its_state(atlas: Atlas) -> None:
    """The link is relative, so that it holds under any path; the text names a place and makes no diagnosis."""
    files = share_files(atlas, COMPILED, Settings())
    assert sorted(files) == sorted(f"/s/{name}.html" for name in atlas.structures)
    for name in atlas.structures:
        page = unescape(files[f"/s/{name}.html"]().decode("utf-8"))
        assert f"0; url=../?sel={name}&side=left" in page
        assert f'href="../?sel={name}&side=left"' in page
        assert "not a diagnosis" in page
        assert not re.search(r"<script|https?:|og:image|og:url", page)


def test_with_a_public_address_the_preview_has_a_picture(atlas: Atlas) -> None:
    """Absolute, in the form previews want, and different for different sources."""
    files = share_files(atlas, COMPILED, PUBLIC)
    page = files["/s/root_s1.html"]().decode("utf-8")
    assert 'property="og:image" content="https://atlas.example/maps/s/root_s1.jpg"' in page
    assert 'property="og:url" content="https://atlas.example/maps/s/root_s1.html"' in page
    pictures = [files[f"/s/{name}.jpg"]() for name in ("root_s1", "root_c6")]
    assert pictures[0] != pictures[1]
    with Image.open(io.BytesIO(pictures[0])) as picture:
        assert picture.size == SIZE
        assert len(picture.convert("RGB").getcolors(1 << 20) or []) > 8


def test_a_title_cannot_break_out_of_its_place(atlas: Atlas) -> None:
    """What an installation calls itself is text in every place it stands."""
    page = share_page(atlas, "root_s1", Settings(title='"><script>alert(1)</script>'), pictured=False)
    assert "<script" not in page


def test_a_page_for_links_is_told_in_the_language_spoken(atlas: Atlas) -> None:
    """Its title and its language; the name of an area keeps its capital where the language writes nouns so."""
    title = "{source}: where its pain is felt"
    with speaking(Language("de", {title: ("Wo man es spürt: {source}",)})):
        page = share_page(atlas, "root_s1", Settings(), pictured=False)
    assert '<html lang="de">' in page
    assert "<title>Wo man es spürt: S1 nerve root" in page
    assert "felt here first: Middle of the buttock" in page
