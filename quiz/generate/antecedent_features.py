"""What is seen of a pronoun and of somebody whom it may mean: the numbers from which antecedents are learned.

Salience as the literature has it (Lappin and Leass 1994): how near, how often and in which role somebody was named,
and whether anybody else fits. All are 0 or 1 or numbers of about that size.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from quiz.generate.people import can_be, full_name, has_other_candidate, is_first_name, is_somebody, speaks_of_somebody
from quiz.generate.titled import titled_person
from quiz.language import AnalysedSentence, AnalysedText, Mention, MentionKind, Pos, Token
from quiz.language.german.inflection import Gender, Number
from quiz.language.german.phrases import noun_phrases
from quiz.language.german.subject import finite_number
from quiz.language.naming import ends_in
from quiz.language.remembering import remembered
from quiz.language.words import word_set

SEX = {"er": "male", "ihn": "male", "ihm": "male", "sie": "female"} | {
    "he": "male", "him": "male", "his": "male", "she": "female", "her": "female"
}  # fmt: skip
POSSESSIVE = {"sein": "male", "ihr": "female"}
"""How the German possessives of a man and of a woman begin; "ihr" is the woman's pronoun as well."""
SUBJECTS = frozenset({"er", "sie", "he", "she"})
NEAR = 12
"""Sentences before a pronoun in which somebody must have been named whom it may mean, the one of the title apart."""
FAR = 40
"""Sentences in which is counted how often somebody is named."""
NEXT = 4
SOON = 7
PERSONAL = frozenset(
    """bekräftigen beziffern appellieren plädieren gratulieren danken drohen versprechen loben rügen schildern erzählen
    empfehlen erinnern verweisen beklagen bedauern begrüßen ablehnen zurückweisen studieren promovieren heiraten
    kandidieren""".split()
)
"""Verbs of which only people are the subject, beside those of saying."""
SPEAKING = frozenset("said says told added recalls recalled argued explained wrote according".split())
QUOTES = frozenset("“”„\"»«'’")
GENITIVE = frozenset({"'s", "’s", "'", "’"})


def sex_of(token: Token) -> str | None:
    """ "male" or "female" for a pronoun or possessive of the third person singular, None for any other word."""
    if token.pos not in {Pos.PRONOUN, Pos.POSSESSIVE}:
        return None
    lower = token.lower
    return SEX.get(lower) or next((sex for begin, sex in POSSESSIVE.items() if lower.startswith(begin)), None)


@dataclass(frozen=True, slots=True)
class _People:
    """Who is named where in a text, by sentence number."""

    named: tuple[tuple[tuple[str, Mention], ...], ...]
    where: Mapping[str, tuple[int, ...]]
    somebody: tuple[bool, ...]
    """Whether the sentence has a noun for somebody."""
    pronouns: tuple[frozenset[str], ...]
    """The sexes of the pronouns of the sentence."""


@remembered
def _people(text: AnalysedText) -> _People:
    named = tuple(
        tuple((full_name(m.text, text), m) for m in sentence.mentions if m.kind is MentionKind.PERSON)
        for sentence in text.sentences
    )
    where: dict[str, list[int]] = {}
    for number, people in enumerate(named):
        for name in dict.fromkeys(name for name, _ in people):
            where.setdefault(name, []).append(number)
    return _People(
        named,
        {name: tuple(numbers) for name, numbers in where.items()},
        tuple(speaks_of_somebody(sentence, text) for sentence in text.sentences),
        tuple(frozenset(sex for t in sentence.tokens if (sex := sex_of(t))) for sentence in text.sentences),
    )


@dataclass(frozen=True, slots=True)
class _Named:
    """Somebody whom a pronoun may mean, where the article named that one last."""

    name: str
    sentence: AnalysedSentence
    mention: Mention
    later: bool
    """Named behind the pronoun in its own sentence."""


def candidates(sentence: AnalysedSentence, index: int, text: AnalysedText) -> Iterator[tuple[str, Mapping[str, float]]]:
    """Whom the pronoun at `index` may mean, by full name, with the features of the two."""
    sex = sex_of(sentence.tokens[index])
    if sex is None:
        return
    people = _people(text)
    found = [one for one in _named_near(sentence, index, text, people) if _fit(one.name, sex) != "clash"]
    counts = Counter(
        name for number in range(max(0, sentence.number - FAR), sentence.number) for name, _ in people.named[number]
    )
    pronoun = _of_the_pronoun(sentence, index, sex, text)
    for one in found:
        seen = {
            "bias": 1.0,
            text.language: 1.0,
            **pronoun,
            **_of_the_name(one, counts, text),
            **_of_the_mention(one, sentence, people),
            **_of_the_way(one, sentence, sex, text, people),
            **_of_rivals(one, found, sex),
            **_of_both(one, sentence, index, sex, text),
        }
        yield one.name, {name: round(value, 4) for name, value in seen.items() if value}


