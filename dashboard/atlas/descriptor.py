"""Read data/datapackage.json, the Frictionless description of every table.

Two words are ours, because Frictionless has none for a list inside a cell: a field with `separator` is a list, and its
`items` say what holds for each entry (`enum`, `pattern`, or `reference` to a field of another resource, or to one of
several where an entry may be of several kinds).
"""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dashboard.atlas.errors import Fault

FILE = "datapackage.json"
TYPES = ("string", "number", "integer", "date")
References = tuple[tuple[str, str], ...]  # (resource, field)


@dataclass(frozen=True)
class Column:
    """One column of a table: what a cell, or each entry of a list cell, may hold."""

    name: str
    type: str = "string"
    required: bool = False
    unique: bool = False
    enum: tuple[str, ...] = ()
    pattern: re.Pattern[str] | None = None
    minimum: float | None = None
    maximum: float | None = None
    separator: str = ""
    references: References = ()  # an entry has to be in one of them

    def entries(self, cell: str) -> list[str]:
        """The values of a cell: its list entries, or the cell itself; none if it is blank."""
        if not self.separator:
            return [cell] if cell else []
        return cell.split(self.separator) if cell else []


@dataclass(frozen=True)
class Table:
    """One table: its file, columns in order, and the columns that together name a row."""

    name: str
    file: str
    columns: tuple[Column, ...] = field(default=())
    key: tuple[str, ...] = ()


def read_descriptor(data_dir: Path) -> tuple[list[Table], list[Fault]]:
    """The tables named in datapackage.json, and what is wrong with that file."""
    try:
        content = json.loads((data_dir / FILE).read_bytes())
        tables = [_table(r) for r in content["resources"] if r.get("profile") == "tabular-data-resource"]
    except OSError as error:
        return [], [Fault(FILE, 0, "-", f"cannot be read ({error.strerror}); the data folder needs it")]
    except json.JSONDecodeError as error:
        return [], [Fault(FILE, error.lineno, "-", f"not JSON: {error.msg} at character {error.colno}")]
    except UnicodeDecodeError as error:
        return [], [Fault(FILE, 0, "-", f"byte 0x{error.object[error.start]:02X} at {error.start} is not UTF-8")]
    except (LookupError, TypeError, AttributeError, ValueError, RecursionError, re.error) as error:
        return [], [Fault(FILE, 0, "-", f"not a data package this program can read: {type(error).__name__} {error}")]
    return tables, _faults(tables)


def _table(resource: dict[str, Any]) -> Table:
    schema = resource["schema"]
    key = schema.get("primaryKey", [])
    links: dict[str, References] = {
        link["fields"][0]: (_linked(resource, link["reference"]),) for link in schema.get("foreignKeys", [])
    }
    columns = tuple(_column(f, links) for f in schema["fields"])
    return Table(str(resource["name"]), str(resource["path"]), columns, (key,) if isinstance(key, str) else tuple(key))


def _linked(resource: dict[str, Any], reference: dict[str, Any]) -> tuple[str, str]:
    return str(reference["resource"] or resource["name"]), str(reference["fields"][0])


def _column(described: dict[str, Any], links: dict[str, References]) -> Column:
    cell, items = described.get("constraints", {}), described.get("items", {})
    inner = items if described.get("separator") else cell
    return Column(
        name=str(described["name"]),
        type=str(described.get("type", "string")),
        required=bool(cell.get("required")),
        unique=bool(cell.get("unique")),
        enum=tuple(str(code) for code in inner.get("enum", ())),
        pattern=re.compile(inner["pattern"]) if "pattern" in inner else None,
        minimum=float(cell["minimum"]) if "minimum" in cell else None,
        maximum=float(cell["maximum"]) if "maximum" in cell else None,
        separator=str(described.get("separator", "")),
        references=_references(items.get("reference", [])) or links.get(str(described["name"]), ()),
    )


def _references(described: dict[str, Any] | list[dict[str, Any]]) -> References:
    several = described if isinstance(described, list) else [described]
    return tuple((str(one["resource"]), str(one["field"])) for one in several)


def _faults(tables: list[Table]) -> list[Fault]:
    faults = []
    names = {t.name: {c.name for c in t.columns} for t in tables}
    for table in tables:
        if Path(table.file).name != table.file:
            faults.append(Fault(FILE, 0, "path", f"{table.file} is not a plain file name inside the data folder"))
        if not table.key:
            faults.append(Fault(FILE, 0, "primaryKey", f"{table.name} has none; it must name the columns of its id"))
        for missing in set(table.key) - names[table.name]:
            faults.append(Fault(FILE, 0, "primaryKey", f"{table.name} has no column {missing}"))
        for column in table.columns:
            if column.type not in TYPES:
                faults.append(Fault(FILE, 0, column.name, f"type {column.type} is not one of {', '.join(TYPES)}"))
            for resource, target in column.references:
                if resource != "sources" and target not in names.get(resource, ()):
                    faults.append(Fault(FILE, 0, column.name, f"{table.name} points to unknown {resource}.{target}"))
    return faults
