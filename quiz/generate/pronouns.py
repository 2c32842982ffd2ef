"""Whether a pronoun has something in its own sentence to stand for."""

from collections.abc import Set as AbstractSet

from quiz.language import AnalysedSentence, AnalysedText, Mention, MentionKind, Pos, Token
from quiz.language.german.clause import subordinate
from quiz.language.german.inflection import Case, Gender, Number
from quiz.language.german.phrases import NounPhrase, noun_phrases
from quiz.language.german.subject import finite_number
from quiz.language.naming import ends_in
from quiz.language.pos import NOMINAL
from quiz.language.vocabulary import Vocabulary
from quiz.language.words import word_set

THIRD_PERSON = {
    "de": frozenset("er sie es ihn ihm ihr ihnen".split()),
    "en": frozenset("he she it they him her them himself herself itself themselves".split()),
}
FAR = 3
"""Words behind the beginning from which on "it" or "they" mostly means the subject of its own sentence."""
HE = frozenset({"he", "him", "himself"})
REFLEXIVES = frozenset({"himself", "herself", "itself", "themselves"})
TELLING = frozenset("said says say thought thinks believes believed hopes hoped knew found added argued feared".split())
PEOPLE = frozenset(
    "community public crowd audience family grandfather grandmother father mother son daughter wife husband brother "
    "sister uncle aunt cousin".split()
)
"""Nouns for people, beside those of the list, which are no "it" either."""
DOERS = ("er", "or", "ist", "man", "woman", "ian")
MEASURES = frozenset(
    "metres meters miles kilometres kilometers yards feet minutes hours seconds days weeks months years points pounds "
    "dollars tonnes degrees times".split()
)
"""Plurals that "they" does not mean."""
CLAUSE_BOUNDARIES = frozenset({Pos.COMMA, Pos.SUBORDINATOR, Pos.RELATIVE, Pos.QUESTION, Pos.CONJUNCTION})
EXPLETIVE_VERBS = frozenset("gab gibt gäbe geben handelt handelte is was".split())
EXPLETIVE_LEMMAS = frozenset("geben handeln heißen scheinen brauchen bedürfen dauern gelingen regnen schneien".split())
"""Verbs whose "es" means nothing: "hieß es", "dauerte es", "wird es geben"."""


def is_pronoun(sentence: AnalysedSentence, index: int, text: AnalysedText) -> bool:
    """Whether a pronoun has nothing in its own sentence to stand for, or is the writer's or the reader's own."""
    token, language = sentence.tokens[index], text.language
    lower = token.lower
    reflexive = token.pos is Pos.REFLEXIVE and language == "de"
    if token.pos not in {Pos.PRONOUN, Pos.POSSESSIVE, Pos.REFLEXIVE} or reflexive:
        return False
    if lower in {"man", "einander", "there", "one"}:
        return False
    if token.pos is Pos.PRONOUN and lower not in THIRD_PERSON[language]:
        return True
    named = any(other.pos in NOMINAL for other in sentence.tokens[:index])
    around = sentence.tokens[max(0, index - 1) : index + 2]
    if lower == "es" and any(other.lower in EXPLETIVE_VERBS for other in around) and not named:
        return False
    if lower == "es" and _is_expletive(sentence, index):
        return False
    if token.pos is Pos.POSSESSIVE:
        if _is_of_a_thing(sentence, index, text):
            return True
        return not (_has_owner(sentence, index, text) or _owner_follows(sentence, index, text))
    return not _has_antecedent(sentence, index, text.words)


def _is_of_a_thing(sentence: AnalysedSentence, index: int, text: AnalysedText) -> bool:
    """ "Lohse schätzt seinen Wert auf 4500 Euro": the value of something else, not of a person."""
    tokens = sentence.tokens
    valued = index + 1 < len(tokens) and tokens[index + 1].lower in {"wert", "worth"}
    if not valued:
        return False
    named = {MentionKind.PERSON, MentionKind.PLACE}
    names = {at for m in sentence.mentions if m.kind in named for at in range(m.first, m.last)}
    nouns = [at for at in range(index) if tokens[at].pos in NOMINAL and at not in names]
    return all(ends_in(tokens[at].text, text.words.person_nouns) for at in nouns)


