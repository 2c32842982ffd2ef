"""The subject of a German main clause, where form alone makes it certain.

German marks the subject by case and by agreement with the finite verb, not by its place (Höhle 1986; Duden 4, 2016):
"Den Minister kritisierte die Opposition" is clear, "Die Firma verklagte die Stadt" is not, and gives none here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quiz.language.german.clause import MainClause
from quiz.language.german.declension import Determiner
from quiz.language.german.inflection import Case, Number
from quiz.language.german.phrases import NounPhrase, noun_phrases
from quiz.language.german.quantities import DATED
from quiz.language.pos import Pos
from quiz.language.token import Token
from quiz.language.words import word_set

# Past tenses and modals whose stem ends in n: singular in spite of it.
SINGULAR_N = ("begann", "gewann", "kann", "rann", "sann", "spann", "schien")
COPULAS = frozenset(
    """bin bist ist sind seid war waren sei seien wäre wären bleibt bleiben blieb blieben heißt heißen hieß hießen
    gilt gelten galt galten""".split()
)
BECOME = frozenset({"wird", "werden", "wurde", "wurden", "würde", "würden"})
MAYBE_SUBJECT = frozenset(
    """ich du er sie es wir ihr man das dies dieser diese dieses jener jene der die jeder jede jedes keiner keine einer
    eine eines jemand niemand alle alles viele vieles einige manche mehrere wenige beide beides etwas nichts mehr
    welche letztere letzterer andere anderes wer was derjenige dieselben""".split()
)
JOINTS = frozenset({"und", "sowie", "oder", "noch", "&", "bzw."})


@dataclass(frozen=True, slots=True)
class Subject:
    """The subject: its first `phrase`, the token behind all that belongs to it, and its number if that is sure.

    Where several phrases are joined ("Wien und Graz"), `phrase` is the first of them and the number plural.
    """

    phrase: NounPhrase
    end: int
    number: Number | None


def finite_number(word: str) -> Number:
    """The number of a finite verb of the third person, by its ending."""
    lower = word.lower()
    plural = lower.endswith("n") and not lower.endswith(SINGULAR_N)
    return Number.PLURAL if plural or lower in {"sind", "seid"} else Number.SINGULAR


def subject(tokens: Sequence[Token], clause: MainClause, phrases: Sequence[NounPhrase] | None = None) -> Subject | None:
    """The only phrase of `clause` that can be its subject; None if there may be another or it may be a pronoun.

    `phrases` are those of the whole sentence, if they are known already.
    """
    phrases = noun_phrases(tokens) if phrases is None else phrases
    verb = finite_number(tokens[clause.verb].text)
    groups = list(_groups(tokens, clause, phrases))
    able = [one for one in groups if _fits(one, verb)]
    if any(_may_be_subject(tokens[index]) for index in _loose(tokens, clause, phrases)):
        return None
    lasting = [one for one in able if not _is_time(tokens, one[0])]
    able = lasting or [one for one in able if one[0].determiner is Determiner.DEFINITE]
    if len(able) > 1 and not _is_copular(tokens, clause):
        # Only one of them is a nominative for sure, and no clause but a copular one has two.
        able = [one for one in able if one[0].cases == {Case.NOMINATIVE}] or able
    elif len(able) > 1:
        able = _without_predicate(tokens, able)
    if len(able) != 1:
        return None
    phrase, *others = able[0]
    if any(_may_be_object(tokens, clause, one) for one in phrases if phrase.last <= one.first < phrase.end):
        return None
    end = (others[-1] if others else phrase).end
    if _is_quoted_before(tokens, clause, end):
        return None
    if (
        phrase.first == clause.front
        and tokens[clause.verb - 1].pos is not Pos.COMMA
        and any(tokens[index].lower in JOINTS and index not in clause.subordinate for index in range(end, clause.verb))
    ):
        # The Vorfeld is one constituent: "Reisen nach Wien und Feste | haben".
        return Subject(phrase, clause.verb, verb)
    return Subject(phrase, end, Number.PLURAL if others else phrase.number or verb)


def _is_quoted_before(tokens: Sequence[Token], clause: MainClause, end: int) -> bool:
    """Whether only one comma, right before the verb, follows: "Ein langer Film, meinte die Zeitung" quotes."""
    between = range(end, clause.verb)
    commas = [index for index in between if tokens[index].pos is Pos.COMMA]
    return commas == [clause.verb - 1] and not any(index in clause.subordinate for index in between)


def _may_be_object(tokens: Sequence[Token], clause: MainClause, phrase: NounPhrase) -> bool:
    """Whether what looks like an attribute may be the verb's dative: "Gestern ging der Sohn der Mutter nach"."""
    if Case.DATIVE not in phrase.cases or phrase.preposition is not None or phrase.first < clause.verb:
        return False
    parts = [tokens[index] for index in range(clause.bracket, clause.bracket_end)]
    particle = "".join(token.lower for token in parts if token.pos in {Pos.VERB_PARTICLE, Pos.PREPOSITION})
    lemmas = {particle + tokens[clause.verb].lemma, *(token.lemma for token in parts)}
    return not lemmas.isdisjoint(word_set("german", "dative-verbs"))


