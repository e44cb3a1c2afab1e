#!/bin/sh
# resvg-py 0.5.0: a drawing whose letters no font can draw comes out without them, and nobody is told.
#
# Guess before the run: an error, or a box in place of each letter, as browsers draw it.
# Seen: with skip_system_fonts and no font file the picture is made, no warning is printed, and it has the very bytes of
# the same drawing without its text. For a picture of a body this takes away which side is right and which is left.
# What follows for us: dashboard/state_figure/png.py names a font file of its own and never the fonts of the machine.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check resvg-py==0.5.0 2>/dev/null
"$folder/venv/bin/python" - <<'PYTHON'
from importlib.metadata import version

import resvg_py

body = '<rect width="80" height="40" fill="#eee"/>'
letters = '<text x="10" y="30" font-size="20" font-family="sans-serif">R L</text>'


def drawn(inside: str) -> bytes:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40">{inside}</svg>'
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True))


bare, lettered = drawn(body), drawn(body + letters)
print(f"resvg-py {version('resvg-py')}: {len(bare)} bytes without text, {len(lettered)} bytes with it")
assert bare == lettered, "the letters are drawn now, or something stands in their place"
print("the same picture: letters without a font are left out in silence")
PYTHON
