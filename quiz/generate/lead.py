"""The sentence before, shown in front of a question that goes on from it.

    Medizin studiert hat Rainer Dobler nie. Das Landgericht _____ hat den 61-Jährigen zu fünf Jahren verurteilt.
    A vote was held in March. It passed by _____ votes to 12.

Words that point back are replaced where it is certain what they mean (`quiz.generate.reading`). Where it is not, a
reader of the article knows it all the same, from the sentence before. So that is shown, if it stands alone itself, or
with one more before it, and has what the word can mean.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from quiz.generate.antecedent_features import sex_of
from quiz.generate.deictic import TIME_SPANS
from quiz.generate.framing import has_main_verb
from quiz.generate.gap import QUOTATION, is_claimed
from quiz.generate.people import can_be, full_name, speaks_of_somebody
from quiz.generate.pointers import (
    COMPARISON,
    DATED,
    DEMONSTRATIVE,
    EPITHET,
    EXPLAINED,
    FOR_A_CLAUSE,
    GENERAL,
    INSUFFICIENT,
    PRONOUN,
    TAKES_UP,
)
from quiz.generate.reading import Lead, Reading, is_prose, read
from quiz.language import AnalysedText, MentionKind, Pos, Token
from quiz.language.german.clause import subordinate
from quiz.language.german.inflection import Gender, Number
from quiz.language.german.phrases import noun_phrases
from quiz.language.naming import ends_in
from quiz.language.pos import NOMINAL

SHORTEST = 4
LONGEST = 30
LONGEST_TWO = 40
"""Words of a sentence that is shown before a question, and of two."""
LONGEST_ARTICLE = 3
OPENING = 3
"""Words at the beginning, where "this step" or "diese Verträge" may sum up what the sentence before says."""
GOES_BACK = frozenset({COMPARISON, DEMONSTRATIVE, EPITHET, FOR_A_CLAUSE, GENERAL, PRONOUN, TAKES_UP})
OF_ITS_TIME_OR_PLACE = frozenset(
    "dort dorthin fortan danach später zuvor davor daraufhin anschließend seither seitdem damals dann da "
    "there then later afterwards afterward subsequently".split()
)
"""Words for the time or place of the sentence before."""
PAIRS = frozenset({"both", "beide", "beiden"})
OF_A_PLACE = frozenset({"dort", "dorthin", "there"})
PLACING = frozenset("in im an am auf bei beim ins at on".split())
AROUND = frozenset({Pos.ARTICLE, Pos.NOUN, Pos.NAME, Pos.ADJECTIVE, Pos.POSSESSIVE})
OF_THE_WRITER = frozenset(
    "ich mich mir wir uns unser unsere unseren unserem unserer unseres mein meine meinen meinem meiner meines "
    "euch du dich dir dein deine i me my we us our you your mine ours yours myself ourselves yourself".split()
)
GENDERS = {
    "er": {Gender.MASCULINE},
    "ihn": {Gender.MASCULINE},
    "ihm": {Gender.MASCULINE, Gender.NEUTER},
    "sein": {Gender.MASCULINE, Gender.NEUTER},
    "sie": {Gender.FEMININE},
    "ihr": {Gender.FEMININE},
}
"""How German pronouns and possessives begin, and the genders of what they can mean; the last two plurals as well."""
UNSHOWN = QUOTATION | frozenset("?!:;")
"""Marks of speech and of several sentences in one."""


def led(reading: Reading, text: AnalysedText, *, deep: bool = True) -> Reading:
    """The reading with the sentence before it, if that can be shown and explains all words that were open.

    Those become vague, for the reason `EXPLAINED`. With `deep`, that sentence may need the one before it as well. Where
    nothing is open the sentence before is not shown: of 314 cards judged with it and without, 71 and 68 in a hundred
    were kept.
    """
    sentence = reading.sentence
    before = text.sentences[sentence.number - 1] if sentence.number else None
    if before is None or before.paragraph != sentence.paragraph:
        return reading
    told = read(before, text)
    goes_back = (index for index in reading.open if _goes_back(reading, index))
    explained = {index for index in goes_back if _can_mean(reading, index, told, text)}
    explained |= {index for index in reading.vague if _opens_general(reading, index) and _has_name(told)}
    if not explained or set(reading.open) - explained or (lead := _lead(told, text, deep=deep)) is None:
        return reading
    again = {index for index in reading.replaced if _names_again(reading, index, lead)}
    replaced = {index: word for index, word in reading.replaced.items() if index not in again}
    vague = {**reading.vague, **dict.fromkeys(sorted(explained | again), EXPLAINED)}
    return replace(reading, replaced=replaced, open={}, vague=vague, lead=lead)


def _opens_general(reading: Reading, index: int) -> bool:
    """ "The company is …": of 87 cards that open so, judges kept 46, and called ten broken."""
    return index == 1 and reading.vague[index] == GENERAL


def _names_again(reading: Reading, index: int, lead: Lead) -> bool:
    """Whether a name was put in for a pronoun that the sentence before says: "Kern malt. Seit 1998 lehrt Kern."."""
    word = reading.replaced[index]
    pronoun = reading.sentence.tokens[index].pos in {Pos.PRONOUN, Pos.POSSESSIVE}
    return pronoun and word[:1].isupper() and word.split()[-1].rstrip("s’'") in lead.words


def _goes_back(reading: Reading, index: int) -> bool:
    """Whether the sentence before may say what an open word means, which it need not for all that go back."""
    tokens, why = reading.sentence.tokens, reading.open[index]
    token = tokens[index]
    following = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    if token.lower in OF_THE_WRITER or (why == TAKES_UP and token.pos is Pos.PARTICIPLE):
        return False  # "the service cited"
    of_now = token.lower.startswith(("dies", "this", "these"))
    if of_now and (following in TIME_SPANS or following.endswith("jahr")):
        return False  # "in dieser Saison", "This summer's count": of the writer's
    return why in GOES_BACK or token.lower in OF_ITS_TIME_OR_PLACE


def _lead(reading: Reading, text: AnalysedText, *, deep: bool) -> Lead | None:
    """What is shown of a sentence before the next one, if it can be."""
    sentence = reading.sentence
    if not is_prose(sentence) or not _has_verb(sentence.tokens):
        return None
    whole = led(reading, text, deep=False) if deep else reading
    said = whole.words(0, len(sentence.tokens)).strip()
    if whole.open or not _is_plain(said) or is_claimed(reading):
        return None
    product = sentence.tokens[0].pos is Pos.NAME and said[0].islower()  # "iPhone sales fell"
    said = said if product else said[0].upper() + said[1:]
    lead = Lead(
        said,
        sentence.number,
        sentence.number,
        dated=DATED in reading.vague.values(),
        vague=sum(why in INSUFFICIENT for why in reading.vague.values()),
        named=_has_name(reading),
    )
    first = whole.lead
    if first is None:
        return lead
    if len(f"{first.words} {said}".split()) > LONGEST_TWO:
        return None
    return Lead(
        f"{first.words} {said}",
        sentence.number,
        first.first,
        dated=lead.dated or first.dated,
        vague=lead.vague + first.vague,
        named=lead.named or first.named,
        two=True,
    )


def _has_verb(tokens: tuple[Token, ...]) -> bool:
    """Whether a sentence is one, not only a noun with its clause: "Ausgerechnet der Torwart, der nie traf."."""
    below = subordinate(tokens)
    plain = any(token.pos is Pos.INFINITIVE and at not in below for at, token in enumerate(tokens))  # "They run a shop"
    return plain or has_main_verb(tokens, 0, len(tokens), below)


def _is_plain(said: str) -> bool:
    return SHORTEST <= len(said.split()) <= LONGEST and said.endswith(".") and not UNSHOWN & set(said)


def _can_mean(reading: Reading, index: int, before: Reading, text: AnalysedText) -> bool:
    """Whether the sentence before has something that an open word can mean, so far as grammar tells."""
    token, why = reading.sentence.tokens[index], reading.open[index]
    if token.pos is Pos.NOUN and why in {GENERAL, TAKES_UP}:
        return _tells(token, before, text)
    if token.lower in OF_A_PLACE:
        return _has_place(before)
    if why == EPITHET or (text.language == "en" and sex_of(token)):
        return _has_somebody(before, sex_of(token), text)
    if why == TAKES_UP and (token.lower in PAIRS or (token.pos is Pos.NUMBER and text.language == "en")):
        return _counts(before)  # "The two men shared the prize", "Beide Firmen …"
    if why == DEMONSTRATIVE and index >= OPENING:
        return _says_again(reading.sentence.tokens[index + 1 : index + 4], before)
    if token.pos not in {Pos.PRONOUN, Pos.POSSESSIVE}:
        return True
    return (_fits if text.language == "de" else _fits_in_english)(token, before)


def _tells(noun: Token, before: Reading, text: AnalysedText) -> bool:
    """Whether the sentence before has a noun as well, or names what a general one can mean: "the company"."""
    if _says_again([noun], before):
        return True
    if ends_in(noun.text, text.words.person_nouns):
        return any(mention.kind is MentionKind.PERSON for mention in before.sentence.mentions)
    return bool({noun.text, noun.lemma} & text.words.generic_nouns) and _has_name(before)


def _has_place(before: Reading) -> bool:
    """Whether the sentence before says where something is: a place, a body, or "in" something."""
    tokens = before.sentence.tokens
    placed = any(one.lower in PLACING and two.pos in AROUND for one, two in pairwise(tokens))
    return placed or any(m.kind.is_name and m.kind is not MentionKind.PERSON for m in before.sentence.mentions)


def _counts(before: Reading) -> bool:
    """Whether the sentence before names two, or counts some: "two of them"."""
    named = sum(mention.kind.is_name for mention in before.sentence.mentions)
    counted = any(mention.kind is MentionKind.NUMBER for mention in before.sentence.mentions)
    return named > 1 or counted


def _fits(pronoun: Token, before: Reading) -> bool:
    """Whether a phrase of the German sentence before has the gender and number of a pronoun, as far as is known."""
    if pronoun.lower == "ihnen":
        several = any(phrase.number is not Number.SINGULAR for phrase in noun_phrases(before.sentence.tokens))
        return several or _has_name(before)
    genders = next((found for begin, found in GENDERS.items() if pronoun.lower.startswith(begin)), None)
    phrases = noun_phrases(before.sentence.tokens)
    several = genders is not None and Gender.FEMININE in genders
    return (
        genders is None
        or any(phrase.gender in {*genders, None} for phrase in phrases)
        or (several and any(phrase.number is not Number.SINGULAR for phrase in phrases))
        or _has_name(before)
    )


def _fits_in_english(pronoun: Token, before: Reading) -> bool:
    tokens = before.sentence.tokens
    if pronoun.lower in {"they", "them", "their", "theirs"}:
        return _has_name(before) or any(other.tag == "NN2" or other.lower == "and" for other in tokens)
    if pronoun.lower in {"it", "its"}:
        return any(other.pos in NOMINAL and other.tag != "NN2" for other in tokens)
    return True


def _has_somebody(before: Reading, sex: str | None, text: AnalysedText) -> bool:
    """Whether the sentence before speaks of a person, of that sex as far as first names tell."""
    mentions = before.sentence.mentions
    people = [full_name(mention.text, text) for mention in mentions if mention.kind is MentionKind.PERSON]
    if people and sex is not None:
        return any(" " not in person or can_be(person, sex) for person in people)
    return bool(people) or any(map(_names, before.replaced.values())) or speaks_of_somebody(before.sentence, text)


def _has_name(before: Reading) -> bool:
    named = any(mention.kind.is_name for mention in before.sentence.mentions)
    return named or any(map(_names, before.replaced.values()))


def _names(word: str) -> bool:
    """Whether what was put in is a name or noun, not "Im Jahr 2024" or "Die"."""
    return word[:1].isupper() and len(word) > LONGEST_ARTICLE and not any(letter.isdigit() for letter in word)


def _says_again(words: Sequence[Token], before: Reading) -> bool:
    """Whether the noun behind "dieser" stands in the sentence before, or a compound of it does."""
    noun = next((token for token in words if token.pos is Pos.NOUN), None)
    if noun is None:
        return True
    said = (token for token in before.sentence.tokens if token.pos in NOMINAL)
    return any(token.lemma == noun.lemma or token.lower.endswith(noun.lower) for token in said)
