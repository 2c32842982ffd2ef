"""A date or year that says when: "Wann", "Seit wann", "Bis wann", "Ab wann".

    Ghega hatte 1842 die Vereinigten Staaten bereist.     Wann hatte Ghega die Vereinigten Staaten bereist?    1842
    Am 17. Juli 1854 wurde die Bahn eröffnet.             Wann wurde die Bahn eröffnet?              17. Juli 1854
    VW will von 2026 an nur noch 600 Leute ausbilden.     Ab wann will VW nur noch 600 Leute ausbilden?        2026

Nothing comes from "Eine Brücke wurde 1981 eröffnet", since there were others, and from a date that belongs to a noun
("auf dem Schein von 1967", "der Aufstand des Jahres 1848").
"""

from collections.abc import Iterator

from quiz.generate.candidate import Candidate
from quiz.generate.reading import Reading
from quiz.generate.views import View, views
from quiz.generate.word_order import is_adverbial_place
from quiz.language import AnalysedText, Mention, Pos, Token
from quiz.language.german.constituents import LIMITS, Constituent
from quiz.language.german.declension import Determiner
from quiz.language.words import word_set

WORTH = 2.4
PREPOSITIONS = frozenset("im in am um anfang mitte ende seit ab bis zum jahr jahre dem".split())
WORDS = {"seit": "Seit wann", "ab": "Ab wann", "bis": "Bis wann"}
COMPARED = frozenset({"verglichen", "gegenüber"})
MANY = frozenset("ein eine einige mehrere viele zahlreiche".split())


def wann(reading: Reading, text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for a date that is a constituent of its own in a main clause."""
    tokens = reading.sentence.tokens
    for view in views(reading, text):
        clause, subject = view.clause, view.clause.subject
        if any(_compares(tokens, index) for index in range(clause.verb, clause.after[1])):
            continue
        if subject is not None:
            indefinite = subject.phrase is not None and subject.phrase.determiner is Determiner.INDEFINITE
            if indefinite or tokens[subject.first].lower in MANY:
                continue
        if any(
            tokens[index].lower == "als" and tokens[index].pos is Pos.SUBORDINATOR for index in range(*clause.after)
        ):
            continue  # "Wann hatte sie begonnen, als …?"
        dates = [m for m in reading.sentence.mentions if m.kind.is_time and clause.opener <= m.first < clause.after[1]]
        for one in clause.constituents:
            date = date_in(reading, one)
            if date is None or len([m for m in dates if clause.front is None or m.first not in clause.below]) > 1:
                continue
            before = tokens[one.first - 1] if one.first else None
            if before is not None and (before.pos is Pos.NUMBER or before.lower in LIMITS | {"zirka"}):
                continue  # "von 16. bis 18. Juni", "etwa 1822"
            if one is clause.front or is_adverbial_place(reading, clause, one):
                yield from _card(view, one, date)


def _compares(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a time is set beside another: "gegenüber 2019", "mehr als 2019"."""
    if tokens[index].lower == "alt":
        return True  # "Wann war er 28 Jahre alt?"
    after_more = tokens[index].lower == "als" and tokens[index - 1].lower.endswith(("er", "ehr"))
    return tokens[index].lower in COMPARED or after_more


def date_in(reading: Reading, one: Constituent) -> Mention | None:
    """The date or year that fills a constituent with nothing but its preposition or weekday."""
    tokens = reading.sentence.tokens
    for mention in reading.sentence.mentions:
        if not mention.kind.is_time or not one.first <= mention.first <= mention.last <= one.last:
            continue
        before = tokens[one.first : mention.first]
        behind = tokens[mention.last : one.last]
        if behind and not (behind[0].text == "," and len(behind) == 1) and not _is_from(before, behind):
            continue
        if all(_opens_date(token) for token in before) or _is_from(before, behind):
            return mention
    return None


def _opens_date(token: Token) -> bool:
    days = {"Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag", ","}
    return token.lower in PREPOSITIONS or token.text in days or token.text in word_set("german", "months")


def _is_from(before: tuple[Token, ...], behind: tuple[Token, ...]) -> bool:
    """ "von 2026 an"."""
    return [t.lower for t in before] == ["von"] and [t.lower for t in behind] == ["an"]


def time_word(reading: Reading, one: Constituent) -> str:
    """The question word for a date."""
    first = reading.sentence.tokens[one.first].lower
    return "Ab wann" if first == "von" else WORDS.get(first, "Wann")


def _card(view: View, one: Constituent, date: Mention) -> Iterator[Candidate]:
    reading = view.reading
    made = view.ask(time_word(reading, one), one)
    if made is None:
        return
    last = max(one.core, date.last)
    whole = reading.sentence.words(one.first, last)
    accepted = (whole,) if whole != date.text else ()
    yield Candidate(
        "wann",
        "short",
        made.text,
        date.text,
        date.span,
        reading.sentence,
        WORTH - reading.cost,
        date.kind,
        accepted,
        shown=made.shown,
    )
