"""What a name stands for: the description between commas behind it.

    … Archegos, an American family office, collapsed     What is Archegos?           an American family office
    Katie Bouman, a computer scientist who …, explained  Who is Katie Bouman?        a computer scientist who …
    Dmitry Peskov, the Kremlin’s spokesman, …            Who is Dmitry Peskov?       the Kremlin’s spokesman
    Truss, the former prime minister, …                  (nothing: what has passed is not what the article tells)

The answer has to stand alone: "the chairman" of what? Old sentences ask "Who was".
"""

import re
from collections.abc import Iterator

from quiz.generate.alike import groups_of
from quiz.generate.bystanders import is_bystanders
from quiz.generate.candidate import Candidate
from quiz.generate.cut_names import is_cut_from_name
from quiz.generate.people import is_person_noun
from quiz.generate.reading import Reading
from quiz.generate.rules.answering import candidate
from quiz.generate.rules.asking import SORTS
from quiz.language import AnalysedText, Mention, MentionKind, Pos, Token
from quiz.language.english.chunks import POSSESSIVE_ENDINGS, Phrase, phrase

TYPED = 4
LONGEST = 24
RELATIONS = frozenset("daughter son wife husband mother father sister brother widow child native fan".split())
"""Whose relation somebody is does not say who it is."""
ANYBODY = frozenset("man woman boy girl couple".split())
PLACES = frozenset(
    "island bog town city village river lake region district strait port mountain valley suburb county province "
    "peninsula canal volcano glacier desert forest park galaxy star planet moon satellite spacecraft probe "
    "rocket".split()
)
"""Nouns for places and heavenly bodies, which a description behind a name surely describes."""
PASSED = frozenset("former ex late then retired outgoing one same other latter first last".split())
RECENT = 1960
FOLLOWING = frozenset(
    {
        Pos.PREPOSITION,
        Pos.RELATIVE,
        Pos.QUESTION,
        Pos.SUBORDINATOR,
        Pos.PARTICIPLE,
        Pos.GERUND,
        Pos.TO,
        Pos.NUMBER,
        Pos.ADVERB,
    }
)
"""What may go on with a description behind its noun."""
NEAR = 8
"""Words around a name within which a year belongs to it."""


