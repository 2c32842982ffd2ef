"""A sum or size with its noun: "Welchen Verlust", "Welche Kaution", and what something is worth or how old.

    Für 2022 wies die Bank einen Verlust von 7,3 Milliarden aus.   Welchen Verlust wies die Bank für 2022 aus?
    Der Konzern war mehr als 24 Milliarden Euro wert.              Wie viel war der Konzern wert?
    Das Tunnelstück ist 20 Kilometer lang.                         Wie lang ist das Tunnelstück?
    … Konrad Adenauer, der 1949 bereits 73 Jahre alt war           Wie alt war Konrad Adenauer 1949?

The answer keeps its unit and its limits. Nothing comes from a sum behind "der" ("der Verlust von 7 Milliarden").
"""

from collections.abc import Iterator
from dataclasses import replace

from quiz.generate.amounts import CURRENCIES, MEASURES, limits_before
from quiz.generate.candidate import Candidate
from quiz.generate.german import span_of
from quiz.generate.question_words import ENDINGS, capital
from quiz.generate.reading import Reading
from quiz.generate.views import View, views
from quiz.generate.word_order import merged
from quiz.language import AnalysedText, Mention, MentionKind
from quiz.language.german.constituents import Constituent, Sort
from quiz.language.german.inflection import Case, Gender, Number
from quiz.language.naming import ends_in

WORTH = 2.3
SIZES = {
    "lang": "Wie lang", "hoch": "Wie hoch", "alt": "Wie alt", "schwer": "Wie schwer", "groß": "Wie groß",
    "weit": "Wie weit", "tief": "Wie tief", "breit": "Wie breit", "dick": "Wie dick", "wert": "Wie viel",
    "entfernt": "Wie weit", "teuer": "Wie teuer",
}  # fmt: skip
SUMS = frozenset("Verlust Gewinn Umsatz Überschuss Fehlbetrag Schaden Kaution Geldstrafe Erlös Ertrag".split())
DURATIONS = frozenset("Sekunden Minuten Stunden Tage Wochen Monate Jahre Nächte Jahrzehnte".split())
BEFORE = frozenset({"bereits", "schon", "noch", "erst", "insgesamt", "nur", "zuletzt"})


def betrag(reading: Reading, text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for every sum behind "von" and every measure before its adjective."""
    for view in views(reading, text):
        row = view.clause.constituents
        for at, one in enumerate(row):
            behind = row[at + 1] if at + 1 < len(row) else None
            if behind is None or one.last != behind.first:
                continue
            yield from _sum(view, one, behind)
            yield from _size(view, one, behind)


def _number(reading: Reading, first: int, last: int) -> Mention | None:
    found = [
        m for m in reading.sentence.mentions if m.kind is MentionKind.NUMBER and first <= m.first and m.last <= last
    ]
    return found[0] if len(found) == 1 and ":" not in found[0].text else None


def _sum(view: View, one: Constituent, behind: Constituent) -> Iterator[Candidate]:
    """ "einen Verlust | von 7,3 Milliarden Franken"."""
    reading = view.reading
    tokens = reading.sentence.tokens
    phrase = one.phrase
    if not any(ends_in(tokens[i].text, SUMS) for i in range(one.first, one.core)):
        return  # "Welchen Kredit von 150 Millionen" rather asks which of several
    if phrase is None or one.joined or tokens[behind.first].lower != "von" or behind.joined:
        return
    number = _number(reading, behind.first, behind.core)
    if number is None:
        return
    first = limits_before(reading, number.first, behind.first + 1)
    unit = range(number.last, behind.core)
    if first != behind.first + 1 or any(tokens[i].text not in MEASURES for i in unit):
        return
    word = _which(view, one)
    if word is None or (not any(tokens[i].text in CURRENCIES | MEASURES for i in unit) and "Mill" not in number.text):
        return
    whole = replace(one, core=behind.core, last=behind.last)
    clause = merged(view.clause, whole)
    kept = (phrase.head, one.core)
    made = replace(view, clause=clause).ask(word, whole, moved=kept, plural_goes=False)
    if made is not None:
        yield _card(reading, made.text, made.shown, first, behind.core)


def _which(view: View, one: Constituent) -> str | None:
    """ "Welchen" for "einen", with the preposition before it; None if its case is not sure."""
    tokens = view.reading.sentence.tokens
    phrase = one.phrase
    if phrase is None or phrase.gender is None:
        plural = phrase is not None and phrase.number is Number.PLURAL and phrase.head == one.first
        return "Welche" if plural and one.sort is Sort.NOMINAL else None
    start = one.first if phrase.preposition is None else phrase.preposition + 1
    if phrase.head != start + 1 or not tokens[start].lower.startswith("ein"):
        return None
    endings = {"einen": "en", "eine": "e", "einem": "em", "einer": "er"}
    ending = endings.get(tokens[start].lower)
    if ending is None and tokens[start].lower == "ein":
        neuter = phrase.gender is Gender.NEUTER
        ending = "es" if neuter else ENDINGS[Case.NOMINATIVE][phrase.gender]
    before = view.reading.words(one.first, start)
    return capital(f"{before} welch{ending}".strip()) if ending else None


def _size(view: View, one: Constituent, behind: Constituent) -> Iterator[Candidate]:
    """ "20 Kilometer | lang", "mehr als 24 Milliarden Euro | wert"."""
    reading = view.reading
    tokens = reading.sentence.tokens
    adjective = next((i for i in range(behind.first, behind.core) if tokens[i].lower in SIZES), None)
    if one.phrase is None or one.sort is not Sort.NOMINAL or adjective != behind.first or behind.core != adjective + 1:
        return
    number = _number(reading, one.first, one.core)
    if number is None or any(tokens[i].text not in MEASURES for i in range(number.last, one.core)):
        return
    lowest = view.clause.verb + 1 if view.clause.front is not None else view.clause.opener + 1
    first = limits_before(reading, number.first, lowest)
    start = first
    while start > lowest and tokens[start - 1].lower in BEFORE:
        start -= 1
    word = SIZES[tokens[adjective].lower]
    lasting = word == "Wie lang" and tokens[one.core - 1].text in DURATIONS
    whole = replace(one, first=min(start, one.first), core=behind.core, last=behind.core)
    if whole.first < start and any(
        tokens[i].lower not in BEFORE and not _is_time(reading, i) for i in range(one.first, start)
    ):
        return
    clause = merged(view.clause, replace(whole, first=start) if one.first < start else whole)
    asked = next(part for part in clause.constituents if part.last == behind.core)
    kept = (adjective, adjective + 1) if tokens[adjective].lower in {"wert", "entfernt"} else None
    made = replace(view, clause=clause).ask("Wie lange" if lasting else word, asked)
    if made is None:
        return
    text = made.text if kept is None else _with_adjective(made.text, tokens[adjective].text)
    if one.first < start:
        return
    yield _card(reading, text, made.shown, first, one.core)


def _with_adjective(question: str, adjective: str) -> str:
    """The question with "wert" or "entfernt" at its end."""
    return f"{question[:-1]} {adjective}?"


def _is_time(reading: Reading, index: int) -> bool:
    return any(m.kind.is_time and m.first <= index < m.last for m in reading.sentence.mentions)


def _card(reading: Reading, question: str, shown: tuple[int, int], first: int, last: int) -> Candidate:
    answer = reading.sentence.words(first, last)
    return Candidate(
        "betrag",
        "short",
        question,
        answer,
        span_of(reading, first, last),
        reading.sentence,
        WORTH - reading.cost,
        shown=shown,
    )
