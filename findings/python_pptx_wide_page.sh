#!/bin/sh
# python-pptx 1.0.2: a deck that is made wide keeps the boxes of a narrow one, and a new slide has no number.
#
# Guess before the run: the layouts follow the page, and a slide made from a layout with a footer and a slide number shows
# both.
# Seen: after slide_width is set to 13.333 inches the title of the layout still ends at 9.5 inches, so a title stands left
# of the middle; add_slide copies title and body and leaves footer, number and date behind, so no slide is numbered.
# What follows for us: dashboard/slides/wide_page.py places every placeholder, dashboard/slides/deck.py copies footer and
# number; tests/slides/test_deck.py looks at both.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check python-pptx==1.0.2 2>/dev/null
"$folder/venv/bin/python" - <<'PYTHON'
from importlib.metadata import version

from pptx import Presentation
from pptx.util import Emu, Inches

deck = Presentation()
deck.slide_width = Inches(13.333)
layout = deck.slide_layouts.get_by_name("Title and Content")
title = next(one for one in layout.placeholders if one.placeholder_format.idx == 0)
end = Emu(title.left + title.width).inches
in_layout = sorted(one.placeholder_format.idx for one in layout.placeholders)
on_slide = sorted(one.placeholder_format.idx for one in deck.slides.add_slide(layout).placeholders)
print(f"python-pptx {version('python-pptx')}: a page of 13.33 inches, the title ends at {end:.2f}")
print(f"placeholders of the layout {in_layout}, of a new slide {on_slide}")
assert round(end, 2) == 9.5, "the boxes follow the page now"
assert in_layout == [0, 1, 10, 11, 12] and on_slide == [0, 1], "a new slide has its footer and number now"
PYTHON
