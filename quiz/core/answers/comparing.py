"""What one typed text is worth for one answer, whatever the answer is: a date, an amount, a person, a list, words.

The ways are tried in that order, the first that has something to say decides. `others`, the answers of the deck, are
asked only where leniency could mistake one answer for another.
"""

from collections.abc import Callable, Iterator
from unicodedata import normalize

from quiz.core.answers import alternatives, lists_written
from quiz.core.answers.comparing_names import person
from quiz.core.answers.comparing_values import amount, date
from quiz.core.answers.comparing_words import described, ending, slip
from quiz.core.answers.difference import Change, Piece, merged
from quiz.core.answers.folding import fold
from quiz.core.answers.judgement import RIGHT, WRONG, Deck, Judgement, Verdict, is_same, key


def compare(given: str, answer: str, deck: Deck, *, nested: bool = False) -> Judgement:
    """What `given` is worth for `answer`; inside a list (`nested`) no further lists are looked for."""
    given, answer = normalize("NFC", given.strip()), normalize("NFC", answer.strip())
    if not given or not answer:
        return WRONG
    if is_same(given, answer, deck):
        return RIGHT
    if len(given) > 4 * len(answer) + 100:  # nothing that means the answer is as long as that
        return WRONG
    ways: list[Callable[[str, str, Deck], Judgement | None]] = [date, amount, _alternative, person]
    ways += [] if nested else [_list]
    ways += [ending, described, slip]
    for way in ways:
        judgement = way(given, answer, deck)
        if judgement is not None:
            return judgement
    return WRONG


def _alternative(given: str, answer: str, deck: Deck) -> Judgement | None:
    """One of several answers that the answer itself names, or an answer with its abbreviation behind."""
    outside = alternatives.without_brackets(given)
    if any(is_same(text, answer, deck) for text in (outside, *alternatives.abbreviations(given)) if text):
        return RIGHT
    found = []
    for start, end in alternatives.parts(answer):
        judgement = compare(given, answer[start:end], deck, nested=True)
        around = (Piece(answer[:start], Change.SAME), *judgement.pieces, Piece(answer[end:], Change.SAME))
        pieces = merged(around) if judgement.verdict is Verdict.NEARLY else ()
        found.append(Judgement(judgement.verdict, judgement.cost, pieces, judgement.typed))
    best = min(found, key=lambda one: (list(Verdict).index(one.verdict), one.cost), default=WRONG)
    return None if best.verdict is Verdict.WRONG else best


def _list(given: str, answer: str, deck: Deck) -> Judgement | None:
    """The elements of a list in any order; one may lack, none may be wrong."""
    expected = lists_written.elements(answer)
    if len(expected) < 2:
        return None
    texts = [element.text for element in lists_written.elements(given)]
    if len(texts) == 1 and all(len(element.text.split()) == 1 for element in expected):
        texts = given.split()
    if len(expected) == 2 and len(texts) == 2 and _share_a_word(given, answer, deck):
        return RIGHT
    texts = list({key(text, deck.language): text for text in texts}.values())
    if len(texts) > len(expected):
        return WRONG if len(expected) > 2 else None
    met, wrong = _matched(texts, expected, deck)
    lacks = [place for place in range(len(expected)) if place not in met]
    if wrong or not met:
        return WRONG if met and len(expected) > 2 else None
    if len(lacks) > 1 or (lacks and deck.has(given)):
        return WRONG
    if not lacks and all(judgement.verdict is Verdict.RIGHT for judgement in met.values()):
        return RIGHT
    cost = sum(judgement.cost for judgement in met.values()) + 2 * len(lacks)
    return Judgement(Verdict.NEARLY, cost, merged(_list_pieces(answer, expected, met)))


def _matched(
    texts: list[str], expected: tuple[lists_written.Element, ...], deck: Deck
) -> tuple[dict[int, Judgement], list[str]]:
    """The judgement on each element that was named, by its place, and what named none."""
    named = {key(text, deck.language): text for text in texts}
    met: dict[int, Judgement] = {}
    for place, element in enumerate(expected):
        if text := named.pop(key(element.text, deck.language), None):
            met[place] = RIGHT
            texts.remove(text)
    for verdict in (Verdict.RIGHT, Verdict.NEARLY):
        for text in tuple(texts):
            for place, element in enumerate(expected):
                judgement = compare(text, element.text, deck, nested=True) if place not in met else WRONG
                if judgement.verdict is verdict:
                    met[place] = judgement
                    texts.remove(text)
                    break
    return met, texts


def _share_a_word(given: str, answer: str, deck: Deck) -> bool:
    """Whether two of three words changed places round "und": "Marie und Pierre Curie"."""
    typed, expected = (sorted(fold(text, deck.language, umlauts=True).bare.words) for text in (given, answer))
    return len(expected) == 4 and typed == expected


def _list_pieces(
    answer: str, expected: tuple[lists_written.Element, ...], met: dict[int, Judgement]
) -> Iterator[Piece]:
    end = 0
    for place, element in enumerate(expected):
        lacks = place not in met
        first_lacks = place == 1 and 0 not in met
        yield Piece(answer[end : element.start], Change.MISSING if lacks or first_lacks else Change.SAME)
        if lacks:
            yield Piece(element.text, Change.MISSING)
        else:
            yield from met[place].pieces or (Piece(element.text, Change.SAME),)
        end = element.end
    yield Piece(answer[end:], Change.SAME)
