r"""Reading GIFT, as `quiz.exchange.gift`, Moodle and teachers write it.

Questions stand apart by blank lines; a category makes a deck. Choices, short answers, numbers, true or false and gaps
in a sentence become cards; a question with several right options that count together, or with pairs to match, becomes
one to look at. What has no answer (an essay, a description) is left out, and told.
"""

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from quiz.core.article import Language, stable_id
from quiz.core.card import Card
from quiz.core.deck import Deck
from quiz.core.kinds import KIND_BY_NAME
from quiz.core.kinds.cloze import GAP
from quiz.errors import N_, Problem
from quiz.exchange.anki_html import read_field
from quiz.exchange.format import Format, Part, Read, ReadOptions
from quiz.exchange.gift import write
from quiz.exchange.guessing import TRUTHS, beside, guessed_kind
from quiz.exchange.lines import read_lines

CATEGORY = re.compile(r"\$CATEGORY:\s*(.+)", re.IGNORECASE)
IN_BRACKETS = re.compile(r"\[(id|tag):((?:\\.|[^\]\\])+)\]")
TITLE = re.compile(r"\s*::((?:\\.|[^\\])*?)::", re.DOTALL)
FORMAT = re.compile(r"\s*\[(html|plain|markdown|moodle)\]", re.IGNORECASE)
TRUE_FALSE = re.compile(r"\s*(T|TRUE|F|FALSE)\s*(?:$|(?=#))", re.IGNORECASE)
TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
WEIGHT = re.compile(r"%(-?\d+(?:\.\d+)?)%")
NUMBER = re.compile(r"(?P<number>-?\d+(?:\.\d+)?)\s*(?::\s*\d*(?:\.\d+)?)?")
RANGE = re.compile(r"(-?\d+(?:\.\d+)?)\s*\.\.\s*(-?\d+(?:\.\d+)?)")
OPTION = "– "


@dataclass(slots=True)
class _Block:
    """A question as it stands in the file: its first line, its text, and what the comments before it say."""

    line: int
    category: str
    text: list[str] = field(default_factory=list)
    card_id: str = ""
    tags: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Answers:
    """What stands between the braces; `shown` are options that belong to the question, `kind` is None to be guessed."""

    answer: str
    accepted: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    kind: str | None = None
    shown: tuple[str, ...] = ()


def read(path: Path, options: ReadOptions) -> Read:
    """Read all questions of the file."""
    problems: list[Problem] = []
    notes: list[Problem] = []
    decks: dict[str, list[_Block]] = {}
    for block in _blocks(read_lines(path, options.report)):
        decks.setdefault(block.category or path.stem, []).append(block)
    made = []
    for title, blocks in decks.items():
        words = "\n".join("\n".join(block.text) for block in blocks[:100])
        language = options.detect(words)
        deck_id = stable_id("deck", language, title)
        cards: dict[str, Card] = {}
        for block in blocks:
            found = _card(block, deck_id, language)
            if isinstance(found, Problem):
                notes.append(found)
                continue
            wrong = tuple(KIND_BY_NAME[found.kind].problems(found))
            if not wrong and found.id in cards:
                wrong = (Problem(N_("There is another card with the id {id}."), parameters={"id": found.id}),)
            if wrong:
                problems += (replace(one, line=block.line) for one in wrong)
            else:
                cards[found.id] = found
        made.append(Deck(deck_id, title, language, tuple(cards.values())))
    return Read(tuple(made), tuple(problems), tuple(notes))


def _blocks(lines: Iterator[str]) -> Iterator[_Block]:
    category = ""
    block = _Block(0, category)
    for number, raw in enumerate(lines, start=1):
        line = raw.strip()
        if not line and block.text:
            yield block
            block = _Block(0, category)
        elif line.startswith("//"):
            for kind, value in IN_BRACKETS.findall(line):
                said = re.sub(r"\\(.)", r"\1", value)
                if kind == "id":
                    block.card_id = said
                else:
                    block.tags.append(said)
        elif found := CATEGORY.fullmatch(line):
            category = _last(found[1])
            block = _Block(0, category)
        elif line:
            block.line = block.line or number
            block.text.append(line)
    if block.text:
        yield block


def _last(path: str) -> str:
    """The innermost category; its name may hold slashes, which are written twice."""
    parts = re.split(r"(?<!/)/(?!/)", path.strip())
    name = parts[-1].replace("//", "/").strip()
    return "" if name in ("top", "$course$", "$module$", "$system$") else name


