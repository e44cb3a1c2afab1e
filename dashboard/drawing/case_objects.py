"""The objects of a JSON file one after the other, so that a long list is never in memory as a whole."""

import json
from collections.abc import Iterator
from typing import IO, Any

from dashboard.atlas.table_file import STRAY, stray_byte

CHUNK = 1 << 16  # characters read at a time
LONGEST = 1 << 20  # characters of one object
WHITE = " \t\r\n"
_DECODER = json.JSONDecoder()


class JsonError(ValueError):
    """The text is not what a case file holds: the line, and why."""

    def __init__(self, line: int, reason: str) -> None:
        self.line = line
        super().__init__(reason)


def case_objects(file: IO[str]) -> Iterator[tuple[int, Any]]:
    """Line and value of the one object of a file, or of each entry of its list. Raises JsonError."""
    text = _Text(file)
    if text.peek() != "[":
        yield text.line, text.value()
        _refuse_more(text)
        return
    text.skip(1)
    while (sign := text.peek()) != "]":
        yield text.line, text.value()
        if (sign := text.peek()) == ",":
            text.skip(1)
        elif sign != "]":
            held = repr(sign) if sign else "the file ends"
            raise JsonError(text.line, f"{held} where a comma or the end ] is expected")
    text.skip(1)
    _refuse_more(text)


def _refuse_more(text: "_Text") -> None:
    if text.peek():
        raise JsonError(text.line, "more text after the end; one object, or one list of objects, is allowed")


class _Text:
    """The part of a file that is being read, and the line it begins on."""

    def __init__(self, file: IO[str]) -> None:
        self._file, self._text, self._at, self.line = file, "", 0, 1

    def peek(self) -> str:
        """The next character that is not white; '' at the end."""
        while True:
            rest = len(self._text)
            start = next((at for at in range(self._at, rest) if self._text[at] not in WHITE), rest)
            self.skip(start - self._at)
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._more():
                return ""

    def skip(self, count: int) -> None:
        self.line += self._text.count("\n", self._at, self._at + count)
        self._at += count

    def value(self) -> Any:
        """The value that begins here; more is read until it is whole."""
        tried, ended, fault = 0, False, JsonError(self.line, "nothing where an object is expected")
        while True:
            if ended or len(self._text) - self._at >= 2 * tried:  # not tried again at every chunk
                tried = len(self._text) - self._at
                try:
                    value, end = _DECODER.raw_decode(self._text, self._at)
                except json.JSONDecodeError as error:
                    line = self.line + self._text.count("\n", self._at, error.pos)
                    fault = JsonError(line, f"not JSON: {error.msg}")
                except RecursionError:
                    raise JsonError(self.line, "lists within lists without end") from None
                else:
                    self.skip(end - self._at)
                    return value
            if ended or tried > LONGEST:
                raise fault
            ended = not self._more()

    def _more(self) -> bool:
        chunk = self._file.read(CHUNK)
        if found := STRAY.search(chunk):
            before = self._text.count("\n", self._at) + chunk.count("\n", 0, found.start())
            raise JsonError(self.line + before, stray_byte(chunk))
        self._text, self._at = self._text[self._at :] + chunk, 0
        return bool(chunk)
