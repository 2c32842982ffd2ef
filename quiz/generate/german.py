"""How a German question is put together from a clause: the asked constituent goes, its question word stands first.

    Carl Ghega | hatte | 1842 | die USA | bereist        Wann hatte Carl Ghega die USA bereist?
    1998 | nahm | die UNESCO | die Bahn | auf            Wer nahm 1998 die Bahn auf?

Behind the question word comes the finite verb, then pronouns, the subject, what stood in the Vorfeld, and the rest.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from quiz.core.article import Span
from quiz.generate.reading import Reading
from quiz.generate.timing import GERMAN_DAY
from quiz.generate.word_order import CUT_OPENERS, lowered, nachfeld, ordered
from quiz.language import MentionKind, Pos, Token
from quiz.language.german.constituents import Constituent, Sort
from quiz.language.german.fields import Clause, main_clauses
from quiz.language.german.mood import is_reported, singular
from quiz.language.german.separable import parted
from quiz.language.german.verb_last import verb_last_clauses
from quiz.language.words import word_set

POINTING = frozenset("er sie ihn ihm ihr ihnen das dies".split())
VACUOUS = (
    "probleme", "problemen", "streit", "aufregung", "kritik", "schwierigkeiten", "ziel", "thema", "aufsehen", "ärger",
    "stellungnahme",
)  # fmt: skip
"""Nouns that say nothing without what they are about."""
OWNERS = ("seine", "ihre")
"""What a sentence may begin with although it points at the one before."""
TELLING_NOUN = 10
"""Letters of a noun that alone says what is spoken of."""
SHORTEST_QUESTION = 3
LONGEST_QUESTION = 24
NEVER_MOVED = frozenset({"nur", "sowohl", "weder", "entweder", "zwar", "je", "umso", "desto"})
SHARED = frozenset("auch ebenfalls ebenso gleichfalls etwa beispielsweise".split())
RELATIVE_TIMES = frozenset("später zuvor vorher anschließend gleichzeitig darauf diesmal hinterher".split())
SOME = frozenset({"wenigen", "einigen", "mehreren", "einem", "einer"})
AGO = frozenset("Jahr Jahren Tag Tagen Woche Wochen Monat Monaten Stunden Minuten Jahrzehnten".split())


@dataclass(frozen=True, slots=True)
class Question:
    """A question's words and the tokens that it shows."""

    text: str
    shown: tuple[int, int]


def clauses(reading: Reading, *, reported: bool = False) -> Iterator[Clause]:
    """The main clauses of a statement of which a question may be made.

    With `reported`, also those that have somebody's words below them ("die Sorge, dass der Export sinke").
    """
    sentence = reading.sentence
    if sentence.heading or not sentence.text.rstrip('“«”"').endswith(".") or _is_speech(sentence.tokens):
        return
    for clause in main_clauses(sentence.tokens):
        words = {token.lower for token in sentence.tokens[clause.opener : clause.after[1]]}
        told = range(clause.opener, clause.after[1])
        if not clause.said and any(
            sentence.tokens[i].pos is Pos.FINITE and is_reported(sentence.tokens[i])
            for i in told
            if not (reported and i in clause.below)
        ):
            continue
        if words & NEVER_MOVED - {"nur"} or ("nicht" in words and {"nur", "sondern"} & words):
            continue
        yield clause


def subclauses(reading: Reading) -> Iterator[Clause]:
    """The subordinate clauses of a statement, verb last."""
    sentence = reading.sentence
    if not sentence.heading and sentence.text.endswith(".") and not _is_speech(sentence.tokens):
        yield from verb_last_clauses(sentence.tokens)


def _is_speech(tokens: tuple[Token, ...]) -> bool:
    """Whether a sentence quotes a whole sentence: a capital and a finite verb between quotation marks."""
    inside = False
    for index, token in enumerate(tokens):
        if token.text in {"„", "»"}:
            inside = index + 1 < len(tokens) and tokens[index + 1].capitalised
        elif token.text in {"“", "«"}:
            inside = False
        elif inside and token.pos is Pos.FINITE:
            return True
    return False


def ask(
    word: str,
    reading: Reading,
    clause: Clause,
    asked: Constituent,
    *,
    moved: tuple[int, int] | None = None,
    plural_goes: bool = True,
    subject_words: str = "",
) -> Question | None:
    """The question that `word` makes of a clause without its `asked` constituent; None where its order is not sure.

    `moved` are tokens of the asked constituent that stay, right behind the question word ("Wie viele | Flüge").
    `subject_words` stand for the relative pronoun of a relative clause. A plural verb whose subject is asked for
    becomes singular, unless `plural_goes` is false because the noun stays with the question word.
    """
    tokens = reading.sentence.tokens
    verb = _finite(clause, asked, tokens, plural_goes=plural_goes)
    row = ordered(reading, clause, asked, subject_words)
    if verb is None or row is None:
        return None
    if any(token.text == '"' for token in tokens[max(0, asked.first - 1) : asked.last + 1]):
        return None
    if any(one is not asked and _points_out(reading, one) for one in clause.constituents):
        return None
    after = nachfeld(reading, clause, asked)
    front = clause.front if clause.front is not asked else None
    pieces = [word, reading.words(*moved) if moved else "", verb[0], *(text for _, _, text in row)]
    if front is not None and front.sort is Sort.PREDICATIVE:
        pieces.append(lowered(reading, front.first, front.last))
    pieces += [verb[1], reading.words(*clause.bracket), reading.words(*after)]
    ranges = [(first, last) for first, last, _ in row] + [clause.bracket, after] + ([moved] if moved else [])
    if front is not None and front.sort is Sort.CLAUSE and tokens[front.first].lower not in CUT_OPENERS:
        # "Wenn es regnet, …" stands last: it is a condition, and without it the question asks for something else.
        pieces.append(", " + lowered(reading, front.first, front.last - (tokens[front.last - 1].text == ",")))
        ranges.append((front.first, front.last))
    text = _tidy(" ".join(piece for piece in pieces if piece))
    if text is None or not all(_stands_alone(reading, first, last) for first, last in ranges):
        return None
    filled = [one for one in ranges if one[0] < one[1]] or [(clause.verb, clause.verb + 1)]
    return Question(f"{text}?", (min(first for first, _ in filled), max(last for _, last in filled)))