def _groups(
    tokens: Sequence[Token], clause: MainClause, phrases: Sequence[NounPhrase]
) -> Iterator[tuple[NounPhrase, ...]]:
    """The phrases of the clause that stand on their own, those joined by "und" together, appositions left out."""
    # Behind the right bracket stands another clause cut short rather than the subject.
    reach = range(clause.front, clause.bracket)
    inside = [one for one in phrases if one.first in reach and one.first not in clause.subordinate]
    group: list[NounPhrase] = []
    end = -1
    for one in inside:
        if one.attribute_of is not None:
            end = max(end, one.end) if group else end
            continue
        gap = tokens[end : one.first] if 0 <= end <= one.first else None
        joint = gap[-1].lower in JOINTS or gap[-1].pos is Pos.COMMA if gap and len(gap) <= 2 else False
        if gap and joint and all(token.lower in JOINTS or token.pos is Pos.COMMA for token in gap):
            group.append(one)
        else:
            yield from _settled(tokens, group)
            group = [one]
        end = one.end
    yield from _settled(tokens, group)


def _settled(tokens: Sequence[Token], group: list[NounPhrase]) -> Iterator[tuple[NounPhrase, ...]]:
    """A group as it counts: behind a comma alone there is an apposition, not another member."""
    if not group or group[0].preposition is not None:
        return
    before = tokens[group[0].first - 1] if group[0].first else None
    if before is not None and (before.pos is Pos.COMPARATOR or before.lower in {"als", "wie"}):
        return
    joined = any(tokens[one.first - 1].lower in JOINTS for one in group[1:])
    yield tuple(one for one in group if one.preposition is None) if joined else (group[0],)


def _fits(group: tuple[NounPhrase, ...], verb: Number) -> bool:
    """Whether a group can be nominative and of the verb's number."""
    if any(Case.NOMINATIVE not in one.cases for one in group):
        return False
    if len(group) > 1:
        # "Lob und Kritik war zu hören": joined singulars may have either.
        return verb is Number.PLURAL or all(one.number is not Number.PLURAL for one in group)
    phrase = group[0]
    # Measures take either: "eine Reihe von Fragen blieb" and "blieben". Their one number is not given as sure.
    measure = phrase.number is None and len({one.number for one in phrase.readings}) == 1
    return measure or any(one.case is Case.NOMINATIVE and one.number is verb for one in phrase.readings)


def _loose(tokens: Sequence[Token], clause: MainClause, phrases: Sequence[NounPhrase]) -> Iterator[int]:
    """The tokens of the clause that belong to no phrase."""
    covered = {index for one in phrases for index in range(one.first, one.last)}
    for index in range(clause.front, clause.last):
        behind_preposition = index > 0 and tokens[index - 1].pos is Pos.PREPOSITION
        if index not in covered and index not in clause.subordinate and not behind_preposition:
            yield index


def _may_be_subject(token: Token) -> bool:
    pronouns = {Pos.PRONOUN, Pos.INDEFINITE, Pos.DEMONSTRATIVE, Pos.ARTICLE, Pos.POSSESSIVE, Pos.QUESTION}
    if token.pos in {Pos.NOUN, Pos.NAME}:
        return True
    return token.lower in MAYBE_SUBJECT and (token.pos in pronouns or token.lower in {"es", "man", "er", "wir", "sie"})


def _is_time(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    """Whether a phrase may say when, how long or how far: "jeden Tag", "drei Kilometer", "Ende Mai"."""
    head = tokens[phrase.head].text
    if phrase.end > phrase.last and head == "Prozent":
        return False  # "20 Prozent der Wähler"
    return head in word_set("german", "time-and-measure-nouns") or DATED.fullmatch(head) is not None


def _is_copular(tokens: Sequence[Token], clause: MainClause) -> bool:
    verb = tokens[clause.verb].lower
    participle = any(tokens[index].pos is Pos.PARTICIPLE for index in range(clause.bracket, clause.bracket_end))
    linked = any(tokens[index].lower in {"sein", "werden", "bleiben"} for index in range(clause.verb, clause.last))
    return verb in COPULAS or linked or (verb in BECOME and not participle)


def _without_predicate(tokens: Sequence[Token], able: list[tuple[NounPhrase, ...]]) -> list[tuple[NounPhrase, ...]]:
    """The subject of "Wien ist eine Stadt": definite or a name, where the predicate is neither."""

    def known(group: tuple[NounPhrase, ...]) -> bool:
        phrase = group[0]
        named = any(tokens[index].pos is Pos.NAME for index in range(phrase.head, phrase.last))
        return phrase.determiner in {Determiner.DEFINITE, Determiner.DEMONSTRATIVE, Determiner.POSSESSIVE} or (
            phrase.determiner is Determiner.NONE and named
        )

    return [group for group in able if known(group)] or able
