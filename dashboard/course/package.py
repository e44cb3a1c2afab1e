"""The files of a course package, and the package itself: the same bytes every time."""

import io
import zipfile
from collections.abc import Callable, Mapping

from dashboard.course.assignment import Assignment
from dashboard.course.manifest import NAME, manifest
from dashboard.course.manifest import START as PAGE
from dashboard.course.page import course_page
from dashboard.serve.export_files import Files

ABOUT = "about.txt"
# The first day a package can tell: when it was made is no part of what it is.
DAY = (1980, 1, 1, 0, 0, 0)
READABLE, REGULAR, UNIX = 0o644, 0o100000, 3
SMALLEST = 9
WORDS = """{title}

Pain Atlas: a body map of referred and radicular pain, for education, never a diagnosis.
Data {version}. Tables: CC BY 4.0; each fact names its published source on the page.

A course package for SCORM {standard}. What it tells the course system is said on the page, in the strip of warnings.
It keeps nothing in the browser and asks no other site for anything.
"""


def package_files(files: Files, standard: str, assignment: Assignment, version: str) -> dict[str, bytes]:
    """Every file of a package by its path, its manifest among them."""
    made = {name: file.body for name, file in files.items()}
    made[PAGE] = course_page(made[PAGE].decode("utf-8"), made, standard, assignment).encode("utf-8")
    made[ABOUT] = WORDS.format(title=assignment.title, version=version, standard=standard).encode("utf-8")
    return made | {NAME: manifest(standard, assignment, version, made)}


def zipped(files: Mapping[str, bytes], progress: Callable[[int, int], None]) -> bytes:
    """A zip of these files, the manifest first, as some systems look for it there."""
    out = io.BytesIO()
    names = sorted(files, key=lambda name: (name != NAME, name))
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=SMALLEST) as package:
        for done, name in enumerate(names, 1):
            entry = zipfile.ZipInfo(name, DAY)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, UNIX
            entry.external_attr = (REGULAR | READABLE) << 16
            package.writestr(entry, files[name], compresslevel=SMALLEST)
            progress(done, len(names))
    return out.getvalue()
