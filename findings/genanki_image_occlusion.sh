#!/bin/sh
# genanki 0.13.1 read by the library anki 26.9.3: a note whose model has the name, the fields and the cloze of Anki's own
# Image Occlusion is half of one for Anki.
#
# Guess before the run: Anki knows the type by its name, its five fields and its being a cloze.
# Seen: a card is made for each cover, and the call that reads the covers of a note gives both; but the type has kind 0
# instead of 6, by which Anki tells its own types from others', because genanki writes no originalStockKind.
# What follows for us: dashboard/anki/occlusion_note.py adds originalStockKind and the tags of the fields;
# tests/anki/test_occlusion_deck.py asks Anki's library for both.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check genanki==0.13.1 anki==26.9.3 2>/dev/null
"$folder/venv/bin/python" - "$folder" <<'PYTHON'
import struct
import sys
import zlib
from importlib.metadata import version
from pathlib import Path

import genanki
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

folder = Path(sys.argv[1])


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


head, rows = struct.pack(">IIBBBBB", 40, 20, 8, 0, 0, 0, 0), zlib.compress((b"\0" + b"\xff" * 40) * 20)
picture = folder / "places.png"
picture.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b""))
names = ("Occlusion", "Image", "Header", "Back Extra", "Comments")
model = genanki.Model(
    1_600_000_001,
    "Image Occlusion",
    fields=[{"name": name} for name in names],
    templates=[{"name": "Image Occlusion", "qfmt": "{{cloze:Occlusion}}{{Image}}", "afmt": "{{cloze:Occlusion}}"}],
    model_type=genanki.Model.CLOZE,
)
covers = "".join(
    f"{{{{c{card}::image-occlusion:rect:left={left}:top=.2:width=.2:height=.2:oi=1}}}}"
    for card, left in ((1, ".1"), (2, ".6"))
)
deck = genanki.Deck(1_600_000_002, "Places")
deck.add_note(genanki.Note(model, [covers, '<img src="places.png">', "", "", ""]))
package = genanki.Package(deck, [str(picture)])
package.write_to_file(str(folder / "places.apkg"))
collection = Collection(str(folder / "collection.anki2"))
options = ImportAnkiPackageOptions()
collection.import_anki_package(ImportAnkiPackageRequest(package_path=str(folder / "places.apkg"), options=options))
(note_id,) = collection.find_notes("")
kind = collection.get_note(note_id).note_type().get("originalStockKind", 0)
answer = collection.get_image_occlusion_note(note_id=note_id)
told = "no such note" if answer.HasField("error") else f"{len(answer.note.occlusions)} covers"
cards = len(collection.find_cards(""))
print(f"genanki {version('genanki')}, anki {version('anki')}: {cards} cards, kind {kind}; read back: {told}")
assert cards == 2, "a cover is no card any more"
assert kind == 0, "Anki knows the type as its own now"
assert told == "2 covers", "the covers are read otherwise now"
collection.close()
PYTHON
