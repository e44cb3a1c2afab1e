"""A figure on a slide: a PNG that every reader takes, the SVG beside it for those that can, and words for both."""

import io

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.slide import Slide
from pptx.util import Inches

from dashboard.state_figure.figure import Figure
from dashboard.state_figure.png import png_of

SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def add_picture(slide: Slide, figure: Figure, box: tuple[float, float, float, float], name: str) -> None:
    """Put a figure as large as it fits into the middle of a box of inches; its own words are the alternative text."""
    left, top, wide, tall = box
    scale = min(wide / figure.width, tall / figure.height)
    width, height = figure.width * scale, figure.height * scale
    place = left + (wide - width) / 2, top + (tall - height) / 2, width, height
    picture = slide.shapes.add_picture(io.BytesIO(png_of(figure.svg)), *(Inches(one) for one in place))
    picture.name = name
    picture._element.nvPicPr.cNvPr.set("descr", figure.alternative)  # otherwise it is the name of a file
    _add_svg(slide, picture, figure.svg)


def _add_svg(slide: Slide, picture: object, svg: str) -> None:
    package = slide.part.package
    number = sum(part.partname.ext == "svg" for part in package.iter_parts()) + 1
    part = Part(PackURI(f"/ppt/media/figure{number}.svg"), "image/svg+xml", package, svg.encode("utf-8"))
    relation = slide.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
    blip = picture._element.blipFill.find(f"{{{DRAWING}}}blip")  # type: ignore[attr-defined]
    extensions = blip.makeelement(f"{{{DRAWING}}}extLst", {})
    extension = extensions.makeelement(f"{{{DRAWING}}}ext", {"uri": EXTENSION})
    vector = extension.makeelement(f"{{{SVG}}}svgBlip", {f"{{{RELATIONS}}}embed": relation}, {"asvg": SVG})
    extension.append(vector)
    extensions.append(extension)
    blip.append(extensions)
