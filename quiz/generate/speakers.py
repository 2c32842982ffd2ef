"""Who is named as the subject of a verb of saying, beside which somebody's own words stand.

    … sagte Betriebsratschefin Daniela Cavallo.        Daniela Cavallo
    … said the Estonian negotiator, Kristjan Mägi.     Kristjan Mägi
    … sagte der Anwalt des Trainers Karl Huber.        nobody: it was the lawyer
    … said a spokesman for manager Karl Huber.         nobody

The name has to stand right beside the verb, with what describes it: a noun before it, or commas around it.
"""

from collections.abc import Sequence

from quiz.language import AnalysedSentence, Mention, MentionKind, Pos, Token
from quiz.language.pos import NOMINAL

DENYING = frozenset("never nie nicht not kaum hardly".split())
OBLIQUE = frozenset("des dem den eines einem einen".split())
"""German articles of what is no subject."""
GENITIVE = frozenset({"'s", "’s", "'", "’"})
OF_A_DAY = frozenset({Pos.ADVERB, Pos.PREPOSITION, Pos.NOUN, Pos.NUMBER})
DESCRIBING = frozenset({*NOMINAL, Pos.ADJECTIVE, Pos.ARTICLE, Pos.POSSESSIVE, Pos.PREPOSITION, Pos.NUMBER})
"""What "the head of the biggest union" is made of, before a comma and the name."""
DAYS = frozenset(
    "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Abend Morgen Nachmittag Vormittag Mittag".split()
)


def named_speaker(sentence: AnalysedSentence, around: range, verb: int) -> Mention | None:
    """The person among the tokens `around` the verb who says it; None if nobody is named, or it may be another."""
    tokens = sentence.tokens
    if any(token.lower in DENYING for token in tokens[around.start : verb + 2]):
        return None
    people = [
        m
        for m in sentence.mentions
        if m.kind is MentionKind.PERSON and m.first in around and not _is_in_genitive(sentence, m)
    ]
    before = [m for m in people if m.last <= verb and _leads_up_to(tokens, m, around.start, verb)]
    behind = [m for m in people if m.first > verb and _follows(tokens, m, verb)]
    found = [*before[-1:], *behind[:1]]
    return found[0] if len(found) == 1 else None


def _is_in_genitive(sentence: AnalysedSentence, mention: Mention) -> bool:
    """ "Heard's coach", "Hagenows Trainer"."""
    tokens = sentence.tokens
    behind = tokens[mention.last].text if mention.last < len(tokens) else ""
    return mention.span.end != tokens[mention.last - 1].span.end or behind in GENITIVE


def _leads_up_to(tokens: Sequence[Token], name: Mention, start: int, verb: int) -> bool:
    """Whether a name before the verb is its subject: right before it, or with a description between commas."""
    between = tokens[name.last : verb]
    closed = not between or (between[0].pos is between[-1].pos is Pos.COMMA)
    first = _begins(tokens, name, start)
    if first is None or not closed:
        return False
    before = tokens[first - 1] if first > start else None
    return before is None or before.pos is Pos.COMMA


def _follows(tokens: Sequence[Token], name: Mention, verb: int) -> bool:
    """Whether a name behind the verb is its subject: right behind it, behind a day, or set off by commas."""
    joined = name.last < len(tokens) and tokens[name.last].pos is Pos.CONJUNCTION
    first = _begins(tokens, name, verb + 1)
    if first is None or joined:
        return False
    between = tokens[verb + 1 : first]
    if not between:
        return True
    if between[-1].pos is Pos.COMMA and first == name.first:
        return between[0].lower not in OBLIQUE and all(token.pos in DESCRIBING for token in between[:-1])
    day = all(token.pos in OF_A_DAY for token in between) and (between[-1].text in DAYS or len(between) == 1)
    return day and (len(between) > 1 or between[0].pos is Pos.ADVERB)


def _begins(tokens: Sequence[Token], name: Mention, start: int) -> int | None:
    """Where the phrase that ends in a name begins, "der frühere Trainer Karl Huber"; None if it is no subject."""
    first = name.first
    while first > start and tokens[first - 1].pos in {*NOMINAL, Pos.ADJECTIVE} and tokens[first - 1].text not in DAYS:
        first -= 1
    if first > start and tokens[first - 1].pos in {Pos.ARTICLE, Pos.POSSESSIVE}:
        first -= 1
        if tokens[first].lower in OBLIQUE:
            return None
    return first
