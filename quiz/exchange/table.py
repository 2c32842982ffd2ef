r"""A deck as a table that a person would edit: a row a card, a column each for question, answer and the rest.

    Frage                   | Antwort    | Weitere Antworten | Falsche Antworten | Schlagwörter | Quelle | Art | Kennung
    Wer plante die Strecke? | Carl Ghega | Ghega             |                   | person; bahn | Carl … |     | 77fa…

Several answers stand in one cell with a semicolon between them; one that belongs to an answer is written "\;". Art and
Kennung may be left empty: then a card gets its kind from its words, and an id, too. A table without a header has
question and answer in its first two columns.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from quiz.core.article import Language, stable_id
from quiz.core.card import Card
from quiz.core.deck import Deck
from quiz.core.kinds import KIND_BY_NAME
from quiz.errors import N_, Problem
from quiz.exchange.batches import batches
from quiz.exchange.format import Outgoing, Part, Read, ReadOptions, WriteOptions
from quiz.exchange.guessing import beside, guessed_kind

COLUMNS = ("question", "answer", "accepted", "distractors", "tags", "source", "kind", "id")
HEADERS: dict[Language, tuple[str, ...]] = {
    "en": ("Question", "Answer", "More answers", "Wrong answers", "Tags", "Source", "Kind", "Id"),
    "de": ("Frage", "Antwort", "Weitere Antworten", "Falsche Antworten", "Schlagwörter", "Quelle", "Art", "Kennung"),
}
ALSO_CALLED = {
    "question": "front prompt vorderseite term begriff",
    "answer": "back right rückseite rueckseite definition lösung loesung solution",
    "accepted": "accepted|also right|alternative answers|auch richtig|weitere richtige antworten",
    "distractors": "distractors|wrong|wrong options|distraktoren|falsch|falschantworten",
    "tags": "tag|schlagworte|schlagwoerter|stichwörter|stichworte|themen|topics",
    "source": "evidence|sentence|beleg|satz|quellsatz",
    "kind": "type|typ|kartenart",
    "id": "guid|key|nummer",
}
KINDS = {
    "short": "kurz kurzantwort",
    "cloze": "lücke luecke lückentext gap",
    "choice": "auswahl",
    "truefalse": "richtig/falsch|wahr/falsch|true/false",
    "reveal": "aufdecken ansehen look",
}
CARRIES = frozenset((Part.ID, Part.KIND, Part.ACCEPTED, Part.OPTIONS, Part.DISTRACTORS, Part.TAGS, Part.SOURCE))
LISTS = ("accepted", "distractors", "tags")
HARMLESS = re.compile(r"'+[=+\-@\t\r]")
"""How a cell begins that was made harmless, so that no spreadsheet takes it for a formula."""
SPECIAL = re.compile(r"[\\;\n]")

Row = tuple[int, Sequence[str]]
"""The number of a row in its file, from 1, and its cells."""


def _names(words: str) -> list[str]:
    return words.split("|") if "|" in words else words.split()


NAMES = {
    name: column
    for place, column in enumerate(COLUMNS)
    for name in (*(HEADERS[language][place].casefold() for language in HEADERS), *_names(ALSO_CALLED[column]))
} | {column: column for column in COLUMNS}
KIND_NAMES = {name: kind for kind, words in KINDS.items() for name in (kind, *_names(words))}


def table_rows(deck: Outgoing, options: WriteOptions) -> Iterator[tuple[str, ...]]:
    """The header in the deck's language, and a row for each card."""
    yield HEADERS[deck.language]
    for cards, _ in batches(deck, replace(options, recall=None)):
        for card in cards:
            source = card.evidence.sentence if card.evidence else ""
            lists = (_joined(values) for values in (card.accepted, card.distractors, card.tags))
            yield (card.question, card.answer, *lists, source, card.kind, card.id)


def _joined(values: Sequence[str]) -> str:
    return "; ".join(SPECIAL.sub(_escaped, value) for value in values)


def _escaped(found: re.Match[str]) -> str:
    return " " if found[0] == "\n" else f"\\{found[0]}"