def _named_near(sentence: AnalysedSentence, index: int, text: AnalysedText, people: _People) -> Iterator[_Named]:
    """Everybody named near before the sentence or behind the pronoun in it, and whom the title names."""
    last: dict[str, tuple[int, Mention]] = {}
    for number in range(max(0, sentence.number - NEAR), sentence.number):
        last |= {name: (number, mention) for name, mention in people.named[number]}
    titled = titled_person(text)
    if titled and titled not in last and (told := _last_before(titled, sentence.number, people)):
        last[titled] = told
    later = {name: mention for name, mention in reversed(people.named[sentence.number]) if mention.first > index}
    for name, mention in reversed(later.items()):
        last.setdefault(name, (sentence.number, mention))
    for name, (number, mention) in last.items():
        yield _Named(name, text.sentences[number], mention, name in later)


def _last_before(name: str, number: int, people: _People) -> tuple[int, Mention] | None:
    numbers = people.where.get(name, ())
    at = bisect_left(numbers, number)
    if not at:
        return None
    last = numbers[at - 1]
    return last, next(mention for other, mention in reversed(people.named[last]) if other == name)


def _fit(name: str, sex: str) -> str:
    """Whether somebody of that first name can be of that sex: "fits", "clash", or "unknown"."""
    can = {one: can_be(name, one) for one in ("male", "female")}
    return "unknown" if not any(can.values()) else "fits" if can[sex] else "clash"


def _role(token: Token) -> str:
    if token.pos is Pos.POSSESSIVE:
        return "possessive"
    return "subject" if token.lower in SUBJECTS else "object"


def _of_the_pronoun(sentence: AnalysedSentence, index: int, sex: str, text: AnalysedText) -> Mapping[str, float]:
    tokens = sentence.tokens
    role = _role(tokens[index])
    verb = _verb_beside(tokens, index)
    german = text.language == "de"
    things = _things_meant(sentence, sex, text) if german else 0
    several = german and tokens[index].lower == "sie" and verb is not None
    return {
        role: 1.0,
        f"{text.language} {role}": 1.0,
        f"word {tokens[index].lower}": 1.0,
        "opens": float(not index),
        "early": float(index < NEXT),
        "below": float(any(token.pos is Pos.SUBORDINATOR for token in tokens[:index])),
        "quotation": float(any(token.text in QUOTES for token in tokens)),
        "quoted": float(sum(token.text in QUOTES for token in tokens[:index]) % 2),
        "somebody before": float(any(is_somebody(sentence, at, text) for at in range(index))),
        "personal verb": float(verb is not None and _is_personal(verb.lemma)),
        "several": float(several and verb is not None and finite_number(verb.text) is Number.PLURAL),
        "things": min(2, things) / 2,
        f"things {role}": float(bool(things)),
    }


def _verb_beside(tokens: Sequence[Token], index: int) -> Token | None:
    beside = [tokens[at] for at in (index - 1, index + 1) if 0 <= at < len(tokens)]
    return next((token for token in beside if token.pos is Pos.FINITE), None)


def of_people(sentence: AnalysedSentence, index: int) -> bool:
    """Whether a German pronoun is the subject of what only people do: "sagte er", "sie hat bestritten, …"."""
    tokens = sentence.tokens
    verb = _verb_beside(tokens, index)
    if verb is None:
        return False
    stop = next((at for at in range(index, len(tokens)) if tokens[at].pos in {Pos.COMMA, Pos.STOP}), len(tokens))
    last = tokens[stop - 1]
    return _is_personal(verb.lemma) or (last.pos is Pos.PARTICIPLE and _is_personal(last.lemma))


def _is_personal(verb: str) -> bool:
    """Whether only people are the subject of a German verb."""
    return verb in word_set("german", "saying-verbs") or verb in PERSONAL


def _things_meant(sentence: AnalysedSentence, sex: str, text: AnalysedText) -> int:
    """How many things of the sentence before have the pronoun's gender: "den Bahnhof. Er wurde eröffnet"."""
    if not sentence.number:
        return 0
    before = text.sentences[sentence.number - 1].tokens
    gender = Gender.MASCULINE if sex == "male" else Gender.FEMININE
    return sum(
        phrase.preposition is None
        and phrase.attribute_of is None
        and phrase.gender is gender
        and phrase.number is not Number.PLURAL
        and before[phrase.head].pos is Pos.NOUN
        and not ends_in(before[phrase.head].text, text.words.person_nouns)
        for phrase in noun_phrases(before)
    )


