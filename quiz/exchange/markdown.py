r"""Markdown: cards as hashcards (https://github.com/eudoxia0/hashcards) reads them, to keep beside notes.

    ---
    name = "Der Semmering"
    ---

    Q: Wer plante die Strecke?
    A: Carl Ghega

    C: Die Strecke plante [Carl Ghega].

A card ends where the next begins, or at a line `---`. Square brackets make gaps, one card each; brackets that are none
are written `\[` and `\]` in these cards, and pictures keep theirs. A line of a text that looks like the beginning of a
card gets a blank before it, and one of three dashes a backslash.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from quiz.core.article import stable_id
from quiz.core.card import Card
from quiz.core.deck import Deck
from quiz.core.kinds import KIND_BY_NAME
from quiz.core.kinds.cloze import GAP, filled
from quiz.errors import N_, Problem
from quiz.exchange.anki_field import is_cloze
from quiz.exchange.batches import batches
from quiz.exchange.format import Format, Outgoing, Part, Read, ReadOptions, WriteOptions, Written
from quiz.exchange.guessing import guessed_kind, likely_kind
from quiz.exchange.lines import read_lines
from quiz.exchange.toml_text import plain_text
from quiz.exchange.writing import write_text

MARK = re.compile(r"^(?:(?P<letter>[QAC]:)|(?P<dashes>[^\S\n]*---[^\S\n]*$))", re.MULTILINE)
MARKED = re.compile(r" (?=[QAC]:)|\\(?=\s*---\s*$)")
BRACKET = re.compile(r"[\[\]]")
PIECE = re.compile(r"\\[\[\]]|!\[[^\]]*\]|[\[\]]")
"""An escaped bracket, the beginning of a picture, a bracket."""


def write(deck: Outgoing, path: Path, options: WriteOptions) -> Written:
    """Write the cards of `deck`."""
    write_text(path, _pieces(deck, options))
    return Written((path,))


def _pieces(deck: Outgoing, options: WriteOptions) -> Iterator[str]:
    yield f"---\nname = {plain_text(deck.title)}\n---\n"
    for cards, _ in batches(deck, replace(options, recall=None)):
        for card in cards:
            # No bracket can be told to begin or end a gap after a backslash.
            if is_cloze(card) and not any(text.endswith("\\") for text in filled(card)[:2]):
                before, answer, after = (BRACKET.sub(r"\\\g<0>", text) for text in filled(card))
                yield f"\nC: {_marked(f'{before}[{answer}]{after}')}\n"
            else:
                yield f"\nQ: {_marked(card.question)}\nA: {_marked(card.answer)}\n"


def _marked(text: str) -> str:
    """A text of which no line but the first looks like the beginning of a card."""
    first, feed, rest = text.strip().partition("\n")
    return first + feed + MARK.sub(lambda found: (" " if found["letter"] else "\\") + found[0], rest)


@dataclass(slots=True)
class _Block:
    """A card in the making: what was said after which mark, from which line on."""

    line: int
    parts: dict[str, list[str]] = field(default_factory=dict)


def read(path: Path, options: ReadOptions) -> Read:
    """Read all cards of the file."""
    lines = [line.removesuffix("\r") for line in read_lines(path, options.report)]
    problems: list[Problem] = []
    title, start = _front_matter(lines, problems)
    blocks = list(_blocks(lines, start, problems))
    words = "\n".join(text for block in blocks[:100] for part in block.parts.values() for text in part)
    language = options.detect(words)
    title = title or path.stem
    deck_id = stable_id("deck", language, title)
    cards: dict[str, Card] = {}
    for block in blocks:
        for question, answer, kind in _cards(block, problems):
            card = Card(stable_id("card", deck_id, question, answer), kind, question, answer)
            wrong = tuple(KIND_BY_NAME[kind].problems(card))
            if wrong:
                problems += (replace(problem, line=block.line) for problem in wrong)
            else:
                # The same card twice is one card, as it is to hashcards.
                cards.setdefault(card.id, card)
    found = Deck(deck_id, title, language, tuple(cards.values()))
    return Read((found,), tuple(sorted(problems, key=lambda problem: problem.line or 0)))


def _front_matter(lines: list[str], problems: list[Problem]) -> tuple[str, int]:
    """The deck's name, and the number of the line after the front matter, from 0."""
    if not lines or lines[0].strip() != "---":
        return "", 0
    end = next((number for number, line in enumerate(lines[1:], start=1) if line.strip() == "---"), None)
    if end is None:
        problems.append(Problem(N_("The second {fence} is missing."), 1, {"fence": "---"}))
        return "", 1
    try:
        name = tomllib.loads("\n".join(lines[1:end])).get("name", "")
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        problems.append(Problem(N_("This is not TOML: {reason}."), 1, {"reason": error}))
        name = ""
    return name if isinstance(name, str) else "", end + 1


def _blocks(lines: list[str], start: int, problems: list[Problem]) -> Iterator[_Block]:
    """The cards from line `start` on, which counts from 0."""
    block: _Block | None = None
    for number, line in enumerate(lines[start:], start=start + 1):
        mark = line[:2] if line[:2] in ("Q:", "A:", "C:") else ""
        if mark == "A:" and block is not None and list(block.parts) == ["Q:"]:
            block.parts["A:"] = [line[2:].strip()]
        elif mark == "A:":
            problems.append(Problem(N_("Here is an answer (A:) without a question (Q:)."), number))
        elif mark or line.strip() == "---":
            if block is not None:
                yield block
            block = _Block(number, {mark: [line[2:].strip()]}) if mark else None
        elif block is not None:
            # To the part begun last.
            [*_, part] = block.parts.values()
            part.append(MARKED.sub("", line, count=1) if MARKED.match(line) else line)
        elif line.strip():
            problems.append(Problem(N_("This line belongs to no card; a card begins with Q: or C:."), number))
    if block is not None:
        yield block


def _cards(block: _Block, problems: list[Problem]) -> Iterator[tuple[str, str, str]]:
    """Question, answer and kind of each card of a block."""
    texts = {mark: "\n".join(lines).strip() for mark, lines in block.parts.items()}
    if "C:" in texts:
        gaps = list(_gapped(texts["C:"]))
        if not gaps:
            problems.append(Problem(N_("This card has no gap; put the words to be asked in [brackets]."), block.line))
        for question, answer in gaps:
            yield question, answer, "cloze" if question.count(GAP) == 1 else likely_kind(answer)
    elif "A:" not in texts:
        problems.append(Problem(N_("This question (Q:) has no answer (A:)."), block.line))
    else:
        yield texts["Q:"], texts["A:"], guessed_kind(texts["Q:"], texts["A:"], ())


def _gapped(text: str) -> Iterator[tuple[str, str]]:
    """The text with each of its gaps in turn, the others filled in."""
    pieces, gaps = [""], []
    opened: int | None = None
    at = 0
    for found in PIECE.finditer(text):
        pieces.append(text[at : found.start()])
        at = found.end()
        if found[0] == "[":
            opened = len(pieces)
        elif found[0] == "]" and opened is not None:
            gaps.append((opened, len(pieces)))
            opened = None
        elif found[0] != "]":
            pieces.append(found[0].removeprefix("\\"))
    pieces.append(text[at:])
    for first, last in gaps:
        yield "".join((*pieces[:first], GAP, *pieces[last:])), "".join(pieces[first:last])


MARKDOWN = Format("markdown", (".md", ".markdown"), frozenset((Part.TITLE,)), write, read)
