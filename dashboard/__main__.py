"""The command line: `python -m dashboard check | where | sources | case | note | drawings | export | keep | …`.

Exit codes: 0 all is well; 1 the data has faults, or compiled files are out of date; 2 the command was not understood.
"""

import argparse
import json
import os
import sys
from pathlib import Path

from dashboard.anki import command as anki_command
from dashboard.atlas import DATA_DIR, AtlasError, Fault, read_atlas, share_in_words, sources_of, where
from dashboard.atlas.also_here import also_here, as_lines, as_rows
from dashboard.atlas.check import read_and_check
from dashboard.atlas.compiled import FOLDER, MANIFEST, REMEDY, NotCompiledError, views_fault
from dashboard.atlas.confirmation import STATUS_WORDS
from dashboard.atlas.errors import in_short
from dashboard.atlas.evidence_report import report
from dashboard.atlas.search_rules import lesson_word_faults
from dashboard.atlas.where import FeltIn
from dashboard.atlas.zones import zone_word
from dashboard.case import command as case_command
from dashboard.case import note_command
from dashboard.course import command as course_command
from dashboard.drawing import command as drawings_command
from dashboard.lesson.folder import read_lessons
from dashboard.named_entries import named_entries
from dashboard.question_bank import command as questions_command
from dashboard.slides import command as slides_command
from dashboard.translation import command as language_command

FAULTY, MISUSED = 1, 2
FELT_COLUMNS = (
    *("area_id", "zone", "strength", "side", "proportion", "proportion_low", "proportion_high", "proportion_kind"),
    *("proportion_scope", "published_area", "n", "n_kind", "evidence", "status"),
)


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code; faults and answers go to stdout, complaints to stderr."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a file name or a cell may hold what the terminal cannot print
            stream.reconfigure(errors="backslashreplace")
    options = _parser().parse_args(arguments)
    try:
        code: int = options.run(options)
        sys.stdout.flush()
    except AtlasError as error:
        print(
            *in_short(error.faults),
            f"{len(error.faults)} faults; run `python -m dashboard check`",
            sep="\n",
            file=sys.stderr,
        )
        return FAULTY
    except BrokenPipeError:  # the reader, `head` for instance, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m dashboard", description="Pain Atlas: education, never diagnosis.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    command = commands.add_parser("check", help="print every fault of the data as file:line:column reason")
    command.add_argument("data", nargs="?", type=Path, default=DATA_DIR, metavar="DIR", help="another data folder")
    command.add_argument("--all", action="store_true", help="print every fault, not only the first of each file")
    command.add_argument("--evidence", action="store_true", help="print how much is confirmed how, and what is open")
    command.set_defaults(run=_check)
    command = commands.add_parser("where", help="where the pain of a structure is felt")
    command.add_argument("structure", metavar="STRUCTURE", help="an id of structures.csv, such as root_s1")
    command.set_defaults(run=_where)
    _answering(command)
    command = commands.add_parser("sources", help="what could hurt in these areas, ranked, with reasons")
    command.add_argument("areas", nargs="+", metavar="AREA", help="ids of areas.csv, such as heel_plantar")
    command.set_defaults(run=_sources)
    _answering(command)
    case_command.add(commands)
    note_command.add(commands)
    drawings_command.add(commands)
    command = commands.add_parser("build", help="make data/compiled from data/ and the body")
    command.add_argument("--check", action="store_true", help="only say whether the compiled files are up to date")
    command.set_defaults(run=_build)
    anki_command.add(commands)
    slides_command.add(commands)
    questions_command.add(commands)
    language_command.add(commands)
    command = commands.add_parser("export", help="write the whole site as files, for any file server or a file share")
    command.add_argument(
        "out", type=Path, metavar="DIR|OUT.zip", help="a folder that is not there yet, or an earlier export"
    )
    command.add_argument("--base", default="", metavar="PATH", help="the path it will live under, such as /pain-atlas/")
    command.add_argument(
        "--select", default="", metavar="STATE", help="what it opens with: root_s1, or sel=root_s1&side=left"
    )
    command.add_argument("--small", action="store_true", help="compress all as small as it gets, which takes a minute")
    command.add_argument("--data", type=Path, default=DATA_DIR, metavar="DIR", help="another data folder")
    course_command.add(command)
    command.set_defaults(run=_export)
    command = commands.add_parser("keep", help="make the site now, so that the first start is as quick as any other")
    command.set_defaults(run=_keep)
    command = commands.add_parser("mesh", help="make the body in data/body with anny (rare; needs torch)")
    command.set_defaults(run=_mesh, data=DATA_DIR)
    return parser


def _answering(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="print JSON instead of a table")
    command.add_argument("--data", type=Path, default=DATA_DIR, metavar="DIR", help="another data folder")