def _has_owner(sentence: AnalysedSentence, index: int, text: AnalysedText) -> bool:
    """Whether something before a possessive can own what it stands with: a name, or a noun of the right sort.

    In German that is a noun in the nominative that no preposition governs ("Der Konzern senkte seine Preise", but not
    "Aus einem Knochen las seine Gruppe …"); in English his and her want a person.
    """
    tokens = sentence.tokens
    lower = tokens[index].lower
    named = [m for m in sentence.mentions if m.kind.is_name and m.last <= index]
    if text.language == "en":
        if lower in {"his", "her"}:
            people = any(
                m.kind in {MentionKind.PERSON, MentionKind.NAME} and not _is_of_other_sex(m, lower) for m in named
            )
            demonym = any(token.text in word_set("english", "demonyms") for token in tokens[:index])
            return people or demonym or _speaks_of_somebody(sentence, index, lower, text.words)
        persons = {at for m in named if m.kind is MentionKind.PERSON for at in range(m.first, m.last)}
        owners = (at for at, token in enumerate(tokens[:index]) if token.pos in NOMINAL)
        if lower == "their":
            joined = any(token.tag == "NN2" or token.lower == "and" for token in tokens[:index])
            return joined or any(m.kind is MentionKind.ORGANISATION for m in named)
        return any(not _is_governed(tokens, at) and at not in persons and tokens[at].tag != "NN2" for at in owners)
    if any(m.kind in {MentionKind.PERSON, MentionKind.ORGANISATION} for m in named):
        return True
    quoted = {at for m in sentence.mentions if m.kind is MentionKind.QUOTE for at in range(m.first, m.last)}
    return any(
        phrase.preposition is None
        and Case.NOMINATIVE in phrase.cases
        and phrase.last <= index
        and (phrase.head not in quoted or index in quoted)
        and _may_own(phrase, feminine_or_plural=lower.startswith("ihr"))
        for phrase in noun_phrases(tokens)
    )


def _speaks_of_somebody(sentence: AnalysedSentence, end: int, possessive: str, words: Vocabulary) -> bool:
    """Whether a noun for a person stands before `end`, or "who"; not beside the name of somebody of the other sex.

    "The minister, Irene Wasyliw, will take over his duties": the minister is no "he", nor are "those who voted Yes".
    """
    named = (m for m in sentence.mentions if m.kind is MentionKind.PERSON and _is_of_other_sex(m, possessive))
    others = {at for m in named for at in (m.first - 1, m.first - 2)}
    tokens = sentence.tokens
    return any(
        (token.text in words.person_nouns and at not in others)
        or (token.lower == "who" and tokens[at - 1].lower != "those" and tokens[at - 1].tag != "NN2")
        for at, token in enumerate(tokens[:end])
    )


def _is_of_other_sex(mention: Mention, possessive: str) -> bool:
    """Whether a first name says that "his" or "her" is not its bearer's: "Justice Anne Karpinski revoked his bail"."""
    first = mention.text.split()[0]
    if first in word_set("german", "either-names") or " " not in mention.text:
        return False
    if possessive == "his":
        return first in word_set("german", "female-names")
    return first in word_set("german", "first-names") and first not in word_set("german", "female-names")


def _owner_follows(sentence: AnalysedSentence, index: int, text: AnalysedText) -> bool:
    """ "At its height Enron was …": whose it is stands behind the opening phrase, right before the verb."""
    tokens = sentence.tokens
    if text.language != "en" or index != 1 or tokens[0].pos is not Pos.PREPOSITION or tokens[1].lower == "their":
        return False
    verb = next((at for at, token in enumerate(tokens) if token.pos is Pos.FINITE), 0)
    sort = MentionKind.PERSON if tokens[1].lower in {"his", "her"} else None
    return any(
        m.kind.is_name and m.last == verb and m.first <= index + FAR + 1 and (m.kind is sort or sort is None)
        for m in sentence.mentions
    )


def _may_own(phrase: NounPhrase, *, feminine_or_plural: bool) -> bool:
    """Whether "ihr" or else "sein" can be said of the phrase: "die ersten Maschinen seiner Luftwaffe" are not his."""
    if phrase.number is Number.PLURAL:
        return feminine_or_plural
    return phrase.gender is None or feminine_or_plural is (phrase.gender is Gender.FEMININE)


def _is_governed(tokens: tuple[Token, ...], noun: int) -> bool:
    """Whether a preposition governs the English noun: "By the weekend its chatbot …" is no weekend's chatbot."""
    while noun and tokens[noun - 1].pos in {Pos.NOUN, Pos.NAME, Pos.ADJECTIVE, Pos.ARTICLE, Pos.NUMBER}:
        noun -= 1
        if tokens[noun].pos is Pos.ARTICLE:
            break  # "In 1982 a jumbo lost its engines"
    return bool(noun) and tokens[noun - 1].pos is Pos.PREPOSITION


