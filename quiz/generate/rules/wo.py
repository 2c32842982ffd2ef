"""A place: "Wo", "Wohin", "Woher".

    In Venedig wurde Carl Ghega geboren.        Wo wurde Carl Ghega geboren?        Venedig
    Der Golf zieht 2027 nach Mexiko um.         Wohin zieht der Golf 2027 um?       nach Mexiko

Nothing comes from a place that may belong to the noun before it ("die Studie in Wien"), or is no place but what the
verb is about ("investierte in Polen").
"""

from collections.abc import Iterator

from quiz.generate.candidate import Candidate
from quiz.generate.german import is_shared, says_enough
from quiz.generate.reading import Reading
from quiz.generate.views import views
from quiz.generate.word_order import is_adverbial_place
from quiz.language import AnalysedText, Mention, MentionKind
from quiz.language.german.constituents import Constituent
from quiz.language.german.fields import Clause

WORTH = 2.2
GOING = frozenset(
    """reisen fliegen ziehen umziehen fahren zurückkehren kehren auswandern fliehen wechseln gehen kommen verlegen
    exportieren liefern schicken umsiedeln ausweichen flüchten emigrieren""".split()
)
PLACED = frozenset(
    """gebären stattfinden liegen stehen sterben eröffnen gründen entstehen bauen errichten aufwachsen wachsen leben
    wohnen arbeiten studieren lehren tagen treffen landen abstürzen spielen unterzeichnen begraben beginnen enden
    siegen gewinnen entdecken finden ausstellen festnehmen verhaften verurteilen betreiben
    produzieren herstellen fertigen planen demonstrieren protestieren versammeln übernachten starten
    veröffentlichen erscheinen drehen aufführen austragen einweihen übergeben""".split()
)
"""Verbs for which the place is part of what happened; where somebody was glad or said so matters little."""
COMING = frozenset("kommen stammen importieren beziehen fliehen ausreisen".split())


def wo(reading: Reading, text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for a place that is a constituent of its own."""
    for view in views(reading, text):
        clause = view.clause
        for one in clause.constituents:
            place = _place_in(reading, one)
            word = _word(reading, clause, one) if place else None
            if place is None or word is None or not is_adverbial_place(reading, clause, one):
                continue
            if is_shared(reading, clause):
                continue
            made = view.ask(word, one)
            if made is None or not says_enough(reading, *made.shown, one):
                continue
            yield _card(reading, one, place, made.text, made.shown)


def _card(reading: Reading, one: Constituent, place: Mention, text: str, shown: tuple[int, int]) -> Candidate:
    whole = reading.sentence.words(one.first, one.core)
    return Candidate(
        "wo",
        "short",
        text,
        place.text,
        place.span,
        reading.sentence,
        WORTH - reading.cost,
        MentionKind.PLACE,
        (whole,),
        shown=shown,
    )


def _place_in(reading: Reading, one: Constituent) -> Mention | None:
    """The place that fills a constituent behind its preposition."""
    tokens = reading.sentence.tokens
    for mention in reading.sentence.mentions:
        if mention.kind is MentionKind.PLACE and mention.last == one.core == one.last:
            before = [token.lower for token in tokens[one.first : mention.first]]
            if (
                before
                and before[0] in {"in", "im", "bei", "nach", "aus"}
                and all(word in {"in", "im", "bei", "nach", "aus", "den", "der"} for word in before)
            ):
                return mention
    return None


def _word(reading: Reading, clause: Clause, one: Constituent) -> str | None:
    tokens = reading.sentence.tokens
    parts = [tokens[i] for i in range(*clause.bracket)]
    lemmas = {tokens[clause.verb].lemma, *(token.lemma for token in parts)}
    preposition = tokens[one.first].lower
    if preposition == "nach":
        return "Wohin" if lemmas & GOING else None
    if preposition == "aus":
        return "Woher" if lemmas & COMING else None
    return "Wo" if lemmas & PLACED and not any(token.lower in {"ein", "hin", "um"} for token in parts) else None