def _check(options: argparse.Namespace) -> int:
    if not options.data.is_dir():
        return _misuse(f"{options.data} is not a folder")
    reading = read_and_check(options.data)
    lessons, in_lessons = _lessons(options.data, sound=not reading.faults)
    faults = [*reading.faults, *in_lessons]
    ids = {path.stem for path in (options.data / "lessons").glob("*.md")}
    faults += lesson_word_faults(reading.rows.get("search_words", ()), ids) if ids else []
    if not faults and (reason := views_fault(options.data)):  # mended tables come first, then what is made of them
        faults = [Fault(f"{FOLDER}/{MANIFEST}", 0, "-", f"the folder {reason}; {REMEDY}")]
    print(*(map(str, faults) if options.all else in_short(faults)), sep="\n", end="\n" if faults else "")
    rows = sum(map(len, reading.rows.values()))
    size = f"{len(reading.tables)} tables, {rows} rows, {len(reading.sources)} sources"
    size += f", {lessons} lesson" + "s" * (lessons > 1) if lessons else ""
    if faults:
        print(f"{len(faults)} faults in {size}", file=sys.stderr)
        return FAULTY
    print(f"no faults in {size}")
    if options.evidence:
        print(*report(read_atlas(options.data)), sep="\n")
    return 0


def _lessons(data: Path, sound: bool) -> tuple[int, list[Fault]]:
    """How many lessons there are, and what is wrong with them; beyond their form only where the tables are sound."""
    lessons, faults = read_lessons(data)
    if not lessons or not sound:
        return len(lessons), faults
    # Only now, because these bring Dash with them, which no other command needs.
    from dashboard.lesson.player import lesson_faults
    from dashboard.selection import choices_for
    from dashboard.serve.atlas_files import read_index

    atlas = read_atlas(data)
    try:
        choices = choices_for(atlas, read_index(data / "compiled"))
    except NotCompiledError as error:
        print(f"the states of the lessons are not checked: {error}", file=sys.stderr)
        return len(lessons), faults
    return len(lessons), [*faults, *(fault for lesson in lessons for fault in lesson_faults(lesson, atlas, choices))]


def _where(options: argparse.Namespace) -> int:
    atlas = read_atlas(options.data)
    (name,), complaint = named_entries("structure", [options.structure], atlas.structures)
    if complaint:
        return _misuse(complaint)
    felt = where(atlas, name)
    if options.json:
        _print_json({"structure": name, "areas": [_as_json(row) for row in felt]})
        return 0
    structure = atlas.structures[name]
    print(f"{structure.name} ({structure.mechanism.replace('_', ' ')}) is commonly associated with pain in:")
    for row in felt:
        words = (
            f"{atlas.areas[row.area_id].name} [{row.area_id}]",
            f"{zone_word(row.strength)} {row.strength:g}",
            row.side,
        )
        print("  " + "; ".join(filter(None, (*words, f"evidence {row.evidence}{_doubt(row)}", share_in_words(row)))))
    if not felt:
        print(f"  no known area: {structure.without_pattern_reason}")
    return 0


def _doubt(row: FeltIn) -> str:
    return f", {STATUS_WORDS[row.status]}" if STATUS_WORDS[row.status] else ""


def _sources(options: argparse.Namespace) -> int:
    atlas = read_atlas(options.data)
    given = [part for word in options.areas for part in word.split(",") if part.strip()]
    areas, complaint = named_entries("area", given or options.areas, atlas.areas)
    if complaint:
        return _misuse(complaint)
    found, also = sources_of(atlas, areas), also_here(atlas, areas)
    if options.json:
        keys = ("structure_id", "mechanism", "zone", "score", "reasons")
        ranked = [{key: getattr(c, key) for key in keys} for c in found]
        _print_json({"areas": areas, "sources": ranked, "also_here": as_rows(also)})
        return 0
    print(f"Pain in {', '.join(atlas.areas[a].name for a in areas)} may come from (not a diagnosis):")
    for number, candidate in enumerate(found, 1):
        name = f"{atlas.structures[candidate.structure_id].name} [{candidate.structure_id}]"
        print(f"{number:3}. {candidate.score:5.1f}  {name}: {'; '.join(candidate.reasons)}")
    print(*as_lines(atlas, also), sep="\n")
    return 0


def _build(options: argparse.Namespace) -> int:
    try:
        from dashboard.build.command import main as build_main
    except ModuleNotFoundError as error:
        return _misuse(f"the build needs the module {error.name}; install it with: pip install -e '.[build]'")
    return int(build_main(options.check))


def _export(options: argparse.Namespace) -> int:
    # Only now, because these bring Dash with them, which most commands do not need.
    from app import KEPT, create_app

    if course_command.is_asked(options):
        from dashboard.course.export import main as course_main

        return course_main(options, create_app, KEPT)
    from dashboard.serve.export import main as export_main

    return export_main(options, create_app, KEPT)


def _keep(_: argparse.Namespace) -> int:
    from app import KEPT, create_app
    from dashboard.serve.first_start import kept_now

    return kept_now(lambda settings: create_app(settings=settings), KEPT)


def _mesh(options: argparse.Namespace) -> int:
    try:
        from dashboard.build.mesh import make

        make(options.data / "body" / "neutral.npz")
    except ModuleNotFoundError as error:
        return _misuse(f"the body needs the module {error.name}; install it with: pip install -e '.[mesh]'")
    return 0


def _as_json(row: FeltIn) -> dict[str, object]:
    return {name: getattr(row, name) for name in FELT_COLUMNS} | {"sources": row.source_keys}


def _print_json(answer: dict[str, object]) -> None:
    print(json.dumps(answer, ensure_ascii=False, indent=1))


def _misuse(complaint: str) -> int:
    print(complaint, file=sys.stderr)
    return MISUSED


if __name__ == "__main__":
    sys.exit(main())
