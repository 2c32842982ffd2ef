"""Wrong options: of the same sort and the same form as the answer, and surely wrong.

Names come from the same article, but not from the sentences next to the answer's, where they may be right as well, or
from lists of what is generally known (`alike`); years, dates and numbers are neighbours of the right one, written the
same way. Where three good ones are not to be had there are none, and the card is typed instead.
"""

import random
import re
from collections.abc import Iterable

from quiz.generate.alike import groups_of, is_plural
from quiz.generate.candidate import Candidate
from quiz.generate.neighbours import FAR, NEAR, numbers_near, times_near
from quiz.generate.people import full_name
from quiz.language import AnalysedText, MentionKind
from quiz.language.naming import ends_in
from quiz.language.values import YEAR
from quiz.language.vocabulary import countries
from quiz.language.words import word_set

WANTED = 3
MOST_LONGER = 10
CLOSE = 5
"""How many times a number of a sentence may be as large or small as another that bounds it."""
POWERS = {"tausend": 3, "thousand": 3, "million": 6, "milliard": 9, "billion": 9}
NEGATIONS = frozenset("nicht kein keine keinen nie niemals not never no neither".split())
NATIONAL = re.compile(r"[A-Z][a-z]+(?:ish|ian|ese)|[a-zäöü]+ische?[rn]?")
"""Adjectives that may say where somebody comes from: "Finnish", "österreichische"."""
BOUND = re.compile(
    r"(?:\b(?:mehr als|über|mindestens|bis zu|weniger als|höchstens|unter|fast|knapp|more than|over|at least|up to|"
    r"above|below|less than|fewer than|nearly|almost|under)) (?:_____|\d)",
    re.IGNORECASE,
)
"""A bound: whoever has more than 70 has more than 50 as well."""
ABOUT = re.compile(
    r"\b(?:rund|etwa|circa|ca\.|knapp|gut|fast|ungefähr|about|around|some|roughly|nearly|almost|approximately)\b",
    re.IGNORECASE,
)
"""Words behind which the next number but one would be right as well."""
AN = re.compile(r"\b(an?) [$£€]?_____", re.IGNORECASE)
SEXED = frozenset("she he her his er sie sein seine ihr ihre".split())


def distractors(candidate: Candidate, text: AnalysedText, rng: random.Random, *, far: bool = False) -> tuple[str, ...]:
    """Three distractors for a candidate, or none; chance only chooses among those that are equally good.

    With `far`, numbers differ by so much that taking one for the other is no slip but not knowing.
    """
    if candidate.about is None or _rules_some_out(candidate):
        return ()
    options = _of_its_kind(candidate, text, rng, far)
    unlike = [option for option in dict.fromkeys(options) if option.casefold() != candidate.answer.casefold()]
    if candidate.about.is_name:
        unlike = [option for option in unlike if not text.same_thing(option, candidate.answer)]
    shown = f"{candidate.sentence.text} {candidate.question} {text.title}"
    chosen = [option for option in unlike if option not in shown]
    if candidate.about.is_name:
        # "Leicester City" is no opponent of "Leicester".
        said = set(re.findall(r"[A-ZÄÖÜ]\w{3,}", shown))
        chosen = [option for option in chosen if not said & set(option.split())]
    elif candidate.about is MentionKind.NUMBER:
        chosen = [option for option in chosen if not _crosses(option, candidate)]
    if "Prozent" in candidate.answer or "per" in candidate.answer or "%" in candidate.answer:
        chosen = [option for option in chosen if not _are_complements(option, candidate.answer)]
    if text.language == "en":
        chosen = [option for option in chosen if _suits_article(option, candidate.question)]
    if "_____s" in candidate.question:
        chosen = [option for option in chosen if not option.endswith(("s", "x", "z", "ß"))]
    return tuple(chosen[:WANTED]) if len(chosen) >= WANTED else ()


def _of_its_kind(candidate: Candidate, text: AnalysedText, rng: random.Random, far: bool) -> Iterable[str]:
    """Names, times or numbers like the answer, the likeliest first; none where the answer is of another kind."""
    if candidate.about is None:
        return ()
    if candidate.about.is_name:
        return _names(candidate, candidate.about, text, rng)
    if candidate.about.is_time:
        return times_near(candidate, text, rng)
    if candidate.about is MentionKind.NUMBER and not YEAR.fullmatch(candidate.answer):
        factors = FAR if far or ABOUT.search(_around(candidate)) else NEAR
        return numbers_near(candidate.answer, text, rng, factors, _behind(candidate))
    return ()


