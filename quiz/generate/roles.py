"""Subject and objects of a clause, by form and, where form leaves two, by what can act.

"Klingbeil übernimmt das Finanzressort" is clear although both may be nominative: a person stands first, and a ministry
takes nobody over. "Die Firma verklagte die Stadt" and "Das Urteil traf Müller" are not, and give None.
"""

from quiz.language.german.constituents import Constituent, Sort
from quiz.language.german.declension import Determiner
from quiz.language.german.fields import Clause
from quiz.language.german.inflection import Case
from quiz.language.german.nouns import readings
from quiz.language.german.subject import COPULAS, finite_number
from quiz.language.mention import Mention, MentionKind
from quiz.language.naming import ends_in
from quiz.language.pos import Pos
from quiz.language.text import AnalysedSentence
from quiz.language.vocabulary import Vocabulary, countries
from quiz.language.words import word_set

LINKING = COPULAS | {"wird", "werden", "wurde", "wurden"}
ACTOR_NOUNS = (
    "parlament", "regierung", "kommission", "gericht", "gerichtshof", "polizei", "bundestag", "bundesrat",
    "nationalrat", "landtag", "staatsanwaltschaft", "konzern", "unternehmen", "bank", "ministerium", "aufsicht",
    "opposition", "koalition", "partei", "union", "klinikum", "universität", "kirche", "stiftung", "gewerkschaft",
    "kammer", "bundesamt", "behörde", "armee", "klub", "team", "mannschaft", "senat", "rat", "jury",
    "gesellschaft", "verein", "verband", "hersteller", "anbieter", "firma", "agentur", "institut", "bundeswehr",
    "nationalbank", "volkspartei",
)  # fmt: skip
"""Nouns for bodies that act, at the end of a word."""


def subject_of(sentence: AnalysedSentence, clause: Clause, words: Vocabulary) -> Constituent | None:
    """The subject: by form, or the actor that stands first where every other noun phrase is a thing."""
    if clause.subject is not None:
        return None if _are_both_names(sentence, clause) else clause.subject
    tokens = sentence.tokens
    if any(one.sort is Sort.PRONOUN and tokens[one.first].pos is not Pos.REFLEXIVE for one in clause.middle):
        return None
    front = clause.front
    if front is not None and front.sort is Sort.PRONOUN:
        return None
    nominal = [one for one in clause.middle if one.sort is Sort.NOMINAL]
    if front is not None and front.sort is Sort.NOMINAL and not _is_measure(sentence, front):
        first, others = front, nominal
    elif front is not None and nominal and clause.middle.index(nominal[0]) <= 1:
        first, others = nominal[0], nominal[1:]
    else:
        return None
    linked = tokens[clause.verb].lower in LINKING and not any(
        tokens[i].pos is Pos.PARTICIPLE for i in range(*clause.bracket)
    )
    if linked and any(not _is_measure(sentence, one) for one in others):
        return None  # "Ida Pfeiffer wird der Preis zuteil"
    if not can_act(sentence, first, words) and not (others and all(_is_measure(sentence, one) for one in others)):
        return None
    if not all(is_thing(sentence, one, words) or _is_measure(sentence, one) for one in others):
        return None
    return first if agrees(sentence, clause, first) else None


def _are_both_names(sentence: AnalysedSentence, clause: Clause) -> bool:
    """ "Boeing Space Systems wird Norwegen …": a name's form says nothing, least of all a foreign plural."""
    front, found = clause.front, clause.subject
    if front is None or found is front or front.sort is not Sort.NOMINAL or found is None:
        return False
    begun = {mention.first for mention in sentence.mentions if mention.kind.is_name}
    return front.first in begun and found.first in begun


def agrees(sentence: AnalysedSentence, clause: Clause, one: Constituent) -> bool:
    """Whether a constituent can be a nominative of the finite verb's number."""
    number = finite_number(sentence.tokens[clause.verb].text)
    return one.phrase is not None and any(
        other.case is Case.NOMINATIVE and (one.joined or other.number is number) for other in one.phrase.readings
    )


