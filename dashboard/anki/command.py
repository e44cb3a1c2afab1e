"""`python -m dashboard anki`: a package for Anki."""

import argparse
import time
from pathlib import Path

from dashboard.anki.errors import UnknownStructureError
from dashboard.atlas import DATA_DIR
from dashboard.atlas.compiled import FOLDER, NotCompiledError, refuse_unfit_views
from dashboard.complaint import BROKEN_OFF, FAULTY, complain
from dashboard.language.asked import add_language
from dashboard.language.catalogue import language_of
from dashboard.language.telling import speaking
from dashboard.named_entries import named_entries
from dashboard.translation.tables import told_atlas
from dashboard.whole_file import place_fault, write_whole

SUFFIX = ".apkg"
KINDS = ("roots", "muscles", "joints", "organs")
SUBJECTS = ("places", "dermatomes")


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The command and its options."""
    command = commands.add_parser("anki", help="make an Anki deck: body with pattern in front, source on the back")
    command.add_argument("out", type=Path, metavar="OUT.apkg", help="the package to write")
    command.add_argument("--kind", nargs="+", default=[], choices=KINDS, help="whole kinds of sources")
    command.add_argument("--structure", nargs="+", default=[], metavar="ID", help="ids of structures.csv")
    command.add_argument(
        "--occlusion", nargs="*", choices=SUBJECTS, help="instead: covered names on the body, all subjects if none"
    )
    add_language(command)
    command.add_argument("--data", type=Path, default=DATA_DIR, metavar="DIR", help="another data folder")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the package whole or not at all."""
    try:
        if reason := _reason(options):
            return complain(reason)
        refuse_unfit_views(options.data)
        with speaking(language_of(options.language, options.data)):
            content, cards = _sources(options) if options.occlusion is None else _covered(options)
        write_whole(options.out, content)
    except ModuleNotFoundError as error:
        return complain(f"the deck needs the module {error.name}; install it with: pip install -e '.[anki]'")
    except NotCompiledError as error:
        return complain(str(error), FAULTY)
    except UnknownStructureError as error:
        return complain(str(error))
    except OSError as error:
        return complain(f"{options.out}: cannot be written ({error.strerror})")
    except KeyboardInterrupt:
        return complain(f"broken off; {options.out} is as it was", BROKEN_OFF)
    print(f"{cards} cards in {options.out}")
    return 0


def _reason(options: argparse.Namespace) -> str:
    """What is wrong with what was asked; '' if nothing is."""
    if options.occlusion is not None and (options.kind or options.structure):
        asked = "--kind" if options.kind else "--structure"
        return f"{asked}: chooses sources, and --occlusion asks for {' and '.join(SUBJECTS)}; one of the two is allowed"
    if options.out.suffix.lower() != SUFFIX:
        return f"{options.out}: a package for Anki ends in {SUFFIX}"
    return place_fault(options.out)


def _sources(options: argparse.Namespace) -> tuple[bytes, int]:
    """The sources by their pattern; raises UnknownStructureError."""
    from dashboard.anki.source_cards import chosen, source_package

    atlas = told_atlas(options.data)
    structures, complaint = named_entries("structure", options.structure, atlas.structures)
    if complaint:
        raise UnknownStructureError(complaint)
    return source_package(atlas, options.data / FOLDER, chosen(atlas, options.kind, structures), time.time())


def _covered(options: argparse.Namespace) -> tuple[bytes, int]:
    from dashboard.anki.occlusion_deck import occlusion_package

    subjects = [subject for subject in SUBJECTS if subject in (options.occlusion or SUBJECTS)]
    return occlusion_package(told_atlas(options.data), options.data / FOLDER, subjects, time.time())
