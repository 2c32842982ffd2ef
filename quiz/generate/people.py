"""The people of an article: their full names, whom a first name can be, and nouns that mean somebody."""

from quiz.language import AnalysedSentence, AnalysedText, Mention, MentionKind, Pos
from quiz.language.german.inflection import Case, Gender, Number
from quiz.language.german.phrases import noun_phrases
from quiz.language.naming import ends_in
from quiz.language.words import word_set

PEOPLES = frozenset(
    "Scot Briton Swede Dane Dutchman Dutchwoman Englishman Englishwoman Frenchman Frenchwoman Irishman Irishwoman "
    "Welshman Welshwoman Pole Turk Serb Croat Finn Spaniard Slovak Czech Kazakh".split()
)
OF_DOERS = (
    "er",
    "or",
    "ist",
    "man",
    "woman",
    "ian",
    "ant",
    "ee",
    "thief",
    "boy",
    "girl",
    "son",
    "child",
    "nurse",
    "wife",
)
"""How English nouns for people end; many others do as well, but a pronoun that may mean them is not certain."""
TITLES = frozenset(
    "Councillor Judge Cllr Dr Col Sgt Capt Sir Detective Inspector Senator President Governor Rev "
    "Lord Lady Baroness Dame".split()
)
SOMEBODY = frozenset({"another", "others", "someone", "somebody", "jemand"})
BODIES = frozenset({MentionKind.NAME, MentionKind.ORGANISATION})
MASCULINE_ARTICLES = frozenset("der den dem des ein einen einem eines".split())


def full_name(name: str, text: AnalysedText) -> str:
    """The longest form of a person's name in the article that ends in the same surname."""
    longest = text.people.get(name.rsplit(maxsplit=1)[-1], "")
    if " " in name and not longest.endswith(name):
        return name  # Horst Köhler is not Eva Luise Köhler
    return max(name, longest, key=lambda form: (len(form), form))


def can_be(name: str, sex: str) -> bool:
    """Whether somebody with that first name can be meant by a pronoun of that sex."""
    first = next((word for word in name.split() if word not in TITLES), name)
    if first in word_set("german", "either-names"):
        return True
    if first in word_set("german", "female-names"):
        return sex == "female"
    return sex == "male" and is_first_name(first)


def is_first_name(word: str) -> bool:
    """Whether a word is a first name of either language."""
    return word in word_set("german", "first-names") or word in word_set("english", "first-names")


def is_person_noun(noun: str) -> bool:
    """Whether an English common noun means a person: minister, spokesman, secretary-general."""
    known = {word.lower() for word in word_set("english", "person-nouns")} | set(word_set("english", "role-nouns"))
    endings = ("man", "woman", "secretary-general", "minister", "scientist", "ician")
    learned = len(noun) > 6 and noun.endswith(("ist", "eer")) and not noun.endswith(("klist", "tlist", "pioneer"))
    return noun in known or noun.endswith(endings) or learned


def speaks_of_somebody(before: AnalysedSentence, text: AnalysedText) -> bool:
    """Whether a noun of the sentence may mean a person."""
    return any(is_somebody(before, index, text) for index in range(len(before.tokens)))


def is_somebody(sentence: AnalysedSentence, index: int, text: AnalysedText) -> bool:
    """Whether a noun may mean a person: one of the lists, or in English "a greengrocer", "her granddaughter"."""
    token = sentence.tokens[index]
    if token.pos is not Pos.NOUN:
        return False
    if ends_in(token.text, text.words.person_nouns):
        return True
    start = index
    while start and sentence.tokens[start - 1].pos in {Pos.ADJECTIVE, Pos.NOUN}:
        start -= 1
    one = bool(start) and sentence.tokens[start - 1].pos in {Pos.ARTICLE, Pos.POSSESSIVE} and token.tag == "NN1"
    return text.language == "en" and one and token.lower.endswith(OF_DOERS)


