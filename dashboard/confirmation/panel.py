"""How much of the atlas is confirmed how, table by table, and the list of all that is still open."""

from collections import Counter

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.atlas.confirmation import READ
from dashboard.atlas.evidence_report import WAYS, counted, facts_counted, second_reading
from dashboard.confirmation.table_names import table_name
from dashboard.figures.citation import MARKS
from dashboard.figures.sections import more, section, table
from dashboard.figures.wording import sentence
from dashboard.language.telling import to_tell, told

CELLS = 20  # of a strip, each a twentieth of a table's rows
OPEN_LIST = to_tell("All that is still open, with the reason")
CHARTS_AGREE = to_tell(
    "A chart that descriptions by other authors agree with is drawn as it is commonly taught. That is no proof: many "
    "follow the same books, and no study stands behind most of them."
)
MAIN_FACT = to_tell(
    "A row counts as confirmed when its main fact was read. Most rows state several facts: the mark beside a source "
    "shows which of them each passage carries, and for which none was noted."
)
FACTS_TABLE = to_tell("Facts of the rows that were read, by what a passage carries of them")
HEADS = {
    "full_text": to_tell("Work"),
    "abstract": to_tell("Abstract"),
    "quoted": to_tell("Quoted"),
    "standard": to_tell("Standard"),
    "chart": to_tell("Chart"),
    "own": to_tell("Own"),
    "disputed": to_tell("Differs"),
    "not_readable": to_tell("Unread"),
}
# Of a table's facts, over the number of them.
FACT_HEADS = {
    "facts": to_tell("Facts"),
    "wholly": to_tell("Carried"),
    "in_part": to_tell("In part"),
    "by_none": to_tell("Not noted"),
}


def part(atlas: Atlas) -> Component:
    """The strips with their counts, what the marks mean, and the open rows, which the browser lists when asked."""
    counts = counted(atlas)
    total: Counter[str] = sum(counts.values(), Counter())
    read = sum(total[way] for way in READ)
    lines = [_line(name, ways) for name, ways in counts.items()]
    marks = [
        term for mark, meaning in MARKS.values() for term in (html.Dt(told(mark)), html.Dd(sentence(told(meaning))))
    ]
    heads = [told("Table"), "", told("Rows"), *map(told, HEADS.values())]
    return section(
        "confirmation",
        told("How each fact is confirmed"),
        html.P(
            told(
                "Of {rows} rows in {tables} tables, {read} were read in a publication. Every source in the atlas "
                "carries a mark; press it to see the work, where in it the fact stands, how and when it was read.",
                rows=total.total(), tables=len(counts), read=read,
            )
        ),
        html.Dl(marks, className="marks"),
        html.Div(
            table(told("Rows of each table, by where they were read"), heads, lines),
            className="wide", tabIndex=0, role="region", **{"aria-label": told("How each table is confirmed")},
        ),
        html.P(told(MAIN_FACT)),
        table(told(FACTS_TABLE), [told("Table"), *map(told, FACT_HEADS.values())], _facts(atlas)),
        html.P(told(CHARTS_AGREE)),
        html.P(_again(atlas)),
        html.P(_bibliography(atlas)),
        more(told(OPEN_LIST), html.Div(className="open-rows", **{"data-open-rows": ""})),
    )  # fmt: skip


def _line(name: str, ways: Counter[str]) -> list[Component | str]:
    strip = html.Span(
        [html.I(**{"data-way": way}) for way in strip_of(ways)], className="strip", **{"aria-hidden": "true"}
    )
    return [table_name(name), strip, str(ways.total()), *(str(ways[way] or "–") for way in WAYS)]


def _facts(atlas: Atlas) -> list[list[Component | str]]:
    lines = []
    for name, facts in facts_counted(atlas).items():
        counts = {"facts": facts.total(), **facts}
        lines.append([table_name(name), *(str(counts[head] or "–") for head in FACT_HEADS)])
    return lines


def strip_of(ways: Counter[str]) -> list[str]:
    """Twenty cells shared out by largest remainder, in the order of WAYS.

    >>> strip_of(Counter(abstract=3, not_readable=1)).count("abstract")
    15
    """
    exact = {way: CELLS * ways[way] / ways.total() for way in WAYS}
    cells = {way: int(share) for way, share in exact.items()}
    short = CELLS - sum(cells.values())
    for way in sorted(WAYS, key=lambda way: cells[way] - exact[way])[:short]:
        cells[way] += 1
    return [way for way in WAYS for _ in range(cells[way])]


def _again(atlas: Atlas) -> str:
    read = second_reading(atlas)
    return told(
        "Random tenths of the works, and then all the others, were read a second time by somebody else, line by "
        "line. In the last tenth, drawn from all works after that, {corrected} of {judged} lines that could be judged "
        "needed a correction ({share} in 100), and about as many may need one among the rest. Over all readings "
        "{all_corrected} of {all_judged} were corrected.",
        corrected=read.last_corrected,
        judged=read.last_judged,
        share=round(100 * read.last_corrected / read.last_judged),
        all_corrected=read.corrected,
        all_judged=read.judged,
    )


def _bibliography(atlas: Atlas) -> str:
    seen = sum(bool(source.seen) for source in atlas.sources.values())
    unread = sum(bool(source.unread) for source in atlas.sources.values())
    return told(
        "Title, authors and year were seen for {seen} of {works} works; nothing of {unread} could be read, most of "
        "them books whose charts are under copyright.",
        seen=seen,
        works=len(atlas.sources),
        unread=unread,
    )