def _of_the_name(one: _Named, counts: Counter[str], text: AnalysedText) -> Mapping[str, float]:
    titled = titled_person(text)
    first, *rest = one.name.split()
    return {
        "named": min(SOON, counts[one.name]) / SOON,
        "share": counts[one.name] / max(1, counts.total()),
        "named most": float(counts[one.name] == max(counts.values(), default=0)),
        "titled": float(one.name == titled),
        f"titled {text.language}": float(one.name == titled),
        "another titled": float(titled is not None and one.name != titled),
        "in the title": float(one.name.split()[-1] in text.title),
        "first name known": float(bool(rest) and (is_first_name(first) or can_be(one.name, "female"))),
        "one word": float(not rest),
    }


def _of_the_mention(one: _Named, sentence: AnalysedSentence, people: _People) -> Mapping[str, float]:
    """Where and in which role the article named that one last."""
    tokens, mention = one.sentence.tokens, one.mention
    verb = next((at for at, token in enumerate(tokens) if token.pos is Pos.FINITE), len(tokens))
    before = tokens[mention.first - 1] if mention.first else None
    behind = tokens[mention.last].text if mention.last < len(tokens) else ""
    near = {token.lower for token in tokens[max(0, mention.first - 3) : mention.first]}
    around = tokens[max(0, mention.first - 2) : mention.last + 2]
    others = [name for name, _ in people.named[one.sentence.number]]
    return {
        f"distance {_distance(sentence.number - one.sentence.number)}": 1.0,
        "same paragraph": float(one.sentence.paragraph == sentence.paragraph),
        "leads": float(mention.first <= verb + 1),
        "opens its sentence": float(mention.first <= 1),
        "governed": float(before is not None and before.pos is Pos.PREPOSITION),
        "genitive": float(behind in GENITIVE or mention.span.end != tokens[mention.last - 1].span.end),
        "last of its sentence": float(others[-1] == one.name),
        "alone in its sentence": float(set(others) == {one.name}),
        "speaks": float(bool(near & SPEAKING) or any(t.lemma in word_set("german", "saying-verbs") for t in around)),
    }


def _distance(sentences: int) -> str:
    if sentences <= NEXT:
        return str(sentences) if sentences else "none"
    return "near" if sentences <= SOON else "far"


def _of_the_way(
    one: _Named, sentence: AnalysedSentence, sex: str, text: AnalysedText, people: _People
) -> Mapping[str, float]:
    """What the sentences since then have: pronouns of that sex go on about the same one, nouns may bring another."""
    since = range(one.sentence.number + 1, sentence.number)
    chain = sum(sex in people.pronouns[number] for number in since)
    told = one.sentence.number < sentence.number
    return {
        "sentences between": min(SOON, len(since)) / SOON,
        "chain": min(NEXT, chain) / NEXT,
        "whole chain": float(chain > 0 and chain == len(since)),
        "gaps": min(NEXT, len(since) - chain) / NEXT,
        "somebody since": float(any(people.somebody[number] for number in since)),
        "somebody there": float(told and has_other_candidate(one.sentence, text)),
    }


def _of_rivals(one: _Named, found: list[_Named], sex: str) -> Mapping[str, float]:
    """Who else may be meant, and whether nearer."""
    others = [other for other in found if other.name != one.name]
    nearer = [other for other in others if other.sentence.number >= one.sentence.number]
    fit = _fit(one.name, sex)
    return {
        f"sex {fit}": 1.0,
        "rivals": min(NEXT, len(others)) / NEXT,
        "rivals nearer": min(NEXT, len(nearer)) / NEXT,
        "nobody nearer": float(not nearer),
        "nobody else": float(not others),
        "nobody else, and fits": float(not others and fit == "fits"),
        "others later": float(any(other.later for other in others)),
    }


def _of_both(one: _Named, sentence: AnalysedSentence, index: int, sex: str, text: AnalysedText) -> Mapping[str, float]:
    role, fit = _role(sentence.tokens[index]), _fit(one.name, sex)
    inside = one.sentence is sentence
    below = any(token.pos is Pos.SUBORDINATOR for token in sentence.tokens[:index])
    titled = float(one.name == titled_person(text))
    return {
        f"{text.language} sex {fit}": 1.0,
        f"{text.language} titled {role}": titled,
        f"inside {role}": float(inside),
        "inside, opens": float(inside and index <= 1),
        "named again later": float(one.later and not inside),
        "below, named later": float(below and one.later),
    }