def _around(candidate: Candidate) -> str:
    """The last words before the gap, and the answer."""
    before = candidate.question.partition("_____")[0].split()[-2:]
    return f"{' '.join(before)} {candidate.answer}"


def _suits_article(option: str, question: str) -> bool:
    """Whether an option can stand behind the question's "a" or "an": "an 8", "an 18", "an 81", but "a 1"."""
    article = AN.search(question)
    return article is None or _opens_with_vowel(option) is (article.group(1).lower() == "an")


def _opens_with_vowel(option: str) -> bool:
    """Whether a number or name is said with a vowel first."""
    return re.match(r"8|11(?!\d)|18(?!\d)|(?:11|18)[.,]\d{3}|[AEIOaeio]", option) is not None


def _is_one_of_several(candidate: Candidate) -> bool:
    """Whether another day stands beside the one that is asked for."""
    days = [m for m in candidate.sentence.mentions if m.kind is MentionKind.DATE]
    asked = next((at for at, day in enumerate(days) if day.span == candidate.span), None)
    if asked is None:
        return False
    beside = [*days[max(0, asked - 1) : asked], *days[asked + 1 : asked + 2]]
    return any(min(abs(day.first - days[asked].last), abs(days[asked].first - day.last)) <= 1 for day in beside)


def _behind(candidate: Candidate) -> str:
    """The word behind the answer in its sentence."""
    return next((token.text for token in candidate.sentence.tokens if token.span.start >= candidate.span.end), "")


def _crosses(option: str, candidate: Candidate) -> bool:
    """Whether an option lies beyond another number of its sentence, which the answer does not.

    "Der Umsatz sank von 148 auf 191 Millionen", "640 Mitarbeiter, davon 510 am Stammsitz": 380 cannot be.
    """
    right, wrong = _value(candidate.answer), _value(option)
    unit = next(iter(candidate.answer.split()[1:]), "")
    others = (m for m in candidate.sentence.mentions if m.kind is MentionKind.NUMBER and m.span != candidate.span)
    for other in others:
        bound = _value(other.text if " " in other.text or not unit else f"{other.text} {unit}")
        if right and bound and 1 / CLOSE < bound / right < CLOSE and (right - bound) * (wrong - bound) <= 0:
            return True
    return False


def _value(number: str) -> float:
    """What a number in figures comes to, its magnitude included; 0 where it has none."""
    figure = re.search(r"\d+(?:[.,]\d{3})*(?:[.,]\d+)?", number)
    if figure is None:
        return 0.0
    plain = re.sub(r"[.,](?=\d{3}(?!\d))", "", figure.group()).replace(",", ".")
    power = next((10**power for word, power in POWERS.items() if word in number.lower()), 1)
    return float(plain) * power


def _are_complements(one: str, other: str) -> bool:
    """Whether two shares make a whole: where 54 per cent lead, 46 cannot."""
    shares = [re.search(r"\d+(?:[.,]\d+)?", text) for text in (one, other)]
    return sum(float(share.group().replace(",", ".")) for share in shares if share) == 100.0


def _names(candidate: Candidate, kind: MentionKind, text: AnalysedText, rng: random.Random) -> list[str]:
    """Names of the same sort as the answer that the article has as well.

    Where the lists know the answer they say what is of its sort, and the article must name three of them: of 71
    options from lists alone, judges kept 18, since one is too small, too far or too long ago to be believed. Else
    other names of its kind in the article have to do, if it is sure what they name; people are too different for that.
    """
    alike = [group.others(candidate.answer) for group in groups_of(candidate.answer, text.language)]
    if kind is MentionKind.PERSON and not alike:
        full = full_name(candidate.answer, text)
        alike = [group.others(full) for group in groups_of(full, text.language)]
    if candidate.about is MentionKind.PERSON and _is_described(candidate, text):
        return []
    if alike:
        # Merz is a chancellor among chancellors and a politician of today: the article shows which is meant.
        own = max(alike, key=lambda names: (len(names) >= WANTED, sum(name in text.named_in for name in names)))
        return _told(list(own), candidate, text, rng)
    return _of_the_article(candidate, text, rng) if _is_sure(candidate.answer, kind, text) else []


