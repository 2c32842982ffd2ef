"""A text file line by line, so that a file of any size needs the memory of a block, and that is bounded, too."""

import codecs
from collections.abc import Iterator
from pathlib import Path

from quiz.errors import BadInputError
from quiz.exchange.format import Report
from quiz.exchange.reading import MEGABYTE, opened

LONGEST = 16 * MEGABYTE
"""Bytes; there is no card of that size."""


def read_lines(path: Path, report: Report | None = None) -> Iterator[str]:
    r"""The lines of a UTF-8 file without their "\n", as `str.split` gives them; BadInputError if it is none.

    A carriage return stays where it is.
    """
    with opened(path) as file:
        size, done, number, rest = path.stat().st_size, 0, 1, b""
        while block := file.read(MEGABYTE):
            if not done:
                block = block.removeprefix(codecs.BOM_UTF8)
            whole, feed, begun = block.rpartition(b"\n")
            done += len(block)
            if feed:
                lines = _decoded(rest + whole, path, number).split("\n")
                yield from lines
                number += len(lines)
                rest = b""
            rest += begun
            if len(rest) > LONGEST:
                raise BadInputError(
                    "{path}, line {line} is longer than {limit} MB; no card is that long.",
                    path=path,
                    line=number,
                    limit=LONGEST // MEGABYTE,
                )
            if report is not None:
                report(done, size)
        yield _decoded(rest, path, number)


def _decoded(data: bytes, path: Path, line: int) -> str:
    """The text of some lines, the first of which has the number `line`."""
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        line += data.count(b"\n", 0, error.start)
        raise BadInputError("{path}, line {line}: this is not UTF-8 text.", path=path, line=line) from None
