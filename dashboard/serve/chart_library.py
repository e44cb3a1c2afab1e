"""plotly.js as this page needs it: the package's own bundle, started without the kinds of chart nobody draws here.

The bundle is 4.8 MB and sets up some fifty kinds of trace before it answers, maps and 3D with their style sheets among
them: a second on an ordinary machine. The charts draw two, lines and heatmaps; setting up those alone takes a tenth of
that. The code itself stays as it is, and a bundle that looks different is served unchanged: slower, but right.
"""

import re

# Lines and points (scatter) belong to the core and need no mention.
USED = ("heatmap",)
REGISTER = re.compile(r"([\w$]+)\.register\(\[((?:[\w$]+\(\),?)+)\]\)")
# The outer function is needed at once. In parentheses it is compiled while it arrives, not twice over afterwards.
OPENING, CLOSING = '(typeof self !== "undefined" ? self : this, () => {', "return Plotly;\n}));"


def lean(bundle: str) -> str:
    """The bundle with only the used kinds of trace set up; unchanged where one of them cannot be found."""
    used = [_kind(bundle, name) for name in USED]
    registered = REGISTER.findall(bundle)
    if len(registered) != 1 or not set(used) <= set(registered[0][1].split(",")):
        return bundle
    return _eager(REGISTER.sub(lambda _: f"{registered[0][0]}.register([{','.join(used)}])", bundle))


def _kind(bundle: str, name: str) -> str:
    """The call that yields a kind of trace, such as `UAe()`: a module that only passes on the one holding its name."""
    before, found, _ = bundle.partition(f'moduleType:"trace",name:"{name}"')
    modules = re.findall(r"([\w$]+)=\w\(\([\w$]+,[\w$]+\)=>", before[-2000:]) if found else []
    if not modules:
        return ""
    passed_on = rf'([\w$]+)=\w\(\([\w$]+,([\w$]+)\)=>{{"use strict";\2\.exports={re.escape(modules[-1])}\(\)}}\)'
    outer = re.search(passed_on, bundle[len(before) :][:5000])
    return f"{outer[1]}()" if outer else ""


def _eager(bundle: str) -> str:
    if bundle.count(OPENING) != 1 or not bundle.endswith(CLOSING):
        return bundle
    started = bundle.replace(OPENING, OPENING.replace("() =>", "(() =>"))
    return started.removesuffix(CLOSING) + CLOSING.replace("}))", "})))")