def _is_described(candidate: Candidate, text: AnalysedText) -> bool:
    """Whether the question says what the person is ("Welcher Regisseur …?", "Umweltministerin _____ (SPD)").

    Then the options would have to be of the same office, party or profession, which the article rarely has.
    """
    before, _, behind = candidate.question.partition("_____")
    if behind.startswith((" (", ",")):
        return True
    near = before.split()[-1:] if behind else candidate.bare.split()[1:2]
    return any("-" in word or ends_in(word.strip(",.?"), text.words.person_nouns) for word in near)


def _told(names: list[str], candidate: Candidate, text: AnalysedText, rng: random.Random) -> list[str]:
    """Those of some names that the article has as well, but not nearby, where they may be right too."""
    near = " ".join(s.text for s in text.sentences if abs(s.number - candidate.sentence.number) <= 1)
    alone = candidate.about is MentionKind.PERSON and " " not in candidate.answer
    numbered = [name for name in names if is_plural(name) == is_plural(candidate.answer)]
    same = [
        name for name in numbered if candidate.about is not MentionKind.PERSON or _may_stand_for(name, candidate, text)
    ]
    formed = [name.rsplit(maxsplit=1)[-1] if alone else name for name in same]
    told = [name for name in formed if name in text.named_in and name not in near]
    rng.shuffle(told)
    return told


def _of_the_article(candidate: Candidate, text: AnalysedText, rng: random.Random) -> list[str]:
    """Other names of the same kind, those of the same shape first; none that shares a word with the answer."""
    words = set(candidate.answer.casefold().split())
    pool = {
        mention.text
        for sentence in text.sentences
        for mention in sentence.mentions
        if mention.kind is candidate.about
        and abs(sentence.number - candidate.sentence.number) > 1
        and _is_sure(mention.text, mention.kind, text)
        and not words & set(mention.text.casefold().split())
    }
    longest: dict[str, str] = {}
    for name in sorted(pool, key=lambda name: (len(name), name)):
        longest[name.split()[-1]] = name
    names = sorted(longest.values())
    rng.shuffle(names)
    cased = candidate.answer[0].isupper()
    alike = [name for name in names if _shape(name) == _shape(candidate.answer) and name[0].isupper() == cased]
    return [name for name in alike if abs(len(name) - len(candidate.answer)) <= MOST_LONGER]


def _may_stand_for(name: str, candidate: Candidate, text: AnalysedText) -> bool:
    """Whether two people are of one sex as far as their first names tell: "Kanzlerin" gives the only woman away."""
    return _sex(name) == _sex(full_name(candidate.answer, text))


def _sex(name: str) -> str:
    first = name.split(maxsplit=1)[0]
    if first in word_set("german", "either-names"):
        return ""
    return "female" if first in word_set("german", "female-names") else "male"


def _rules_some_out(candidate: Candidate) -> bool:
    """Whether the question says something of the answer that other names may not fit, or denies something.

    "… when she spotted …" is no man, "OpenAIs proprietärem _____" nobody else's model, and what was "never" so may be
    just as untrue of the other options.
    """
    words = [word.strip(".,;:!?“”„").lower() for word in candidate.bare.split()]
    if NEGATIONS & set(words):
        return True
    if candidate.about is None:
        return True
    if candidate.about is MentionKind.PERSON:
        return bool(SEXED & set(words)) or any(NATIONAL.fullmatch(word) for word in candidate.question.split())
    if candidate.about is MentionKind.NUMBER and (BOUND.search(candidate.question) or BOUND.search(candidate.answer)):
        return True
    if candidate.about is MentionKind.PRODUCT:
        before = candidate.question.partition("_____")[0].split()[-3:]
        return any(word[:1].isupper() and word.endswith("s") for word in before)
    if candidate.about.is_time and _is_one_of_several(candidate):
        return True  # "on 11 October, _____ and 24 January": other days fall out of their order
    if candidate.about.is_time and ABOUT.search(_around(candidate)):
        return True  # "by about 2040": 2041 would not be wrong
    if candidate.about is MentionKind.YEAR:
        before = candidate.question.partition("_____")[0].split()[-1:]
        return any(word.lower().endswith("jahr") and len(word) > 4 for word in before)
    return False


def _is_sure(name: str, kind: MentionKind, text: AnalysedText) -> bool:
    """Whether it is beyond doubt what a name names; a doubtful one makes a silly option."""
    if kind is MentionKind.PLACE:
        return name in countries(text.language)
    return kind is MentionKind.PRODUCT and any(character.isdigit() for character in name)


def _shape(name: str) -> tuple[int, bool]:
    return len(name.split()), any(character.isdigit() for character in name)
