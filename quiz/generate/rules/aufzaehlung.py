"""A whole list: who or what it is, where at least three are named.

    Das Hilfspaket umfasst höhere Zölle, ein Exportverbot und Zuschüsse.  Was umfasst das Hilfspaket?
    Spanien überließ den USA die Kolonien Puerto Rico, Guam und Kuba.     Welche Kolonien überließ Spanien den USA?
    Deutschland, Polen und Italien lehnten das Abkommen ab.               Welche drei Länder lehnten das Abkommen ab?
    Drei Städte bewarben sich um die Spiele: Graz, Linz und Wels.         Welche drei Städte bewarben sich um …?

The answer is looked at and judged, not typed. Nothing comes from a list in which others might stand as well ("unter
anderem", "auch", "und andere"; "zu den Klägern gehören …"), from one that goes on in a clause, and from people and
things together.
"""

from collections.abc import Iterator
from dataclasses import replace

from quiz.generate.candidate import Candidate
from quiz.generate.german import is_shared, says_enough, span_of, subclauses
from quiz.generate.listing import AskedList, asked_list, counted, name_of, welche
from quiz.generate.question_words import capital
from quiz.generate.reading import Reading
from quiz.generate.roles import object_case
from quiz.generate.rules.was import LIGHT
from quiz.generate.views import View, views
from quiz.generate.word_order import is_adverbial_place, merged
from quiz.language import AnalysedText, Pos
from quiz.language.german.constituents import Constituent, Sort
from quiz.language.german.declension import Determiner
from quiz.language.german.enumeration import enumeration
from quiz.language.german.inflection import Case, Number
from quiz.language.german.subject import COPULAS

WORTH = 2.3
OPEN = frozenset(
    """allem anderem darunter wie insbesondere zudem außerdem ferner überdies hinzu dazu andere anderen anderer weitere
    weiteren weiterer ähnliche sonstige usw etc vieles meist auch ebenso sogar später""".split()
)
"""Words of a clause whose list is not all there is."""
JOINTS = frozenset({"und", "sowie"})
MEMBERSHIP = frozenset({"gehören", "zählen"})


