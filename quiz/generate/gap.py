"""Cut a gap into a sentence, and cut a long sentence down to the clause around the gap."""

from collections.abc import Iterator
from itertools import pairwise

from quiz.core.article import Span
from quiz.core.kinds.cloze import GAP
from quiz.generate.candidate import Candidate
from quiz.generate.reading import Reading
from quiz.language import Mention, Pos, Token
from quiz.language.german.clause import main_clause, subordinate
from quiz.language.naming import ends_in
from quiz.language.words import word_set

COMFORTABLE = 24
"""Words that can be read at a glance; longer sentences are cut if a clause can go."""
LONGEST = 36
SHORTEST = 5
TIME_NOUNS = frozenset("jahr jahres woche monat monats tag abend morgen nacht wochenende".split())
DAY_WORDS = frozenset(
    "heute gestern zuletzt damals montag dienstag mittwoch donnerstag freitag samstag sonntag".split()
)
LOOSE_OPENERS = frozenset({Pos.QUESTION, Pos.RELATIVE})
"""A sentence like "Wer um 1845 reisen wollte, …" tells a scene rather than a fact."""
INDISPENSABLE = frozenset("dass ob wie zu um ohne statt anstatt that whether how what".split())


def gap_cards(rule: str, reading: Reading, mentions: Iterator[tuple[Mention, float]]) -> Iterator[Candidate]:
    """Yield a cloze candidate for every (mention, worth) whose sentence can stand alone and says enough."""
    sentence = reading.sentence
    if sentence.heading or not sentence.text.rstrip("“”»\"'").endswith((".", "!")):
        return
    if not any(token.pos is Pos.FINITE for token in sentence.tokens):
        return
    for mention, worth in mentions:
        first, last = _frame(reading, mention)
        lead = ""
        if not reading.alone(first, last) and first == 0:
            first, lead = _without_opening_time(reading, mention)
        size = _size(sentence.tokens, first, last)
        if not SHORTEST < size <= LONGEST or not reading.alone(first, last):
            continue
        if any(mention.first <= index < mention.last for index in reading.replaced):
            continue
        question = _with_gap(reading, mention, first, last, lead)
        if _repeats(mention, first, last, reading) or not has_anchor(reading, mention, first, last):
            continue
        penalty = reading.cost + 0.06 * max(0, size - COMFORTABLE) + (sentence.tokens[first].pos in LOOSE_OPENERS)
        yield Candidate(rule, "cloze", question, mention.text, mention.span, sentence, worth - penalty, mention.kind)


def _frame(reading: Reading, mention: Mention) -> tuple[int, int]:
    """The tokens to show: the main clause around the gap, without trailing clauses if it is long without them."""
    tokens = reading.sentence.tokens
    first, last = _main_clause_around(reading, mention)
    below = subordinate(tokens)
    shortest = last
    for cut in range(last - 1, mention.last, -1):
        if _size(tokens, first, shortest) <= COMFORTABLE:
            break
        if tokens[cut - 1].pos is not Pos.COMMA or cut not in below or cut - 1 in below:
            continue
        opener = tokens[cut]
        dispensable = opener.pos in {Pos.RELATIVE, Pos.SUBORDINATOR, Pos.QUESTION} and opener.lower not in INDISPENSABLE
        tail_is_below = all(index in below or not tokens[index].is_word for index in range(cut, last))
        kept_finite = any(tokens[i].pos is Pos.FINITE and i not in below for i in range(first, cut - 1))
        if tail_is_below and dispensable and kept_finite:
            shortest = cut - 1
    return first, shortest


def _main_clause_around(reading: Reading, mention: Mention) -> tuple[int, int]:
    """One of several main clauses joined by a comma and "und", "but" …, if it can stand alone; else all of them."""
    tokens = reading.sentence.tokens
    below = subordinate(tokens)
    end = len(tokens)
    while end and not tokens[end - 1].is_word and tokens[end - 1].pos in {Pos.STOP, Pos.MARK}:
        end -= 1
    joints = dict(joint for index in range(1, end - 1) if (joint := _joint(tokens, index, below)))
    bounds = [0, *joints, end]
    for bound, stop in pairwise(bounds):
        first = joints.get(bound, bound)
        if not first <= mention.first < stop:
            continue
        whole = stop if stop in joints else len(tokens)
        long_enough = _size(tokens, first, whole) > SHORTEST
        if long_enough and reading.alone(first, whole) and _has_main_verb(tokens, first, stop, below):
            return first, whole
    return 0, len(tokens)