def _split(cell: str) -> tuple[str, ...]:
    values = (re.sub(r"\\([\\;])", r"\1", value.strip()) for value in _pieces(cell))
    return tuple(value for value in values if value)


def _pieces(cell: str) -> Iterator[str]:
    """The parts of a cell between semicolons that no backslash stands before."""
    piece: list[str] = []
    escaped = False
    for character in cell:
        if character in ";\n" and not escaped:
            yield "".join(piece)
            piece.clear()
        else:
            piece.append(character)
        escaped = character == "\\" and not escaped
    yield "".join(piece)


@dataclass(slots=True)
class Header:
    """Which column of a table is what; `own` says that the table has a header at all."""

    places: dict[str, int]
    unknown: tuple[str, ...] = ()
    own: bool = True


def read_header(cells: Sequence[str]) -> Header:
    """The columns as the first row names them; question and answer in the first two if it names neither."""
    places: dict[str, int] = {}
    unknown = []
    for place, cell in enumerate(cells):
        name = " ".join(cell.casefold().split())
        column = NAMES.get(name)
        if column is None and name:
            unknown.append(cell.strip())
        elif column is not None:
            places.setdefault(column, place)
    if "question" in places and "answer" in places:
        return Header(places, tuple(unknown))
    return Header({"question": 0, "answer": 1}, own=False)


def read_table(rows: Iterator[Row], title: str, options: ReadOptions) -> Read:
    """The deck of a table; nothing but a problem if it has no rows."""
    first = next((row for row in rows if any(map(str.strip, row[1]))), None)
    if first is None:
        return Read((), (Problem(N_("The table is empty.")),))
    header = read_header(first[1])
    body: Iterable[Row] = rows if header.own else chain([first], rows)
    found = [(line, _record(cells, header)) for line, cells in body if any(map(str.strip, cells))]
    words = "\n".join(record["question"] + "\n" + record["answer"] for _, record in found[:100])
    language = options.detect(words)
    deck_id = stable_id("deck", language, title)
    cards: dict[str, Card] = {}
    problems: list[Problem] = []
    for line, record in found:
        card = _card(record, deck_id)
        wrong = (card,) if isinstance(card, Problem) else tuple(KIND_BY_NAME[card.kind].problems(card))
        if isinstance(card, Card) and not wrong and card.id in cards:
            wrong = (Problem(N_("There is another card with the id {id}."), parameters={"id": card.id}),)
        if wrong or isinstance(card, Problem):
            problems += (replace(one, line=line) for one in wrong)
        else:
            cards[card.id] = card
    notes: tuple[Problem, ...] = ()
    if header.unknown:
        notes = (
            Problem(
                N_("Columns not known here were passed over: {names}."), first[0], {"names": ", ".join(header.unknown)}
            ),
        )
    return Read((Deck(deck_id, title, language, tuple(cards.values())),), tuple(problems), notes)


def _record(cells: Sequence[str], header: Header) -> dict[str, str]:
    found = {
        column: cells[place].strip() if (place := header.places.get(column)) is not None and place < len(cells) else ""
        for column in COLUMNS
    }
    return {column: cell[1:] if HARMLESS.match(cell) else cell for column, cell in found.items()}


def _card(record: dict[str, str], deck_id: str) -> Card | Problem:
    question, answer = record["question"], record["answer"]
    accepted, distractors, tags = (_split(record[column]) for column in LISTS)
    named = " ".join(record["kind"].casefold().split())
    kind = KIND_NAMES.get(named) if named else guessed_kind(question, answer, distractors)
    if kind is None:
        return Problem(
            N_("There is no kind of card called {kind}; there are {kinds}."),
            parameters={"kind": record["kind"], "kinds": ", ".join(KIND_BY_NAME)},
        )
    return Card(
        id=record["id"] or stable_id("card", deck_id, question, answer),
        kind=kind,
        question=question,
        answer=answer,
        accepted=accepted,
        distractors=distractors,
        evidence=beside(record["source"], answer) if record["source"] else None,
        tags=tags,
    )
