"""A text file line by line, so that a file of any size needs the memory of one line, and that is bounded, too."""

import codecs
from collections.abc import Iterator
from pathlib import Path

from quiz.errors import BadInputError
from quiz.exchange.format import Report
from quiz.exchange.reading import MEGABYTE, opened

LONGEST = 16 * MEGABYTE
"""Bytes; there is no card of that size."""
OFTEN = 4_096
"""After so many lines the progress is told."""


def read_lines(path: Path, report: Report | None = None) -> Iterator[str]:
    r"""The lines of a UTF-8 file without their "\n", as `str.split` gives them; BadInputError if it is none.

    A carriage return stays where it is.
    """
    with opened(path) as file:
        size, done, number, ended = path.stat().st_size, 0, 0, True
        while line := file.readline(LONGEST + 1):
            number += 1
            if len(line) > LONGEST:
                raise BadInputError(
                    "{path}, line {line} is longer than {limit} MB; no card is that long.",
                    path=path,
                    line=number,
                    limit=LONGEST // MEGABYTE,
                )
            done += len(line)
            if report is not None and number % OFTEN == 0:
                report(done, size)
            ended = line.endswith(b"\n")
            try:
                text = line.removeprefix(codecs.BOM_UTF8).decode() if number == 1 else line.decode()
            except UnicodeDecodeError:
                raise BadInputError("{path}, line {line}: this is not UTF-8 text.", path=path, line=number) from None
            yield text[:-1] if ended else text
        if ended:
            yield ""
