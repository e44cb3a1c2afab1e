"""`python -m dashboard questions`: the quiz as a file for Moodle and others."""

import argparse
from pathlib import Path

from dashboard.atlas import DATA_DIR, Atlas
from dashboard.atlas.compiled import FOLDER, NotCompiledError, refuse_unfit_views
from dashboard.complaint import BROKEN_OFF, FAULTY, complain
from dashboard.language.asked import add_language
from dashboard.language.catalogue import language_of
from dashboard.language.telling import speaking
from dashboard.quiz_kinds import KINDS
from dashboard.translation.tables import told_atlas
from dashboard.whole_file import place_fault, write_whole

ASKED = tuple(kind for kind in KINDS if kind != "paint")
# Without a picture they cannot be asked.
WITHOUT_PICTURE = ("mechanism", "case")
# A Moodle with the usual settings of PHP needs several times the size of a file in memory, and has 128 MB.
MOST_BYTES = 30_000_000
FORMATS = {".xml": "Moodle XML", ".gift": "GIFT", ".zip": "QTI"}
# The versions of QTI, the usual one first.
VERSIONS = ("3.0", "2.1")


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The command and its options."""
    command = commands.add_parser("questions", help="the quiz as Moodle XML, GIFT or QTI (needs the extra class)")
    command.add_argument("out", type=Path, metavar="FILE.xml|FILE.gift|FILE.zip", help="where to write them")
    command.add_argument("--qti", choices=VERSIONS, help=f"version of QTI in a FILE.zip; {VERSIONS[0]} unless told")
    command.add_argument("--kind", nargs="+", choices=ASKED, default=[], help="kinds of question; all that fit")
    command.add_argument("--seed", type=int, default=1, help="the same seed asks as the page does with it")
    command.add_argument("--n", type=int, default=0, metavar="COUNT", help="at most so many of each kind; all")
    command.add_argument("--region", default="", help="only of a region, such as foot")
    command.add_argument("--level", default="", help="only of a level: typical, ambiguous, contested, mimic")
    add_language(command)
    command.add_argument("--data", type=Path, default=DATA_DIR, metavar="DIR", help="another data folder")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the file whole or not at all."""
    try:
        # Only now: they bring Dash and the writer of pictures with them.
        from dashboard.question_bank.writing import content_of
    except ModuleNotFoundError as error:
        return complain(f"questions need the module {error.name}; install it with: pip install -e '.[class]'")
    if reason := _reason(options):
        return complain(reason)
    options.qti = options.qti or VERSIONS[0]
    kinds = options.kind or (WITHOUT_PICTURE if options.out.suffix == ".gift" else ASKED)
    try:
        refuse_unfit_views(options.data)
        with speaking(language_of(options.language, options.data)):
            atlas = told_atlas(options.data)
            if reason := _unknown(atlas, options):
                return complain(reason)
            content, counts = content_of(atlas, options.data / FOLDER, kinds, options)
        if not sum(counts.values()):
            return complain("no question fits; try another region or level")
        write_whole(options.out, content)
    except NotCompiledError as error:
        return complain(str(error), FAULTY)
    except OSError as error:
        return complain(f"{options.out}: cannot be written ({error.strerror})")
    except KeyboardInterrupt:
        return complain(f"broken off; {options.out} is as it was", BROKEN_OFF)
    told = "; ".join(f"{KINDS[kind][0].lower()} {count}" for kind, count in counts.items())
    print(f"{sum(counts.values())} questions in {options.out} ({_format(options)}): {told}")
    if len(content) > MOST_BYTES:
        print(f"{len(content) / 1e6:.0f} MB: many course systems take less at once; make one file for each --kind")
    return 0


def _format(options: argparse.Namespace) -> str:
    """What the file is, in words."""
    name = FORMATS[options.out.suffix]
    return f"{name} {options.qti}" if name == "QTI" else name


def _reason(options: argparse.Namespace) -> str:
    """What is wrong with what was asked; '' if nothing is."""
    out: Path = options.out
    if out.suffix not in FORMATS:
        *some, last = FORMATS
        return f"{out}: a file of questions ends in {', '.join(some)} or {last}"
    if options.qti and FORMATS[out.suffix] != "QTI":
        return f"--qti {options.qti}: {out} is {FORMATS[out.suffix]}; QTI is written into a file that ends in .zip"
    pictured = [kind for kind in options.kind if kind not in WITHOUT_PICTURE]
    if out.suffix == ".gift" and pictured:
        return f"--kind {pictured[0]}: GIFT holds no pictures; allowed are {', '.join(WITHOUT_PICTURE)}"
    if not 0 <= options.seed <= 999_999:
        return f"--seed {options.seed}: a whole number from 0 to 999999 is expected"
    if options.n < 0:
        return f"--n {options.n}: a whole number is expected, 0 for all"
    return place_fault(out)


def _unknown(atlas: Atlas, options: argparse.Namespace) -> str:
    regions = sorted({area.region for area in atlas.areas.values()})
    levels = sorted(set(atlas.tables["vignettes"]["difficulty"]) - {""})
    for name, value, known in (("region", options.region, regions), ("level", options.level, levels)):
        if value and value not in known:
            return f"--{name} {value[:40]}: allowed are {', '.join(known)}"
    return ""