def aufzaehlung(reading: Reading, text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for every list that is complete."""
    tokens = reading.sentence.tokens
    if not JOINTS & {token.lower for token in tokens}:
        return
    for view in (*views(reading, text), *_told_beside(reading)):
        said = tokens[view.clause.opener : view.clause.after[1] + 2]  # with what follows: "…, außerdem Polen"
        open_ = OPEN & {token.lower for token in said} or any(token.pos is Pos.NEGATION for token in said)
        if open_ or is_shared(reading, view.clause) or view.is_object or _is_selection(view):
            continue
        for one in view.clause.constituents:
            yield from _inside(view, one, text)
            yield from _behind_colon(view, one)


def _told_beside(reading: Reading) -> Iterator[View]:
    """Clauses with "als" and "ehe", which tell what happened as well."""
    for clause in subclauses(reading):
        if reading.sentence.tokens[clause.opener].lower in {"als", "ehe"} and clause.subject is not None:
            yield View(reading, clause)


def _is_selection(view: View) -> bool:
    """ "Zu den Klägern zählen …": there may be more of them."""
    tokens = view.reading.sentence.tokens
    return tokens[view.clause.verb].lemma in MEMBERSHIP and any(
        tokens[one.first].lower in {"zu", "zum", "zur"} and one.phrase and one.phrase.number is not Number.SINGULAR
        for one in view.clause.constituents
    )


def _inside(view: View, one: Constituent, text: AnalysedText) -> Iterator[Candidate]:
    """A list that is a constituent of its clause."""
    reading, clause = view.reading, view.clause
    tokens, front = reading.sentence.tokens, one is clause.front
    limit = one.core if front else min(clause.bracket[0], clause.after[0])
    members = enumeration(tokens, one.first, limit)
    if members is None or (front and members[-1].last < limit):
        return
    end = members[-1].last
    inserted = clause.front is not None and any(index in clause.below for index in range(one.first, end))
    after = tokens[slice(*clause.after)]
    explained = bool(after) and (after[0].pos is not Pos.COMMA or after[1].pos is Pos.RELATIVE)
    named = all(name_of(reading, other) for other in members[1:])
    if inserted or explained or (not named and (one.core < one.last or _goes_on(view, end))):
        return
    case = Case.NOMINATIVE if one is clause.subject else object_case(reading.sentence, clause, one)
    if one.sort is Sort.NOMINAL:
        if case is None or not all(other.phrase and case in other.phrase.cases for other in members):
            return
    elif not is_adverbial_place(reading, clause, one):
        return
    asked = asked_list(reading, members, case, text)
    if asked is None or (asked.is_plain and not _is_told(view, one, asked.word)):
        return
    whole = Constituent(one.first, end, end, one.sort, one.phrase, joined=True)
    yield from _card(replace(view, clause=merged(clause, whole)), whole, asked, end)


def _goes_on(view: View, end: int) -> bool:
    """Whether a phrase behind the list may belong to its last member."""
    mentions = view.reading.sentence.mentions
    behind = next((one for one in view.clause.middle if one.first == end and one.sort is Sort.PREPOSITIONAL), None)
    if behind is None or view.reading.sentence.tokens[end - 1].pos is Pos.NAME:
        return False
    return not any(m.kind.is_time and behind.first <= m.first < behind.last for m in mentions)


def _is_told(view: View, one: Constituent, word: str) -> bool:
    """Whether a clause says something without its list that "Wer", "Wen" or "Was" cannot be misread for.

    Not "war …", "hat …", nor "Zum Konzern gehören Audi, …"; "Was schützt die Botschaft?" may ask for either.
    """
    tokens, clause = view.reading.sentence.tokens, view.clause
    verbs = [tokens[clause.verb], *(tokens[i] for i in range(*clause.bracket))]
    main = verbs[-1] if verbs[-1].pos in {Pos.PARTICIPLE, Pos.INFINITIVE} else verbs[0]
    particle = any(token.pos is Pos.VERB_PARTICLE for token in verbs)
    if one is not clause.subject:
        phrase = clause.subject.phrase if clause.subject is not None else None
        known = phrase is not None and phrase.determiner is not Determiner.INDEFINITE
        return known and (particle or main.lemma not in LIGHT)
    if word == "wer":
        return main.lower not in COPULAS and (particle or main.lemma not in MEMBERSHIP)
    others = [other.phrase for other in clause.constituents if other.sort is Sort.NOMINAL and other is not one]
    either = any(phrase is None or Case.NOMINATIVE in phrase.cases for phrase in others)
    return main.lower not in COPULAS and not either


def _behind_colon(view: View, one: Constituent) -> Iterator[Candidate]:
    """ "Drei Städte bewarben sich: …": a number, and as many behind the colon that ends the clause."""
    reading, clause = view.reading, view.clause
    tokens, phrase, colon = reading.sentence.tokens, one.phrase, clause.after[1]
    last = len(tokens) - 1
    if phrase is None or colon + 1 >= last or tokens[colon].text != ":" or clause.after[0] < colon:
        return
    members = enumeration(tokens, colon + 1, last)
    start = next((i for i in range(one.first, phrase.head) if tokens[i].pos is Pos.NUMBER), last)
    if members is None or members[-1].last != last or start + 1 != phrase.head:
        return
    case = Case.NOMINATIVE if one is clause.subject else object_case(reading.sentence, clause, one)
    word = welche(reading, one, case)
    if word and tokens[start].lower in {counted(len(members)), str(len(members))}:
        asked = AskedList(f"{word} {tokens[start].lower}", (phrase.head, one.core), colon + 1)
        yield from _card(view, one, asked, last)


def _card(view: View, one: Constituent, asked: AskedList, last: int) -> Iterator[Candidate]:
    reading = view.reading
    made = view.ask(capital(asked.word), one, moved=asked.moved, plural_goes=asked.is_plain)
    if made is None or not says_enough(reading, *made.shown, one) or not reading.alone(asked.answer, last):
        return
    yield Candidate(
        "aufzaehlung",
        "reveal",
        made.text,
        reading.sentence.words(asked.answer, last),
        span_of(reading, asked.answer, last),
        reading.sentence,
        WORTH - reading.cost,
        shown=made.shown,
    )