def _is_expletive(sentence: AnalysedSentence, index: int) -> bool:
    """Whether the verb beside "es", or the last one of its clause, is one whose "es" means nothing."""
    tokens = sentence.tokens
    stop = next((i for i in range(index + 1, len(tokens)) if tokens[i].pos in {Pos.COMMA, Pos.STOP}), len(tokens))
    beside = [*tokens[max(0, index - 1) : index], *tokens[index + 1 : index + 2], *tokens[stop - 1 : stop]]
    return any(token.lemma in EXPLETIVE_LEMMAS for token in beside)


def _has_antecedent(sentence: AnalysedSentence, index: int, words: Vocabulary) -> bool:
    """Whether an earlier clause of the same sentence names what the pronoun at `index` can stand for.

    In its own clause a pronoun never means another noun of that clause ("NASA took it"), and "they" wants a plural.
    """
    if (known := _told_by_its_neighbours(sentence, index, words)) is not None:
        return known
    tokens, lower = sentence.tokens, sentence.tokens[index].lower
    boundary = next((i for i in range(index - 1, 0, -1) if tokens[i].pos in CLAUSE_BOUNDARIES), None)
    if boundary is None or not any(token.pos is Pos.FINITE for token in tokens[:boundary]):
        return False
    below = subordinate(tokens)
    if lower in {"it", "they"} and tokens[0].pos is Pos.PREPOSITION and not _has_main_verb(tokens, boundary, below):
        return False  # "At the school, where pupils were played the clip, it is known as Comb"
    if words.language == "de" and not any(token.pos is Pos.FINITE for token in tokens[boundary:]):
        return False  # "nahm Singapore Airlines, der Erstkunde, ihn in Betrieb" is one clause
    if lower == "ihnen" and Pos.RELATIVE in {tokens[boundary].pos, tokens[boundary + 1].pos}:
        return False  # "Gerber und Weibel, die mit ihnen arbeiteten": with others than those two
    before = tokens[:boundary]
    fits = _may_be_object if words.language == "en" else _fits_in_number
    if not fits(sentence, index, boundary):
        return False
    if lower in {"they", "them", "themselves", "ihnen"}:
        several = (token.tag == "NN2" and token.lower not in MEASURES for token in before)
        return any(several) or any(token.lower in {"and", "und"} for token in before)
    if words.language == "en" and lower not in {"it", "itself"}:
        return _names_somebody(sentence, index, boundary, words)
    named = (m for m in sentence.mentions if m.kind in {MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.NAME})
    if lower == "er" and not any(m.last <= boundary for m in named):
        return any(one.last <= boundary and _may_be_he(one) for one in noun_phrases(tokens))
    return any(token.pos in NOMINAL for token in before)


def _names_somebody(sentence: AnalysedSentence, index: int, boundary: int, words: Vocabulary) -> bool:
    """Whether an English pronoun for a person has one before the clause boundary that it may mean."""
    lower = sentence.tokens[index].lower
    people = [m for m in sentence.mentions if m.last <= boundary and _may_mean(m, lower, words)]
    kinds = {MentionKind.PERSON, MentionKind.NAME}
    everybody = [m for m in sentence.mentions if m.last <= boundary and m.kind in kinds]
    if len(people) == len(everybody) == 1 and _is_other_than_before(sentence.tokens, index):
        return False
    sex = "his" if lower in HE else "her"
    return bool(people) or _speaks_of_somebody(sentence, boundary, sex, words)


def _may_be_he(phrase: NounPhrase) -> bool:
    """Whether "er" may mean a phrase: not "Aus Kreisen der Gläubiger hieß es, er …"."""
    inner = phrase.preposition is not None or phrase.attribute_of is not None
    return not inner and phrase.gender in {Gender.MASCULINE, None} and phrase.number is not Number.PLURAL


