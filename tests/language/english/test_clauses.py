"""English sentences are cut into clauses and pieces, and where that is not sure into none."""

import pytest

from quiz.language import analyse
from quiz.language.english.clause import Clause, clauses
from quiz.language.english.quantities import amount
from quiz.language.english.verbs import past_of, questioned


def parts(sentence: str) -> list[tuple[str, str, list[str]]]:
    """(subject, verb, pieces) of each clause, as words."""
    read = analyse(sentence, "en").sentences[0]

    def told(clause: Clause) -> tuple[str, str, list[str]]:
        subject = read.words(clause.subject.first, clause.subject.last)
        verb = read.words(clause.verb.first, clause.verb.last)
        return subject, verb, [read.words(piece.first, piece.last) for piece in clause.pieces]

    return [told(clause) for clause in clauses(read.tokens)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Iceland won 32 seats with fewer votes than Norway.",
            [("Iceland", "won", ["32 seats", "with fewer votes", "than Norway"])],
        ),
        (
            "Anna Meyer, who called the vote on 22 May, apologised to the public before she left.",
            [
                ("Anna Meyer", "called", ["the vote", "on 22 May"]),
                ("Anna Meyer", "apologised", ["to the public", "before she left"]),
            ],
        ),
        (
            "Stan Deal retired with immediate effect and was replaced by Anna Pope.",
            [("Stan Deal", "retired", ["with immediate effect"]), ("Stan Deal", "was replaced", ["by Anna Pope"])],
        ),
        (
            "The law adopted by Norway came into force in Oslo.",
            [("The law adopted by Norway", "came", ["into force", "in Oslo"])],
        ),
        ("In 1965 Gary Flandro noticed the chance.", [("Gary Flandro", "noticed", ["the chance"])]),
        ("Standing outside, he promised a return of politics.", []),
        ("There were setbacks for the winners.", []),
    ],
)
def test_clauses(sentence: str, expected: list[tuple[str, str, list[str]]]) -> None:
    """Subjects, verbs and pieces come out as a reader would cut them."""
    assert parts(sentence) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("more than four million votes", "more than four million"),
        ("only nine seats", "nine"),
        ("about a fifth of its value", "about a fifth"),
        ("34% of the vote", "34%"),
        ("1997 elections", None),
        ("one seat", None),
    ],
)
def test_amounts(phrase: str, expected: str | None) -> None:
    """The answer is the number with what makes it less exact, and nothing for years and "one"."""
    read = analyse(f"Iceland won {phrase} in Oslo.", "en").sentences[0]
    noun = clauses(read.tokens)[0].pieces[0].noun
    found = amount(read.tokens, noun) if noun is not None else None
    assert (read.words(found.first, found.last) if found else None) == expected


@pytest.mark.parametrize(
    ("sentence", "helper", "verb"),
    [
        ("Iceland won 32 seats.", "did", "win"),
        ("Iceland was reduced to 32 seats.", "was", ""),
        ("Iceland exports fish.", "does", "export"),
        ("Iceland scraped the road.", "did", "scrape"),
        ("Iceland scrapped the road.", "did", "scrap"),
        ("Iceland has opened a port.", "has", ""),
    ],
)
def test_questioned(sentence: str, helper: str, verb: str) -> None:
    """The helping verb that goes before the subject, and the bare form left behind it."""
    read = analyse(sentence, "en").sentences[0]
    found = questioned(read.tokens, clauses(read.tokens)[0].verb)
    assert found is not None
    assert (found[0], found[2]) == (helper, verb)


@pytest.mark.parametrize(
    ("participle", "past"), [("written", "wrote"), ("designed", "designed"), ("won", "won"), ("blorn", None)]
)
def test_past_of(participle: str, past: str | None) -> None:
    """The simple past of a participle, or nothing where it is not known."""
    assert past_of(participle) == past