def _card(block: _Block, deck_id: str, language: Language) -> Card | Problem:
    """The card of a block, or why there is none."""
    text = "\n".join(block.text)
    if title := TITLE.match(text):
        text = text[title.end() :]
    marked = FORMAT.match(text)
    text = text[marked.end() :] if marked else text
    opening, closing = _place(text, "{"), _place(text, "}")
    if not 0 <= opening < closing:
        return Problem(N_("This has no answer and was left out."), block.line)

    def plain(part: str) -> str:
        return _plain(part, marked[1].lower() if marked else "")

    before, inside, after = text[:opening], text[opening + 1 : closing], text[closing + 1 :]
    general = _place(inside, "####")
    source = plain(inside[general + 4 :]).strip() if general >= 0 else ""
    found = _answers(inside[:general] if general >= 0 else inside, plain, language)
    if found is None:
        return Problem(N_("This has no answer and was left out."), block.line)
    question = plain(before)
    if after.strip():
        # Moodle shows a gap where the answer stands in the sentence.
        question += GAP + plain(after)
    question = "\n".join((question.strip(), *(OPTION + option for option in found.shown)))
    return Card(
        id=block.card_id or stable_id("card", deck_id, question, found.answer),
        kind=found.kind or guessed_kind(question, found.answer, found.wrong),
        question=question,
        answer=found.answer,
        accepted=found.accepted,
        distractors=found.wrong,
        evidence=beside(source, found.answer) if source else None,
        tags=tuple(block.tags),
    )


def _answers(body: str, plain: Callable[[str], str], language: Language) -> _Answers | None:
    """The answers of a question without its general feedback; None if it has none."""
    if not body.strip():
        return None
    if said := TRUE_FALSE.match(body):
        true, false = TRUTHS[language]
        words = (true, false) if said[1].upper().startswith("T") else (false, true)
        return _Answers(words[0], (), words[1:], "truefalse")
    numeric = body.lstrip().startswith("#")
    options = list(_options(body.lstrip().removeprefix("#") if numeric else body))
    pairs = [pair for mark, _, text in options if mark == "=" and len(pair := text.split("->", 1)) == 2]
    if pairs:
        told = "\n".join(f"{plain(one).strip()} → {plain(other).strip()}" for one, other in pairs)
        return _Answers(told, kind="reveal", shown=tuple(plain(one).strip() for one, _ in pairs))
    texts = [(mark, weight, _number(text) if numeric else plain(text).strip()) for mark, weight, text in options]
    right = [text for mark, weight, text in texts if weight in (None, 100) and (mark != "~" or weight)]
    wrong = tuple(text for mark, weight, text in texts if mark == "~" and (weight or 0) <= 0)
    if right:
        return _Answers(right[0], tuple(right[1:]), wrong)
    partly = [text for _, weight, text in texts if (weight or 0) > 0]
    shown = tuple(text for _, _, text in texts)
    return _Answers("\n".join(partly), kind="reveal", shown=shown) if partly else None


def _options(body: str) -> Iterator[tuple[str, float | None, str]]:
    """The mark of each option, its weight if it has one, and its text without what Moodle says to it."""
    places = [place for place in _places(body) if body[place] in "=~"]
    if not places or body[: places[0]].strip():
        places.insert(0, -1)
    for place, end in zip(places, [*places[1:], len(body)], strict=True):
        text = body[place + 1 : end]
        comment = _place(text, "#")
        text = (text if comment < 0 else text[:comment]).strip()
        weight = WEIGHT.match(text)
        if weight is not None:
            text = text[weight.end() :]
        yield "" if place < 0 else body[place], float(weight[1]) if weight else None, text


def _number(text: str) -> str:
    """A number without what it may be off by, or the two between which it may lie."""
    if between := RANGE.fullmatch(text.strip()):
        return f"{between[1]}–{between[2]}"
    found = NUMBER.match(text.strip())
    return found["number"] if found else text.strip()


def _places(text: str) -> Iterator[int]:
    """Where characters stand that no backslash precedes."""
    place = 0
    while place < len(text):
        if text[place] == "\\":
            place += 1
        else:
            yield place
        place += 1


def _place(text: str, mark: str) -> int:
    """Where `mark` stands for the first time without a backslash before it; -1 if nowhere."""
    return next((place for place in _places(text) if text.startswith(mark, place)), -1)


def _plain(text: str, form: str) -> str:
    """What a piece of a question says; line ends in the file are blanks."""
    text = re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], text.replace("\n", " "))
    if form in ("plain", "markdown"):
        return text
    return read_field(text).text if TAG.search(text) or form == "html" else html.unescape(text)


GIFT = Format(
    "gift",
    (".gift",),
    frozenset((Part.TITLE, Part.ID, Part.ACCEPTED, Part.OPTIONS, Part.TAGS, Part.SOURCE)),
    write,
    read,
)
