"""`python -m dashboard slides`: lessons of the atlas, or recorded ones, as one deck for PowerPoint and its kin."""

import argparse
from pathlib import Path
from urllib.parse import urlsplit

from dashboard.atlas import DATA_DIR, AtlasError
from dashboard.atlas.compiled import FOLDER, NotCompiledError, refuse_unfit_views
from dashboard.complaint import BROKEN_OFF, FAULTY, complain
from dashboard.language.asked import add_language
from dashboard.language.catalogue import language_of
from dashboard.language.telling import speaking
from dashboard.slides.errors import SlidesError
from dashboard.translation.tables import told_atlas
from dashboard.whole_file import place_fault, write_whole

SUFFIX = ".pptx"


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The command and its options."""
    command = commands.add_parser("slides", help="lessons as slides for PowerPoint (needs the extra class)")
    command.add_argument("lesson", nargs="*", metavar="LESSON", help="ids, or files that were recorded; all by default")
    command.add_argument("--out", required=True, type=Path, metavar=f"FILE{SUFFIX}", help="where to write them")
    command.add_argument("--link", default="", metavar="ADDRESS", help="an atlas that the slides link to")
    add_language(command)
    command.add_argument("--data", type=Path, default=DATA_DIR, metavar="DIR", help="another data folder")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the deck whole or not at all; every complaint is a line of its own."""
    try:
        # Only now: they bring Dash and the writers of slides and pictures with them.
        from dashboard.slides.deck import deck_of
        from dashboard.slides.material import lessons_of, material_of
    except ModuleNotFoundError as error:
        return complain(f"slides need the module {error.name}; install it with: pip install -e '.[class]'")
    try:
        _refuse(options.out, options.link)
        refuse_unfit_views(options.data)
        with speaking(language_of(options.language, options.data)):
            material = material_of(told_atlas(options.data), options.data / FOLDER, options.link)
            lessons = lessons_of(material, options.data, options.lesson)
            write_whole(options.out, deck_of(material, lessons))
    except SlidesError as error:
        return complain(str(error))
    except OSError as error:
        return complain(f"{options.out}: cannot be written ({error.strerror})")
    except NotCompiledError as error:
        return complain(str(error), FAULTY)
    except AtlasError as error:
        return complain("\n".join(map(str, error.faults)), FAULTY)
    except KeyboardInterrupt:
        return complain(f"broken off; {options.out} is as it was", BROKEN_OFF)
    print(f"{len(lessons)} {'lesson' if len(lessons) == 1 else 'lessons'} in {options.out}")
    return 0


def _refuse(out: Path, link: str) -> None:
    if out.suffix.lower() != SUFFIX:
        raise SlidesError(f"{out}: a file of slides ends in {SUFFIX}")
    if fault := place_fault(out):
        raise SlidesError(fault)
    parts = urlsplit(link)
    if link and (parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment):
        raise SlidesError(
            f"--link {link}: an address of an atlas is expected, such as https://clinic.example/pain-atlas/"
        )