def _is_measure(sentence: AnalysedSentence, one: Constituent) -> bool:
    """ "24 Milliarden Euro", "zwei Jahre", "jeden Tag"."""
    if one.phrase is None:
        return False
    head = sentence.tokens[one.phrase.head].text
    return head in word_set("german", "time-and-measure-nouns") or head in {"Euro", "Dollar", "Franken", "Milliarden"}


def can_act(sentence: AnalysedSentence, one: Constituent, words: Vocabulary) -> bool:
    """Whether a constituent names persons or organisations."""
    if one.phrase is None:
        return False
    if any(
        m.kind.is_name and _acts(m) and m.last == one.phrase.last and m.first >= one.first for m in sentence.mentions
    ):
        return True
    head = sentence.tokens[one.phrase.head].text
    bare = one.phrase.determiner is Determiner.NONE and one.phrase.last == one.phrase.first + 1
    if sentence.tokens[one.phrase.head].pos is Pos.NAME or (bare and not readings(head)):
        return True  # a word without an article that no dictionary has is a name
    return any(ends_in(form, (*words.person_nouns, *ACTOR_NOUNS)) for form in (head, head.removesuffix("n")))


def _acts(name: Mention) -> bool:
    """Whether a name may be an actor's: that of a person, organisation or country, or one of which it is not sure."""
    return name.kind is not MentionKind.PLACE or name.text in countries("de")


def is_thing(sentence: AnalysedSentence, one: Constituent, words: Vocabulary) -> bool:
    """Whether a constituent surely is no person, organisation or country."""
    if one.phrase is None or can_act(sentence, one, words):
        return False
    head = sentence.tokens[one.phrase.head]
    named = any(m.kind.is_name and one.first <= m.first and m.last <= one.core for m in sentence.mentions)
    general = head.text in {"Land", "Stadt", "Gruppe", "Menschen", "Leute"} or ends_in(
        head.text, words.organisation_nouns
    )
    return head.pos is Pos.NOUN and not named and not general


def object_case(sentence: AnalysedSentence, clause: Clause, one: Constituent) -> Case | None:
    """The case of an object: what is no subject and can be in one other case only, or None."""
    tokens = sentence.tokens
    if one.sort is not Sort.NOMINAL or one.phrase is None or clause.subject is None or one is clause.subject:
        return None
    if tokens[clause.verb].lower in COPULAS or any(tokens[i].lower in {"sein", "werden"} for i in _verbs(clause)):
        return None
    if tokens[clause.verb].lower in {"wird", "werden", "wurde", "wurden"}:
        return None
    head = tokens[one.phrase.head]
    bare = one.phrase.determiner is Determiner.NONE and tokens[one.first].capitalised
    if bare and one is not clause.front and tokens[one.first - 1].pos is Pos.NOUN:
        return None  # "mit der Affäre Mafia Capitale"
    if head.text in word_set("german", "time-and-measure-nouns"):
        return None
    cases = set(one.phrase.cases) - {Case.NOMINATIVE, Case.GENITIVE}
    lemmas = {tokens[clause.verb].lemma, *(tokens[i].lemma for i in _verbs(clause))}
    particle = next((tokens[i].lower for i in _verbs(clause) if tokens[i].pos is Pos.VERB_PARTICLE), "")
    lemmas |= {particle + lemma for lemma in lemmas}
    dative = bool(lemmas & word_set("german", "dative-verbs"))
    others = [x for x in clause.constituents if x.sort is Sort.NOMINAL and x not in {one, clause.subject}]
    if len(cases) > 1 and others:
        return None  # "wird Ägypten einen Satelliten verkaufen"
    if len(cases) > 1 and particle in {"vor", "bei", "zu", "nach", "entgegen", "gegenüber"}:
        return None
    if len(cases) > 1 and not dative:
        cases.discard(Case.DATIVE)
    return cases.pop() if len(cases) == 1 else None


def _verbs(clause: Clause) -> range:
    return range(*clause.bracket)