def _joint(tokens: tuple[Token, ...], index: int, below: frozenset[int]) -> tuple[int, int] | None:
    """(where the first ends, where the second begins) if two main clauses meet at `index`, each with its subject."""
    after = index + 1
    if tokens[index].text == ";" or (tokens[index].text == ":" and tokens[after].capitalised):
        second = after
    elif tokens[index].pos is Pos.COMMA and tokens[after].pos is Pos.CONJUNCTION and after not in below:
        if tokens[after].lower in {"sondern", "nor"} or index + 2 >= len(tokens):
            return None
        second = index + 2
    else:
        return None
    if tokens[second].pos in {Pos.FINITE, Pos.VERB_PARTICLE, Pos.PARTICIPLE, Pos.INFINITIVE}:
        return None
    both = _has_main_verb(tokens, 0, index, below) and _has_main_verb(tokens, second, len(tokens), below)
    return (index, second) if both else None


def _has_main_verb(tokens: tuple[Token, ...], first: int, last: int, below: frozenset[int]) -> bool:
    return any(tokens[index].pos is Pos.FINITE and index not in below for index in range(first, last))


def _size(tokens: tuple[Token, ...], first: int, last: int) -> int:
    return sum(token.is_word for token in tokens[first:last])


def _without_opening_time(reading: Reading, mention: Mention) -> tuple[int, str]:
    """Where to begin, and with what, if "Anfang dieses Jahres" is left out from before a German verb."""
    clause = main_clause(reading.sentence.tokens)
    if clause is None or mention.first <= clause.verb:
        return 0, ""
    front = reading.sentence.tokens[clause.front : clause.verb]
    timely = any(token.lower in TIME_NOUNS or token.lower in DAY_WORDS for token in front)
    return (clause.verb, "… ") if timely and len(front) <= 4 else (0, "")


def _with_gap(reading: Reading, mention: Mention, first: int, last: int, lead: str) -> str:
    """The words with the gap in place of the answer; a genitive's ending stays behind the gap."""
    tokens = reading.sentence.tokens
    ending = reading.sentence.text[
        mention.span.end - reading.sentence.span.start : tokens[mention.last - 1].span.end - reading.sentence.span.start
    ]
    before = reading.words(first, mention.first)
    if mention.first > first:
        before += reading.blank_before(mention.first)
    after = reading.words(mention.last, last, blank=True)
    question = before + GAP + ending + after + ("." if last < len(tokens) else "")
    return lead + question if lead else question[0].upper() + question[1:]


def _repeats(mention: Mention, first: int, last: int, reading: Reading) -> bool:
    """Whether the answer stands in the shown words a second time and so gives itself away."""
    shown = Span(reading.sentence.tokens[first].span.start, reading.sentence.tokens[last - 1].span.end)
    words = reading.sentence.text[shown.start - reading.sentence.span.start : shown.end - reading.sentence.span.start]
    return words.lower().count(mention.text.lower()) > 1


def has_anchor(reading: Reading, asked: Mention | None, first: int, last: int) -> bool:
    """Whether the words name something by which a reader knows what is spoken of.

    A name does, or a noun that is not everybody's: a compound, or a word of the article's heading.
    """
    if any(first <= index < last for index in reading.replaced):
        return True
    for mention in reading.sentence.mentions:
        inside = first <= mention.first and mention.last <= last
        if inside and mention != asked and (mention.kind.is_name or mention.kind.value == "quote"):
            return True
    asked_range = range(asked.first, asked.last) if asked else range(0)
    return any(
        token.pos is Pos.NOUN
        and (len(token.text) >= 12 or "-" in token.text)
        and not ends_in(token.text, word_set("german", "person-nouns"))
        for index, token in enumerate(reading.sentence.tokens[first:last], start=first)
        if index not in asked_range
    )