def _told_by_its_neighbours(sentence: AnalysedSentence, index: int, words: Vocabulary) -> bool | None:
    """Whether it stands for something before it, where the words around it tell; None where they do not."""
    tokens, lower = sentence.tokens, sentence.tokens[index].lower
    if words.language == "de":
        inverted = index > 1 and tokens[index - 1].pos is Pos.FINITE and tokens[0].pos is not Pos.SUBORDINATOR
        joined = index > 1 and tokens[index - 2].pos in {Pos.COMMA, Pos.CONJUNCTION}  # "…, hüllten ihn in Rauch"
        if inverted and not (joined and lower in {"ihn", "ihm"}):
            return lower in {"er", "sie"} and _person_leads(sentence, index)
        return None
    if lower in {"it", "its"} and _is_all_people(sentence, index, words):
        return False
    if lower == "it" and (_follows_only_plurals(tokens, index) or _is_of_nothing_named(sentence, index, words)):
        return False
    if lower in {"it", "they"} and _is_own_subject(tokens, index):
        return True
    if lower in {"he", "she"} and _named_alone(sentence, index):
        return not _is_other_than_before(tokens, index)
    if lower in REFLEXIVES or _is_told_by_subject(sentence, index, words):
        return any(token.pos in NOMINAL for token in tokens[:index])
    return None


def _follows_only_plurals(tokens: tuple[Token, ...], index: int) -> bool:
    """ "Records show that it was bought in 1903": records are no it, and "it was likely" would mean nothing."""
    behind = [token.pos for token in tokens[index + 1 : index + 3]]
    nouns = [token for token in tokens[:index] if token.pos in NOMINAL]
    return behind == [Pos.FINITE, Pos.PARTICIPLE] and bool(nouns) and all(noun.tag == "NN2" for noun in nouns)


def _is_of_nothing_named(sentence: AnalysedSentence, index: int, words: Vocabulary) -> bool:
    """ "the carver Walter Skeek, whose grandfather is believed to have made it": people and places are no it."""
    tokens = sentence.tokens
    if index + 1 < len(tokens) and tokens[index + 1].pos in {Pos.FINITE, Pos.ADVERB}:
        return False  # "it" may mean nothing there: "said it was likely"
    ruled_out = {MentionKind.PERSON, MentionKind.PLACE}
    named = {at for m in sentence.mentions if m.kind in ruled_out for at in range(m.first, m.last)}
    if sentence.mentions and sentence.mentions[0].kind is MentionKind.PLACE:
        named -= {0, 1}  # "Berlin lost 300 streets when the Allies bombed it"
    described = {m.first - 1 for m in sentence.mentions if m.kind is MentionKind.PERSON}
    named |= {at for at in described if tokens[at].lower.endswith(DOERS)}  # "the carver Walter Skeek"
    people = PEOPLE | words.person_nouns
    things = (at for at in range(index) if tokens[at].pos in NOMINAL and at not in named and tokens[at].tag != "NN2")
    return all(tokens[at].lower in people for at in things)


def _is_other_than_before(tokens: tuple[Token, ...], index: int) -> bool:
    """ "Roderick Beaton wiped his eyes when she reached the end": whoever is "his" is no "she"."""
    others = {"he", "his"} if tokens[index].lower in {"she", "her", "herself"} else {"she", "her"}
    owns = (token for token in tokens[:index] if token.lower in {"he", "she"} or token.pos is Pos.POSSESSIVE)
    return any(token.lower in others for token in owns)  # "persuaded her so that he": her is no owner


def _is_all_people(sentence: AnalysedSentence, index: int, words: Vocabulary) -> bool:
    """ "Cllr Jean Trevose said it would go to the school": what is named before is a person, and no it."""
    named = {at for m in sentence.mentions if m.kind is MentionKind.PERSON for at in range(m.first - 1, m.last)}
    before = [at for at in range(index) if sentence.tokens[at].pos in NOMINAL]
    full = any(
        m.kind is MentionKind.PERSON and (" " in m.text or m.first) for m in sentence.mentions if m.last <= index
    )
    return full and all(at in named or ends_in(sentence.tokens[at].text, words.person_nouns) for at in before)


def _may_mean(mention: Mention, pronoun: str, words: Vocabulary) -> bool:
    """Whether an English pronoun for a person may mean a name: not one of the other sex, nor a first name alone.

    A name of no known sort is a person's if its sentence begins with it.
    """
    opening = mention.kind is MentionKind.NAME and not mention.first and mention.text not in words.first_names
    sex = "his" if pronoun in HE else "her"
    return (mention.kind is MentionKind.PERSON or opening) and not _is_of_other_sex(mention, sex)


def _has_main_verb(tokens: tuple[Token, ...], end: int, below: AbstractSet[int]) -> bool:
    """Whether a clause that is not below another has its verb before `end`."""
    return any(token.pos is Pos.FINITE and at not in below for at, token in enumerate(tokens[:end]))


