"""Which module of the browser's half imports which: no circle, the core first, each room's parts behind its door."""

import re
from pathlib import Path

from tests.architecture.tracked import ROOT, code

WEB = ROOT / "web"
COURSE = "course/course.js"
STAGE = "solid/stage_library.js"
IMPORT = re.compile(r"^(?:import|export)\b[^;]*?\bfrom\s+\"(\.[^\"]+)\"|^import\s+\"(\.[^\"]+)\"", re.MULTILINE)
GLOBAL = re.compile(r"\bwindow\.painAtlas\s*=|\bglobalThis\.\w+\s*=|\bself\.\w+\s*=|Object\.assign\(window,")


def modules() -> dict[str, list[str]]:
    """What each module imports when it is loaded, by path below web/; what a part loads later does not count."""
    files = [path for path in code(".js") if path.parts[0] == "web" and not path.stem.endswith(".test")]
    return {path.relative_to("web").as_posix(): _imported(ROOT / path) for path in files}


def _imported(file: Path) -> list[str]:
    found = (one or other for one, other in IMPORT.findall(file.read_text("utf-8")))
    return [(file.parent / name).resolve().relative_to(WEB).as_posix() for name in found]


def circles(graph: dict[str, list[str]]) -> list[list[str]]:
    """Every way that leads back to where it began, told once.

    >>> circles({"a": ["b"], "b": ["c"], "c": ["b"]})
    [['b', 'c', 'b']]
    """
    found: list[list[str]] = []
    done: set[str] = set()

    def walk(name: str, way: list[str]) -> None:
        if name in way:
            found.append([*way[way.index(name) :], name])
        elif name not in done:
            for other in graph.get(name, []):
                walk(other, [*way, name])
            done.add(name)

    for name in graph:
        walk(name, [])
    return found


def test_the_search_for_circles_finds_one() -> None:
    """A way back is found however long it is, and a shared module is none."""
    assert circles({"a": ["b", "c"], "b": ["c"], "c": []}) == []
    assert circles({"a": ["b"], "b": ["c"], "c": ["d"], "d": ["b"]}) == [["b", "c", "d", "b"]]


def test_no_module_needs_one_that_needs_it() -> None:
    """Modules can be read, loaded and tested from the bottom up: no order is hidden anywhere."""
    graph = modules()
    assert len(graph) > 100 and not circles(graph)


def test_every_module_is_reached() -> None:
    """From the page, a part that is loaded later, the stage, or what a course has beside; nothing lies about unused."""
    graph = modules()
    parts = re.findall(r"import\(\"\.\./([^\"]+)\"\)", (WEB / "core/parts.js").read_text("utf-8"))
    reached: set[str] = set()
    ways = ["atlas.js", COURSE, STAGE, *parts]
    while ways:
        name = ways.pop()
        if name not in reached:
            reached.add(name)
            ways += graph[name]
    assert graph.keys() - reached == {"eslint.config.js", "shell/not_started.js"}  # one tool, one classic script


def test_the_core_knows_no_room() -> None:
    """Selection, files and addresses can be understood without the map, the quiz or any other room."""
    assert not {
        name: others
        for name, imported in modules().items()
        if name.startswith("core/") and (others := [other for other in imported if not other.startswith("core/")])
    }


def test_a_course_is_no_part_of_the_page() -> None:
    """No module of the page imports one of the course's, so that no reader elsewhere is sent any of it; and the
    course's take of the page's only what makes elements, because a second selection would be another one."""
    graph = modules()
    course = {name for name in graph if name.startswith("course/")}
    assert not {name: found for name in graph.keys() - course if (found := course.intersection(graph[name]))}
    assert {other for name in course for other in graph[name]} - course == {"core/element.js"}
    assert "course/" not in (WEB / "core/parts.js").read_text("utf-8")


def test_the_page_knows_the_stage_by_name_alone() -> None:
    """What draws in three dimensions is a script of its own: of its modules the page's import only the bare numbers of
    the camera, and those import nothing."""
    graph = modules()
    stage = {name for name in graph if name.startswith("solid/stage")}
    assert len(stage) > 5
    assert {other for name in graph.keys() - stage for other in stage.intersection(graph[name])} == {
        "solid/stage_camera.js"
    }
    assert not graph["solid/stage_camera.js"]
    assert not {other for name in stage for other in graph[name]} - stage


def test_the_page_has_one_global_name() -> None:
    """`painAtlas`, set in core/entry.js; whatever else a module needs it imports."""
    texts = {path: (ROOT / path).read_text("utf-8") for path in code(".js") if path.parts[0] == "web"}
    assert not [str(path) for path, text in texts.items() if GLOBAL.search(text) and path.stem != "entry"]