def apposition(reading: Reading, text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for every name that an apposition describes."""
    sentence = reading.sentence
    if sentence.heading:
        return
    for mention in sentence.mentions:
        if not mention.kind.is_name or mention.kind is MentionKind.PLACE or groups_of(mention.text, "en"):
            continue  # who Volodymyr Zelensky is nobody learns from an article
        if is_bystanders(reading, text):
            return
        found = described_behind(sentence.tokens, mention.last)
        if found is None or not stands_alone(reading, *found):
            continue
        noun, last = found
        personal = _is_person(sentence.tokens, mention, noun, last)
        if personal is None or _is_part(sentence.tokens, mention) or is_cut_from_name(mention, sentence.tokens):
            continue
        if sentence.tokens[noun.head].lower in ANYBODY:
            continue  # "a quiet man of 52"
        if not personal and sentence.tokens[noun.head].lower not in SORTS | PLACES:
            continue  # "ratified by World Athletics, a formality": it is not sure what is described
        last = _without_relative(sentence.tokens, noun, last)
        near = sentence.words(max(0, mention.first - NEAR), min(len(sentence.tokens), mention.last + NEAR))
        was = _is_past(near, text)
        asked = f"{'Who' if personal else 'What'} {'was' if was else 'is'} {_named(reading, mention, text)}?"
        size = last - noun.first
        kind = "short" if size <= TYPED else "reveal"
        answer = (noun.first, last)
        # "the country’s largest federation": the title says which country.
        owned = _is_owned(sentence.tokens, noun)
        visible = (mention.last, mention.last + 1) if owned else (mention.first, mention.last)
        yield candidate("apposition", reading, asked, answer, kind=kind, worth=2.1 - 0.3 * owned, shown=visible)


def _without_relative(tokens: tuple[Token, ...], noun: Phrase, last: int) -> int:
    """Where a description ends without the relative clause behind it, if it says enough before that."""
    relative = next((at for at in range(noun.core, last) if tokens[at].pos is Pos.RELATIVE), last)
    indefinite = tokens[noun.first].lower in {"a", "an"} and tokens[relative - 1].pos is not Pos.PREPOSITION
    return relative if relative - noun.first > 1 and indefinite else last  # "the cardiologist who led the work"


def _is_owned(tokens: tuple[Token, ...], noun: Phrase) -> bool:
    """ "the country’s largest federation"."""
    owned = tokens[noun.first].lower == "the" and tokens[noun.first + 2].text in POSSESSIVE_ENDINGS
    return owned and tokens[noun.first + 1].pos is Pos.NOUN and not tokens[noun.first + 1].capitalised


def described_behind(tokens: tuple[Token, ...], at: int) -> tuple[Phrase, int] | None:
    """The noun of ", a giant galaxy …," whose first comma is at `at`, and where the description ends."""
    if at + 2 >= len(tokens) or tokens[at].pos is not Pos.COMMA or tokens[at + 1].lower not in {"a", "an", "the"}:
        return None
    end = _end(tokens, at + 1)
    noun = phrase(tokens, at + 1, end, joined=True) if end is not None else None
    if noun is None or end is None or tokens[noun.head].pos is not Pos.NOUN:
        return None
    if tokens[noun.head].capitalised or tokens[noun.head].lower in {"number", "lot"}:
        return None  # the next name of a list
    doing = noun.core + 1 < end and tokens[noun.core].lower == "of" and tokens[noun.core + 1].pos is Pos.GERUND
    if noun.last < end and tokens[noun.last].pos not in FOLLOWING and not doing:
        return None  # "In Vienna, the council voted": no description, but a subject with its verb
    return noun, end


def _end(tokens: tuple[Token, ...], first: int) -> int | None:
    """The comma or stop that closes the description; None where a list goes on or a clause begins."""
    for index in range(first, len(tokens)):
        token = tokens[index]
        if token.pos is Pos.COMMA:
            following = tokens[index + 1] if index + 1 < len(tokens) else token
            return None if following.lower == "or" else index
        if token.pos is Pos.STOP or token.text in {";", "–", "—", "”", "("}:
            return index
    return None


def stands_alone(reading: Reading, noun: Phrase, last: int) -> bool:
    """Whether a description tells something without the sentences around it, and nothing that has passed."""
    tokens = reading.sentence.tokens
    words = {token.lower for token in tokens[noun.first : last]}
    if last - noun.first > LONGEST or not reading.alone(noun.first, last) or not reading.clear(noun.first, last):
        return False
    passed = {token.lower for token in tokens[noun.first : noun.core]} & PASSED
    if passed or any(token.pos is Pos.DEMONSTRATIVE for token in tokens[noun.first : last]):
        return False
    if tokens[last - 2].lower == "the" and words & {"behind"}:
        return False  # "the researchers behind the result"
    if words >= {"at", "time"} or words >= {"at", "moment"}:
        return False
    if _is_incidental(tokens, noun, last):
        return False
    if any(token.pos in {Pos.PRONOUN, Pos.POSSESSIVE} for token in tokens[noun.first : noun.core]):
        return False
    if noun.last - noun.first < 3 and last == noun.last:
        return False  # "the regulator", "the chairman"
    if tokens[noun.first].lower == "the":
        named = any(m.kind.is_name and noun.first <= m.first < last for m in reading.sentence.mentions)
        foreign = any(token.capitalised for token in tokens[noun.first : last])
        return named or foreign or last > noun.core
    return True


def _is_incidental(tokens: tuple[Token, ...], noun: Phrase, last: int) -> bool:
    """Whether a description is cut off, or says an age, a year of office or a condition rather than who it is."""
    words = {token.lower for token in tokens[noun.first : last]}
    cut = tokens[last - 1].pos is Pos.RELATIVE or tokens[last - 1].lower in {"who", "which", "whose", "that"}
    opened = next((at for at in range(noun.first, last) if tokens[at].lower in {"who", "which", "whose", "that"}), None)
    if opened is not None and not any(token.pos is Pos.FINITE for token in tokens[opened:last]):
        return True  # "the farmer's son whose poems of bog"
    words = {token.lower for token in tokens[noun.first : last]}
    if "between" in words and "and" not in words:
        return True
    related = tokens[noun.head].lower in RELATIONS and "of" not in words
    aged = related or any(word.endswith("-year-old") for word in words)
    return cut or aged or bool(words & {"would", "similar"}) or ("since" in words and not words & {"of", "at"})


def _is_person(tokens: tuple[Token, ...], mention: Mention, noun: Phrase, last: int) -> bool | None:
    """Whether the name is a person's; None where name and description do not agree."""
    head = tokens[noun.head].lower
    personal = is_person_noun(head) or any(token.lower in {"who", "whose"} for token in tokens[noun.core : last][:1])
    if mention.kind is MentionKind.PERSON:
        return True if personal else None
    if mention.kind is MentionKind.NAME and personal and len(mention.text.split()) > 1:
        return True
    # "Meta, the owner of Facebook": companies own, lead and supply as people do.
    corporate = mention.kind is not MentionKind.NAME and head in {"owner", "maker", "operator", "leader", "publisher"}
    return None if personal and not corporate else False


def _is_part(tokens: tuple[Token, ...], mention: Mention) -> bool:
    """Whether more of a name or a list stands before it: "New Delhi and Paris, the …", "flight 1282"."""
    before = tokens[mention.first - 1] if mention.first else None
    if before is None:
        return False
    return before.lower in {"and", "or", "’s", "'s"} or (
        before.capitalised and mention.first > 1 and before.pos in {Pos.NOUN, Pos.ADJECTIVE}
    )


def _named(reading: Reading, mention: Mention, text: AnalysedText) -> str:
    tokens = reading.sentence.tokens
    if mention.kind is MentionKind.PERSON:
        return text.people.get(mention.text.split()[-1], mention.text)
    article = mention.first > 0 and tokens[mention.first - 1].lower == "the"
    return f"the {mention.text}" if article else mention.text


def _is_past(sentence: str, text: AnalysedText) -> bool:
    """Whether a sentence tells of long ago: its years, or else the article's, all lie before living memory."""
    years = [int(year) for year in re.findall(r"\b1[0-9]\d\d\b|\b20\d\d\b", sentence)]
    years = years or [int(year) for year in re.findall(r"\b1[0-9]\d\d\b|\b20\d\d\b", text.text)]
    return bool(years) and max(years) < RECENT
