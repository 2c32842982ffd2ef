"""Which of the candidates become a deck."""

from dataclasses import replace

from quiz.core.article import Span
from quiz.generate.candidate import Candidate
from quiz.generate.ranking import FEWEST, LETTERS_EACH, choose
from quiz.language import analyse

TEXT = analyse(" ".join(f"Im Ort Nummer {n} wohnt seit langem niemand." for n in range(40)), "de")


def candidate(number: int, kind: str, sure: float) -> Candidate:
    """A card of its own sentence."""
    sentence = TEXT.sentences[number]
    span = Span(sentence.span.start, sentence.span.start + 1)
    return Candidate("rule", kind, f"{kind} {number}", f"answer {number}", span, sentence, 1.0, sure=sure)


def kept(candidates: list[Candidate], limit: int = 20) -> list[Candidate]:
    """Those that are in the deck."""
    return [one.candidate for one in choose(candidates, limit) if one.rejected is None]


def test_four_in_ten_cards_of_a_long_deck_are_no_gaps() -> None:
    """Of sixteen cards with five questions the least sure gaps go, as long as twelve are left."""
    gaps = [candidate(n, "cloze", 0.73 + n / 40) for n in range(11)]
    questions = [candidate(n, "short", 0.73) for n in range(11, 16)]
    deck = kept([*gaps, *questions])
    assert len(deck) == FEWEST
    assert [one for one in deck if one.kind == "cloze"] == gaps[4:]


def test_a_full_deck_has_room_for_questions() -> None:
    """Gaps, though surer, fill no more than six places of ten."""
    gaps = [candidate(n, "cloze", 0.95) for n in range(20)]
    questions = [candidate(n, "short", 0.73) for n in range(20, 40)]
    assert sum(one.kind == "cloze" for one in kept([*gaps, *questions])) == 12


def test_a_short_deck_takes_what_is_less_sure() -> None:
    """A less sure card is asked where it helps a deck to twelve cards, and not beyond; a doubtful one nowhere."""
    sure = [candidate(n, "short", 0.9) for n in range(6)]
    less = [candidate(n, "short", 0.7) for n in range(6, 16)]
    doubtful = [candidate(n, "short", 0.6) for n in range(6, 16)]
    assert kept([*sure, *doubtful]) == sure
    assert len(kept([*sure, *less])) == FEWEST
    assert kept([*sure, *less[:3]]) == [*sure, *less[:3]]


def test_a_short_deck_asks_a_sentence_once_more() -> None:
    """A third card of a long sentence is asked where it helps a deck to twelve cards, a fourth nowhere."""
    spans = [Span(at, at + 1) for at in range(4)]
    short = candidate(0, "short", 0.9)
    long = replace(short, sentence=replace(short.sentence, text="x" * LETTERS_EACH * 3))
    few = [replace(short, question=f"q {n}", answer=f"a {n}", span=spans[n]) for n in range(4)]
    same = [replace(long, question=f"q {n}", answer=f"a {n}", span=spans[n]) for n in range(4)]
    others = [candidate(n, "short", 0.9) for n in range(1, FEWEST)]
    assert len(kept(few)) == 2
    assert len(kept(same)) == 3
    assert sum(one.sentence.number == 0 for one in kept([*same, *others])) == 2


def test_a_full_deck_takes_the_surer_first() -> None:
    """Twelve sure cards far down the article are asked before less sure ones at its beginning."""
    less = [candidate(n, "short", 0.7) for n in range(6)]
    sure = [candidate(n, "short", 0.75) for n in range(20, 32)]
    assert kept([*less, *sure]) == sure


def test_whom_a_pronoun_means_is_not_asked_beside_a_card_that_shows_it() -> None:
    """ "_____ had asked for a pair" and a card that begins with "Ann Moss had asked for a pair" are not in one deck."""
    meant = replace(candidate(3, "cloze", 0.9), since=TEXT.sentences[2])
    led, elsewhere = replace(candidate(4, "short", 0.8), led_by=3), replace(candidate(4, "short", 0.8), led_by=2)
    assert kept([meant, led]) == [meant]
    assert kept([replace(meant, sure=0.75), replace(led, sure=0.9)]) == [replace(led, sure=0.9)]
    assert kept([meant, elsewhere]) == [meant, elsewhere]


def test_what_is_no_gap_is_preferred_among_equals() -> None:
    """Of two cards for the same fact the question is taken if it is about as sure, else the gap."""
    gap, question = candidate(0, "cloze", 0.8), candidate(0, "short", 0.79)
    assert kept([gap, question]) == [question]
    assert kept([gap, replace(question, sure=0.7)]) == [gap]


def test_a_sentence_is_called_true_or_false_once() -> None:
    """Two statements of a sentence, one of them changed, would tell each other's answer."""
    true, false = candidate(0, "truefalse", 0.9), candidate(0, "truefalse", 0.8)
    false = replace(false, question="another", answer="false", span=Span(5, 6))
    assert kept([true, false, candidate(1, "short", 0.9)])[:1] == [true]
    assert false not in kept([true, false])


def test_sentence_that_another_card_shows_is_asked_last() -> None:
    """Of two cards about as sure that one is left out whose sentence stands before the question of a third."""
    led = replace(candidate(1, "short", 0.9), led_by=0)
    told, other = candidate(0, "short", 0.8), candidate(3, "short", 0.8)
    assert kept([led, told, other], limit=2) == [led, other]
    asked, leading = candidate(0, "short", 0.9), replace(candidate(1, "short", 0.8), led_by=0)
    assert kept([asked, leading, other], limit=2) == [asked, other]


def test_first_card_of_its_kind_is_preferred() -> None:
    """Of a full deck's cards the last one is of another kind, though a question is a little surer."""
    questions = [candidate(n, "short", 0.9) for n in range(4)]
    reason = candidate(4, "reveal", 0.86)
    assert reason in kept([*questions, reason], limit=4)
    assert kept([*questions, replace(reason, sure=0.74)], limit=4) == questions


def test_question_is_preferred_to_a_statement_of_the_same_fact() -> None:
    """Of a statement to call true or false and a question a little less sure, the question is asked."""
    statement, question = candidate(0, "truefalse", 0.9), candidate(0, "short", 0.8)
    assert kept([statement, question], limit=12) == [question]
    assert kept([statement, replace(question, sure=0.73)], limit=12) == [statement]
