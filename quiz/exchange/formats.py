"""All formats: a new one is a file beside this and one more name in `FORMATS`."""

from pathlib import Path

from quiz.errors import BadInputError
from quiz.exchange.anki_package_read import ANKI
from quiz.exchange.anki_read import ANKI_TEXT
from quiz.exchange.csv_table import CSV
from quiz.exchange.format import Format
from quiz.exchange.gift_read import GIFT
from quiz.exchange.json_deck import JSON
from quiz.exchange.jsonl import JSONL
from quiz.exchange.kahoot import KAHOOT
from quiz.exchange.markdown import MARKDOWN
from quiz.exchange.moodle_xml import MOODLE_XML
from quiz.exchange.native import TOML
from quiz.exchange.xlsx import XLSX

FORMATS: tuple[Format, ...] = (
    TOML,
    ANKI,
    ANKI_TEXT,
    CSV,
    XLSX,
    MARKDOWN,
    GIFT,
    MOODLE_XML,
    KAHOOT,
    JSONL,
    JSON,
)


def format_for(path: Path, name: str | None = None, *, write: bool = False) -> Format:
    """The format called `name`, or without a name the one that `path` ends in.

    Only formats that can be read are meant, or with `write` those that can be written; BadInputError if there is none.
    """
    usable = [one for one in FORMATS if (one.write if write else one.read) is not None]
    if name is not None:
        found = next((one for one in usable if one.name == name.lower()), None)
        if found is None:
            formats = ", ".join(one.name for one in usable)
            if any(one.name == name.lower() for one in FORMATS):
                raise BadInputError(
                    "Files of the format {name} can be written but not read; those to read are {formats}.",
                    name=name,
                    formats=formats,
                )
            raise BadInputError("There is no format {name}; there are {formats}.", name=name, formats=formats)
        return found
    found = next((one for one in usable if path.suffix.lower() in one.endings), None)
    if found is None:
        endings = ", ".join(dict.fromkeys(ending for one in usable for ending in one.endings))
        raise BadInputError(
            "The ending of {path} names no format; the endings are {endings}.", path=path, endings=endings
        )
    return found