def _is_told_by_subject(sentence: AnalysedSentence, index: int, words: Vocabulary) -> bool:
    """ "Norvale said it …", "Fire Chief Doug Pelletier said he …": the one who says so, named right before the verb."""
    tokens, lower = sentence.tokens, sentence.tokens[index].lower
    if index < 2 or tokens[index - 1].lower not in TELLING or tokens[index - 2].pos not in NOMINAL:
        return False
    speaker = tokens[index - 2]
    named = next((m for m in sentence.mentions if m.kind.is_name and m.last == index - 1), None)
    person = ends_in(speaker.text, words.person_nouns) or (named is not None and named.kind is MentionKind.PERSON)
    if lower == "they":
        return speaker.tag == "NN2"
    if lower == "it":
        somebody = person and (named is None or " " in named.text)  # "Norvale" may be a company
        return speaker.tag != "NN2" and not somebody
    return lower in {"he", "she"} and (person or (named is not None and named.kind is MentionKind.NAME))


def _is_own_subject(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether "it" or "they", far behind the beginning, means the subject of its own sentence, as it mostly does.

    Nothing said before its verb is not said at all: "Having survived 24 challenges, it will …".
    """
    lower = tokens[index].lower
    verb = tokens[index + 1].pos if index + 1 < len(tokens) else Pos.STOP
    first = next((at for at, token in enumerate(tokens[:index]) if token.pos in NOMINAL), index)
    opened = any(token.pos is Pos.PRONOUN for token in tokens[:first])
    several = lower == "it" or any(token.tag == "NN2" or token.lower == "and" for token in tokens[:index])
    near = index > FAR and verb in {Pos.FINITE, Pos.ADVERB} and first < index - 1 and several
    told = any(token.pos is Pos.FINITE for token in tokens[:index])
    return near and told and not opened and not _is_governed(tokens, first)


def _fits_in_number(sentence: AnalysedSentence, index: int, boundary: int) -> bool:
    """Whether "sie" with a plural verb has several things before it: "können sie länger sein" is of no Strecke."""
    tokens = sentence.tokens
    beside = [tokens[at] for at in (index - 1, index + 1) if 0 <= at < len(tokens)]
    verb = next((token for token in beside if token.pos is Pos.FINITE), None)
    if tokens[index].lower != "sie" or verb is None or finite_number(verb.text) is not Number.PLURAL:
        return True
    several = any(one.number is Number.PLURAL and one.last <= boundary for one in noun_phrases(tokens))
    return several or any(token.lower == "und" for token in tokens[:boundary])


def _may_be_object(sentence: AnalysedSentence, index: int, boundary: int) -> bool:
    """Whether "it", "him" or "her" behind a verb can mean what stands before `boundary`.

    Not a team of an aside ("Gianotti, who leads the Atlas team, placed it at 126"), nor the subject of its own clause
    ("Vandaele, who lives near the arena, persuaded her").
    """
    tokens, lower = sentence.tokens, sentence.tokens[index].lower
    if lower == "it" and tokens[index - 1].pos in {Pos.FINITE, Pos.INFINITIVE}:
        aside = subordinate(tokens)
        aside |= {at for m in sentence.mentions if m.kind is MentionKind.PERSON for at in range(m.first, m.last)}
        return any(token.pos in NOMINAL and at not in aside for at, token in enumerate(tokens[:boundary]))
    acts_on = lower in {"him", "her"} and tokens[index - 1].pos is Pos.FINITE
    return not (acts_on and _named_alone(sentence, index))


def _named_alone(sentence: AnalysedSentence, index: int) -> bool:
    """ "Corbyn, expelled by the party he once led, held …": the one person before "he", which begins a clause."""
    people = [m for m in sentence.mentions if m.kind is MentionKind.PERSON and m.last < index]
    return len(people) == 1 and people[0].first == 0


def _person_leads(sentence: AnalysedSentence, index: int) -> bool:
    """ "Um 6 Uhr schließt Kerstin Dohrmann auf, um 7 Uhr steht sie …": the person of a clause before."""
    tokens = sentence.tokens
    people = [m for m in sentence.mentions if m.kind is MentionKind.PERSON and m.last < index]
    if len(people) != 1 or not any(token.pos is Pos.COMMA for token in tokens[people[0].last : index]):
        return False
    before, behind = people[0].first - 1, people[0].last
    return (before >= 0 and tokens[before].pos is Pos.FINITE) or tokens[behind].pos is Pos.FINITE
