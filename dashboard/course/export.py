"""`python -m dashboard export OUT.zip --scorm 1.2|2004`: the atlas as a package for a course system."""

import argparse
import os
from pathlib import Path

from dashboard.course.assignment import assignment_of
from dashboard.course.command import ONLY_IN_A_COURSE
from dashboard.course.manifest import EDITIONS
from dashboard.course.package import package_files, zipped
from dashboard.quoting import quoted
from dashboard.serve.export import MakeApp, choices, maker, show, told
from dashboard.serve.export_files import static_files
from dashboard.serve.export_folder import ExportError
from dashboard.serve.kept_site import KeptSite
from dashboard.serve.language_sites import parted
from dashboard.serve.settings import read_settings
from dashboard.whole_file import place_fault, write_whole

SUFFIX = ".zip"


def main(options: argparse.Namespace, make_app: MakeApp, kept: KeptSite | None = None) -> int:
    """Write the package whole or not at all; its exit code is that of `export`."""

    def write() -> str:
        refuse(options)
        settings = read_settings(os.environ)
        known = choices(options.data)
        assignment = assignment_of(options, settings.title, known)
        site = maker(options, make_app, kept)[0](settings, show("reading and compressing"))
        version = known["v"].default
        own = static_files(parted(site, settings)[""], settings, within=True)  # a course speaks one language
        files = package_files(own, options.scorm, assignment, version)
        write_whole(options.out, zipped(files, show("packing")))
        size = options.out.stat().st_size / 1_000_000
        return f"{assignment.title}: {len(files)} files in {options.out}, {size:.1f} MB, SCORM {options.scorm}"

    return told(options.out, write)


def refuse(options: argparse.Namespace) -> None:
    """Raise ExportError for the first option that does not fit, before anything is made; `mastery` becomes a number."""
    out: Path = options.out
    if options.scorm is None:
        name = next(name for name in ONLY_IN_A_COURSE if getattr(options, name))
        raise ExportError(f"--{name} is for a course package; add --scorm 1.2 or --scorm 2004")
    if options.scorm not in EDITIONS:
        raise ExportError(f"--scorm is {quoted(options.scorm)}: it may be one of {', '.join(EDITIONS)}")
    if out.suffix.lower() != SUFFIX:
        raise ExportError(f"{out}: a course package ends in {SUFFIX}")
    if fault := place_fault(out):
        raise ExportError(fault)
    for name, why in (("base", "a package lives wherever its course does"), ("small", "a package is small already")):
        if getattr(options, name):
            raise ExportError(f"--{name} goes with a site, not with --scorm: {why}")
    chosen = [name for name in ("lesson", "quiz", "select") if getattr(options, name)]
    if len(chosen) > 1:
        raise ExportError(f"--{chosen[0]} and --{chosen[1]} are two packages; name one of them")
    options.mastery = _mastery(options)


def _mastery(options: argparse.Namespace) -> int | None:
    given = options.mastery
    if given is None:
        return None
    if not options.quiz:
        raise ExportError("--mastery goes with --quiz; nothing else is scored")
    if not (given.isascii() and given.isdigit() and int(given[:4]) <= 100):
        raise ExportError(f"--mastery is {quoted(given)}: a whole number from 0 to 100 is expected")
    return int(given)