def _finite(
    clause: Clause, asked: Constituent, tokens: tuple[Token, ...], *, plural_goes: bool
) -> tuple[str, str] | None:
    """The finite verb as it stands in the question, and its particle where it was the last word of its clause."""
    parts = parted(tokens, clause.verb) if clause.front is None else (tokens[clause.verb].text, "")
    unknown = clause.subject is None and asked is clause.front and asked.sort is not Sort.PREPOSITIONAL
    asks_subject = asked == clause.subject or unknown
    if parts is None or not (asks_subject and plural_goes and _is_plural(clause, asked, tokens)):
        return parts
    one = singular(tokens[clause.verb])
    return None if one is None or parts[1] else (one, "")


def _tidy(text: str) -> str | None:
    """The question with its commas and quotation marks in order; None if it is too long, too short, or has brackets."""
    text = text.replace(" ,", ",").replace(",,", ",").rstrip(",").replace("„ ", "„").replace(" “", "“")
    text = text.replace("» ", "»").replace(" «", "«") if "»" in text and text.find("»") < text.find("«") else text
    if text.count("„") > text.count("“"):
        text += "“"
    if text.count('"') % 2 or "(" in text or ")" in text or "  " in text:
        return None
    return text if SHORTEST_QUESTION <= len(text.split()) <= LONGEST_QUESTION else None


def _stands_alone(reading: Reading, first: int, last: int) -> bool:
    """Whether words of a question point at nothing outside of it: no open word, no weekday, no "ein Jahr später"."""
    tokens = reading.sentence.tokens
    owned = first == 0 < last and tokens[0].lower.startswith(OWNERS) and 0 not in reading.replaced
    weekday = any(_is_weekday(reading, index) for index in range(first, last))
    return reading.alone(first, last) and not (owned or weekday or _is_relative(tokens[first:last]))


def _points_out(reading: Reading, one: Constituent) -> bool:
    """Whether a constituent is a pronoun: what it means stands outside of its clause."""
    return (
        one.sort is Sort.PRONOUN
        and one.first not in reading.replaced
        and reading.sentence.tokens[one.first].lower in POINTING
    )


def _is_weekday(reading: Reading, index: int) -> bool:
    """Whether a day of the week stays in the question: which week?"""
    day = GERMAN_DAY.fullmatch(reading.sentence.tokens[index].text)
    return bool(day) and index not in reading.replaced and not any(
        mention.kind is MentionKind.DATE and mention.first - 3 <= index < mention.last
        for mention in reading.sentence.mentions
    )  # fmt: skip


def _is_relative(tokens: tuple[Token, ...]) -> bool:
    """Whether a time is told from another one ("ein Jahr später"), which the question does not have."""
    ago = any(
        one.lower == "vor" and (two.pos is Pos.NUMBER or two.lower in SOME) and three.text in AGO
        for one, two, three in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )
    return ago or any(token.lower in RELATIVE_TIMES or token.lower.startswith("darauffolgend") for token in tokens)


def _is_plural(clause: Clause, asked: Constituent, tokens: tuple[Token, ...]) -> bool:
    verb = tokens[clause.verb].lower
    ends_singular = verb.endswith(("begann", "gewann", "kann", "schien", "sann", "spann", "rann"))
    plural = (verb.endswith("n") and not ends_singular) or verb == "sind"
    return plural and (asked.joined or asked.phrase is not None)


def span_of(reading: Reading, first: int, last: int) -> Span:
    """The place of tokens `first` up to `last` in the article."""
    tokens = reading.sentence.tokens
    return Span(tokens[first].span.start, tokens[last - 1].span.end)


def is_shared(reading: Reading, clause: Clause) -> bool:
    """Whether others do or are the same, so that a question for who it is has several answers."""
    tokens = reading.sentence.tokens
    pairs = {"unter anderem", "zum beispiel"}
    for index in range(clause.opener, clause.after[1]):
        if tokens[index].lower in SHARED:
            return True
        if index + 1 < len(tokens) and f"{tokens[index].lower} {tokens[index + 1].lower}" in pairs:
            return True
    return False


def says_enough(reading: Reading, first: int, last: int, asked: Constituent) -> bool:
    """Whether what is shown besides the asked constituent names a thing: "Wer bleibt vorsichtig?" fits everybody.

    A name or a value does, a noun of some length, or two nouns.
    """
    tokens = reading.sentence.tokens
    measures = word_set("german", "time-and-measure-nouns")
    left = [index for index in range(first, last) if not asked.first <= index < asked.last]
    nouns = [
        tokens[index].text
        for index in left
        if tokens[index].pos in {Pos.NOUN, Pos.NAME}
        and tokens[index].text not in measures
        and not tokens[index].lower.endswith(VACUOUS)
    ]
    named = any(mention.first in left for mention in reading.sentence.mentions)
    return bool(nouns) and (named or len(nouns) > 1 or len(nouns[0]) >= TELLING_NOUN)
