"""Sections of a deck, one for each lesson, as PowerPoint shows them beside the slides."""

import uuid
from collections.abc import Sequence

from pptx.presentation import Presentation as Deck

MAIN = "http://schemas.openxmlformats.org/presentationml/2006/main"
SECTIONS = "http://schemas.microsoft.com/office/powerpoint/2010/main"
EXTENSION = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"


def add_sections(deck: Deck, sections: Sequence[tuple[str, int, int]]) -> None:
    """Each section with its name, its first slide and the one after its last."""
    ids = [slide.slide_id for slide in deck.slides]
    root = deck.part._element
    found = root.find(f"{{{MAIN}}}extLst")
    extensions = root.makeelement(f"{{{MAIN}}}extLst", {}) if found is None else found
    if found is None:
        root.append(extensions)
    extension = extensions.makeelement(f"{{{MAIN}}}ext", {"uri": EXTENSION})
    all_sections = extension.makeelement(f"{{{SECTIONS}}}sectionLst", {}, {"p14": SECTIONS})
    for name, first, end in sections:
        # Named after the section, so that the same deck has the same ids.
        own = f"{{{str(uuid.uuid5(uuid.NAMESPACE_OID, f'pain-atlas {name} {first}')).upper()}}}"
        section = all_sections.makeelement(f"{{{SECTIONS}}}section", {"name": name, "id": own})
        slides = section.makeelement(f"{{{SECTIONS}}}sldIdLst", {})
        for slide_id in ids[first:end]:
            slides.append(slides.makeelement(f"{{{SECTIONS}}}sldId", {"id": str(slide_id)}))
        section.append(slides)
        all_sections.append(section)
    extension.append(all_sections)
    extensions.append(extension)
