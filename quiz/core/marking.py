"""What a typed answer is worth: right, nearly or wrong, and in which letters it differs.

Case, blanks, punctuation, quotes, accents, Unicode form and a leading article vanish; ß is ss, ä ö ü are ae oe ue
(`quiz.core.answers.folding`). Beyond that an answer is read as what it is:

- a date or a time (`quiz.core.answers.dates_written`): "3.10.90" for "3. Oktober 1990"; less precise is nearly right;
- numbers and units (`quiz.core.answers.amounts`): "zwanzigtausend" for "20.000", "20" for "20 km", never "20 kg";
- several answers in one (`quiz.core.answers.alternatives`): "NATO" for "Nordatlantikpakt (NATO)", one of "A/B";
- a person (`quiz.core.answers.persons`): the surname alone, where only one in the deck has it;
- a list (`quiz.core.answers.lists_written`): in any order, one element lacking is nearly right;
- words: other endings (`quiz.core.answers.inflection`), slips of the fingers (`quiz.core.answers.slips`), but not
  where what was typed is another word (`quiz.core.answers.other_words`).

Only what is the same in content is right: another case, another writing, a surname that can mean only one. What is true
but less than was asked is nearly right (a year for a day, a list but for one element, a first name that only one has),
and so is what is more, since nobody here can tell whether the rest is true. Nothing lenient is right where it is
another answer of the deck, but for a number without its unit and a surname by itself, which are the same as with them.

    mark("der mond", ("Mond",), language="de")          right
    mark("Altmann", ("Altman",), language="de")         nearly: one "n" too much
    mark("2020", ("2019",), language="de")              wrong: digits are never mistyped
    mark("Qwen", ("DeepSeek",), language="de")          wrong
"""

from collections.abc import Iterable
from dataclasses import dataclass

from quiz.core.answers.comparing import compare
from quiz.core.answers.difference import Change, Piece
from quiz.core.answers.distance import distance
from quiz.core.answers.judgement import Deck, Judgement, Verdict, is_same, key
from quiz.core.answers.other_words import IsWord, is_another_word
from quiz.core.article import Language

__all__ = ["Change", "Mark", "Piece", "Verdict", "identical", "mark", "same"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A verdict, the accepted answer it was held against and, for a near miss, the answer in pieces.

    The pieces that are not EXTRA give the whole answer (in Unicode form NFC) when joined.
    """

    verdict: Verdict
    answer: str
    difference: tuple[Piece, ...] = ()


def mark(
    given: str,
    answers: tuple[str, ...],
    *,
    language: Language,
    others: Iterable[str] = (),
    is_word: IsWord | None = None,
) -> Mark:
    """Hold what was typed against every accepted answer.

    Args:
        given: What was typed.
        answers: Everything that counts as right, the answer proper first; ValueError if empty.
        language: The deck's language; it says what a comma in a number means and how umlauts may be written.
        others: All answers of the deck, the right one may be among them. What lies nearer to one of them than to the
            right answer is not a misspelling but a confusion, and wrong.
        is_word: Whether a word exists. One that does is not a misspelling of another; asked only of near misses.
    """
    if not answers:
        raise ValueError("nothing can be marked without an answer")
    if not given.strip():
        return Mark(Verdict.WRONG, answers[0])
    alone = Deck((), language)
    for answer in answers:
        if is_same(given, answer, alone):
            return Mark(Verdict.RIGHT, answer)
    deck = Deck(tuple(others), language, frozenset(key(answer, language) for answer in answers))
    near: list[tuple[Judgement, str]] = []
    for answer in answers:
        judgement = compare(given, answer, deck)
        if judgement.verdict is Verdict.RIGHT:
            return Mark(Verdict.RIGHT, answer)
        if judgement.verdict is Verdict.NEARLY:
            near.append((judgement, answer))
    if not near:
        return Mark(Verdict.WRONG, answers[0])
    nearest, answer = min(near, key=lambda found: found[0].cost)
    another = nearest.typed and _is_another(nearest.typed, nearest.cost, deck)
    if another or (is_word is not None and is_another_word(given, answer, is_word)):
        return Mark(Verdict.WRONG, answers[0])
    return Mark(Verdict.NEARLY, answer, nearest.pieces)


def same(one: str, other: str, *, language: Language) -> bool:
    """Whether two texts are the same answer, so that one is right where the other is."""
    return bool(one.strip()) and mark(one, (other,), language=language).verdict is Verdict.RIGHT


def identical(one: str, other: str, *, language: Language) -> bool:
    """Whether two texts differ only in how they are written: no surname for a name, no 3 for three."""
    return bool(one.strip()) and is_same(one, other, Deck((), language))


def _is_another(typed: str, cost: int, deck: Deck) -> bool:
    """Whether another answer of the deck is nearer to what was typed."""
    lengths = range(len(typed) - cost + 1, len(typed) + cost)
    return any(len(other) in lengths and distance(typed, other, cost - 1) is not None for other in deck.letters)