def has_other_candidate(before: AnalysedSentence, text: AnalysedText) -> bool:
    """Whether the sentence before speaks of another person or, in German, of anything else that "er" may mean."""
    if has_other_person(before, text):
        return True
    described = _described(before)
    articles = (
        token for index, token in enumerate(before.tokens) if index not in described and token.pos is Pos.ARTICLE
    )
    if text.language == "de" and any(token.lower in MASCULINE_ARTICLES for token in articles):
        return True
    # Nouns without an article have no gender to see: "Er" may mean any of them.
    bare = [
        t for i, t in enumerate(before.tokens) if t.pos is Pos.NOUN and i and before.tokens[i - 1].pos is Pos.ADJECTIVE
    ]
    return text.language == "de" and any(t.text.endswith("er") for t in bare)


def has_other_person(before: AnalysedSentence, text: AnalysedText) -> bool:
    """Whether a sentence has a noun for somebody that does not describe one of the people it names."""
    described = _described(before)
    demonyms = word_set("english", "demonyms") if text.language == "en" else frozenset()
    for index, token in enumerate(before.tokens):
        if index in described:
            continue
        if token.pos is Pos.NOUN and ends_in(token.text, text.words.person_nouns):
            return True
        if token.lower in SOMEBODY:
            return True
        if token.text in demonyms | PEOPLES and before.tokens[index - 1].lower in {"the", "a", "an"}:
            return True  # "before the Scot earned a fourth chance"
    return False


def has_rival(before: AnalysedSentence, sex: str, text: AnalysedText) -> bool:
    """Whether a sentence has anybody else who may do what only people do.

    Other people, bodies, and in German any subject of the pronoun's gender: "Ein Anwohner klagte".
    """
    if has_other_person(before, text) or any(m.kind in BODIES for m in before.mentions):
        return True
    bodies = any(t.pos is Pos.NOUN and ends_in(t.text, text.words.organisation_nouns) for t in before.tokens)
    return bodies or has_other_subject(before, sex, text)


def has_other_subject(before: AnalysedSentence, sex: str, text: AnalysedText) -> bool:
    """Whether a German noun phrase of a pronoun's gender, and no part of somebody's name, can be the subject."""
    if text.language != "de":
        return False
    gender = Gender.MASCULINE if sex == "male" else Gender.FEMININE
    people = {at for m in before.mentions if m.kind is MentionKind.PERSON for at in range(m.first - 1, m.last)}
    return any(
        phrase.preposition is None
        and Case.NOMINATIVE in phrase.cases
        and phrase.gender in {gender, None}
        and phrase.number is not Number.PLURAL
        and people.isdisjoint(range(phrase.first, phrase.last))
        and before.tokens[phrase.head].pos is Pos.NOUN
        for phrase in noun_phrases(before.tokens)
    )


def _described(sentence: AnalysedSentence) -> set[int]:
    """The tokens that say who the people are whom a sentence names."""
    people = (mention for mention in sentence.mentions if mention.kind is MentionKind.PERSON)
    return {at for person in people for at in _description(sentence, person)}


def _description(sentence: AnalysedSentence, person: Mention) -> range:
    """The tokens that say who the person is: a title before the name, an apposition on either side of it."""
    tokens = sentence.tokens
    first, last = max(0, person.first - 4), person.last
    if person.first > 1 and tokens[person.first - 1].pos is Pos.COMMA:
        first = next((at for at in range(person.first - 2, -1, -1) if tokens[at].pos is Pos.COMMA), 0)
    if last < len(tokens) and tokens[last].pos is Pos.COMMA:
        ends = (at for at in range(last + 1, len(tokens)) if tokens[at].pos in {Pos.COMMA, Pos.FINITE, Pos.STOP})
        last = next(ends, len(tokens))
    return range(first, last)


def genitive(name: str) -> str:
    """A German name in the genitive: Altmans, Grass’."""
    return f"{name}’" if name.endswith(("s", "ß", "x", "z")) else f"{name}s"
