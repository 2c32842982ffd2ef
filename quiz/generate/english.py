"""What the English rules share: which clauses can be asked, what a question keeps of one, and its word order.

    Sunak, who called the election on 22 May in pouring rain, apologised to the public before he drove …
    clause, its subject, verb and pieces; kept: apologised | to the public

What only adds ("…, the lowest since 2001", "…, ending 14 years of …", "on Tuesday") is cut; what changes the meaning
("if …", "than …", "that …") stays. A question that lost the day of its event begins with the article's title.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from quiz.generate.reading import Reading
from quiz.language import Mention, MentionKind, Pos, Token
from quiz.language.english.chunks import Phrase, is_plural
from quiz.language.english.clause import Clause, clauses
from quiz.language.english.names import WEEKDAYS
from quiz.language.english.piece import Piece, PieceKind
from quiz.language.english.verbs import questioned
from quiz.language.words import word_set

LONGEST_QUESTION = 24
ADDING = frozenset({PieceKind.APPOSITION, PieceKind.BRACKET, PieceKind.ADDITION})
ADDING_BEHIND_COMMA = frozenset({PieceKind.RELATIVE, PieceKind.PARTICIPIAL, PieceKind.ADVERB, PieceKind.PREPOSITION})
DISPENSABLE = frozenset("because since although though while whereas as after before when where so".split())
"""Conjunctions whose clauses a question does without; "if", "unless" and "until" are not among them."""
IDIOMS = frozenset(
    "return|fact|addition|turn|contrast|words|example|instance|course|first|last|result|particular|general|part|"
    "end|hand|effect|practice|theory|time|moment".split("|")
)
"""Nouns of fronted phrases that only join a sentence to the one before ("In return,")."""
POINTING_TIMES = frozenset("today yesterday tomorrow overnight soon already".split())
LIMITING = frozenset("only just even first".split())
POSSESSIVES = {"his": "person", "her": "person", "its": "thing", "their": "several"}
FOREIGN = ("ese", "ish", "ian", "ean", "can", "man", "ench", "Dutch", "Greek", "Swiss", "Arab")
NOBODY = frozenset("no neither none nobody few little hardly nothing".split())
PRONOUNS = frozenset("it they them he she him himself herself itself themselves".split())


@dataclass(frozen=True, slots=True)
class Kept:
    """What a question keeps of a clause beside subject and verb; `undated` if it lost the day of its event."""

    pieces: tuple[Piece, ...]
    fronts: tuple[Piece, ...]
    undated: bool


def asked_clauses(reading: Reading) -> Iterator[Clause]:
    """The clauses of a sentence that a question may be made of: no heading, nothing inside a quotation."""
    sentence = reading.sentence
    if sentence.heading or not sentence.text.endswith((".", "!", ".”")):
        return
    if any(token.text in {"“", "”"} for token in sentence.tokens[:1]):
        return
    quoted = [mention for mention in sentence.mentions if mention.kind is MentionKind.QUOTE]
    for clause in clauses(sentence.tokens):
        if any(
            piece.kind is PieceKind.UNREAD
            and any(token.pos is Pos.FINITE for token in sentence.tokens[piece.first : piece.last])
            for piece in clause.inserts
        ):
            continue  # "The results, he told a news conference, had been …": that is what he says
        if sentence.tokens[clause.subject.first].lower in NOBODY or _has_a_verb(sentence.tokens, clause.subject):
            continue
        inside = any(mention.first <= clause.verb.finite < mention.last for mention in quoted)
        if not inside and not _is_hypothetical(sentence.tokens, clause):
            yield clause


def _has_a_verb(tokens: Sequence[Token], subject: Phrase) -> bool:
    """ "Hemi Walters said it had been dropped": "Hemi Walters said it" is no subject."""
    words = tokens[subject.first : subject.last]
    relative = any(token.pos is Pos.RELATIVE for token in words)
    return not relative and any(token.pos is Pos.FINITE for token in words)


def is_pluperfect(reading: Reading, clause: Clause) -> bool:
    """ "had recalled 2.5 million handsets": asked alone ("When had it recalled …?") that wants to know before what."""
    verb = clause.verb
    told = clause.speaker is None
    return told and reading.sentence.tokens[verb.finite].lower == "had" and verb.main != verb.finite


def _is_hypothetical(tokens: Sequence[Token], clause: Clause) -> bool:
    """ "would have caused", "if …, the cost will swallow": no fact."""
    word = tokens[clause.verb.finite].lower
    if clause.speaker is not None:
        return word in {"might", "may", "should"}
    opened = any(front.opener(tokens) in {"if", "unless", "without"} for front in clause.fronts)
    return opened or word in {"would", "might", "could", "may", "should"}


def kept(reading: Reading, clause: Clause, *asked: Piece) -> Kept | None:
    """What a question that asks for the pieces `asked` keeps; None where a part that matters is not read."""
    tokens = reading.sentence.tokens
    left: list[Piece] = []
    undated = dropping = False
    before: Piece | None = None
    for piece, following in zip_longest(clause.pieces, clause.pieces[1:]):
        # ", an engineer …, a hedge fund that …": behind a closed description stands another one.
        described = before is not None and before.closed and before.kind in {PieceKind.APPOSITION, PieceKind.RELATIVE}
        before = piece
        limits = piece.kind is PieceKind.ADVERB and tokens[piece.first].lower in LIMITING and following in asked
        if piece in asked or limits:
            continue
        if piece.kind is PieceKind.UNREAD:
            return None
        # What follows a cut phrase without a comma belongs to it: ", after a weekend of talks in which …".
        dropping = dropping and not piece.comma and (described or piece.kind is not PieceKind.NOUN)
        if is_day(tokens, piece) or _is_bare_month(reading, piece):
            undated = True
        elif dropping or _only_adds(tokens, piece):
            dropping = dropping or piece.kind in {PieceKind.PREPOSITION, PieceKind.APPOSITION, PieceKind.RELATIVE}
        else:
            left.append(piece)
    fronts: list[Piece] = []
    for front in clause.fronts:
        if front in asked or (clause.shared and front.opener(tokens) != "according"):
            continue
        keep = _keeps_front(reading, front)
        if keep is None:
            return None
        if keep:
            fronts.append(front)
        timely = front.kind is PieceKind.ADVERB and front.noun is not None
        undated = undated or (not keep and (timely or is_day(tokens, front)))
    return Kept(tuple(left), tuple(fronts), undated)


def _only_adds(tokens: Sequence[Token], piece: Piece) -> bool:
    if piece.kind in ADDING or (piece.comma and piece.kind in ADDING_BEHIND_COMMA):
        return True
    if piece.kind is PieceKind.SUBORDINATE:
        return piece.opener(tokens) in DISPENSABLE
    following = tokens[piece.last].pos if piece.last < len(tokens) else Pos.STOP
    if piece.kind is PieceKind.ADVERB and tokens[piece.first].lower == "too":
        return following not in {Pos.ADJECTIVE, Pos.ADVERB}  # "too ill for a transplant"
    return piece.kind is PieceKind.ADVERB and tokens[piece.first].lower in {"however", "also", "meanwhile"}


def is_day(tokens: Sequence[Token], piece: Piece) -> bool:
    """ "on Tuesday", "that day", "overnight": means something only to the readers of the day."""
    words = {tokens[index].text for index in range(piece.first, piece.last)}
    short = piece.last - piece.first <= 4
    adverb = piece.kind is PieceKind.ADVERB and bool({word.lower() for word in words} & POINTING_TIMES)
    that_day = piece.kind in {PieceKind.NOUN, PieceKind.PREPOSITION} and bool(words & {"day", "night", "week"})
    pointing = that_day and bool(words & {"that", "same", "this", "next", "following"})
    return short and (bool(words & WEEKDAYS) or adverb or pointing)


def _is_bare_month(reading: Reading, piece: Piece) -> bool:
    """ "in July" of a year that the sentence does not say."""
    short = piece.kind is PieceKind.PREPOSITION and piece.last - piece.first == 2
    month = reading.sentence.tokens[piece.last - 1].text in word_set("english", "months")
    return short and month and not reading.alone(piece.first, piece.last)


def _keeps_front(reading: Reading, front: Piece) -> bool | None:
    """Whether a fronted phrase goes to the end of the question; None where the question would be wrong without it."""
    tokens = reading.sentence.tokens
    opener = front.opener(tokens)
    if front.kind is PieceKind.RELATIVE or is_day(tokens, front):
        return False
    if front.kind is PieceKind.SUBORDINATE:
        return opener in {"when", "after"} or (
            False if opener in {"although", "though", "while", "since", "as"} else None
        )
    if front.kind is PieceKind.ADVERB:
        return False
    if opener == "according":
        return True
    if front.kind is not PieceKind.PREPOSITION or front.noun is None:
        return None
    idiom = tokens[front.noun.head].lower in IDIOMS and not mentions_in(reading, front.first, front.last)
    if idiom:
        return False
    return True if reading.alone(front.first, front.last) else None


def mentions_in(reading: Reading, first: int, last: int) -> list[Mention]:
    """The names and values among tokens `first` up to `last`."""
    return [mention for mention in reading.sentence.mentions if first <= mention.first and mention.last <= last]


def mention_of(reading: Reading, found: Phrase) -> Mention | None:
    """The name that a phrase is, an article before it or a title ("President") apart."""
    tokens = reading.sentence.tokens
    for mention in mentions_in(reading, found.first, found.last):
        before = tokens[found.first : mention.first]
        plain = all(token.capitalised or token.lower == "the" for token in before) and len(before) <= 2
        whole = mention.span.end == tokens[mention.last - 1].span.end
        if mention.kind.is_name and mention.last == found.last and plain and whole:
            return mention
    return None


CALLINGS = frozenset(
    "manager coach captain striker goalkeeper defender midfielder winger opener singer actor actress author director "
    "analyst economist lawyer solicitor farmer teacher spokesman spokeswoman conservator biologist historian".split()
)
"""What somebody does, which is no title: "did manager Noelie Fogarty win"."""


def subject_words(reading: Reading, clause: Clause) -> str | None:
    """The subject as it stands inside a question, or None if it cannot stand alone."""
    first, last = clause.subject.first, clause.subject.last
    if not reading.alone(first, last) or _compares(reading, first, last):
        return None
    words = reading.words(first, last)
    token = reading.sentence.tokens[first]
    if words.startswith(("The ", "About ")):
        return words[0].lower() + words[1:]
    named = any(mention.first == first and mention.kind.is_name for mention in reading.sentence.mentions)
    keeps_capital = (
        named or token.pos is Pos.NAME or first in reading.replaced or (token.text.isupper() and len(token.text) > 1)
    )
    if token.pos is Pos.POSSESSIVE and first not in reading.replaced:
        return None
    foreign = token.pos is Pos.ADJECTIVE and token.text.endswith(FOREIGN)
    tokens = reading.sentence.tokens
    titled = token.pos is Pos.NOUN and first + 1 < last and tokens[first + 1].capitalised  # "Governor Duquesne"
    full = any(m.first == first + 1 and " " in m.text for m in reading.sentence.mentions)
    if titled and full and not first and token.lower in CALLINGS:
        return words[0].lower() + words[1:]  # "did manager Noelie Fogarty win"
    if keeps_capital or foreign or titled or (first and token.capitalised):
        return words
    # "Venom formed in Newcastle": a name that begins its sentence, or a noun?
    unsure = token.capitalised and last == first + 1 and token.tag != "NN2" and token.pos is Pos.NOUN
    return None if unsure else words[0].lower() + words[1:]


def _compares(reading: Reading, first: int, last: int) -> bool:
    """ "the same probe", "another five": the same as what?"""
    return any(token.lower in {"same", "another", "latter"} for token in reading.sentence.tokens[first:last])


def joined(reading: Reading, remaining: Kept) -> str:
    """The words of the kept pieces in order, what stood in front behind the rest."""
    text = ""
    for piece in (*remaining.pieces, *remaining.fronts):
        words = reading.words(piece.first, piece.last)
        if piece in remaining.fronts:
            words = words[0].lower() + words[1:]
        attribution = words.startswith("according to")
        text += ("," if text and (piece.comma or attribution) else "") + (" " if text else "") + words
        text += "," if piece.closed and piece not in remaining.fronts else ""
    return text.rstrip(",")


def with_subject_asked(reading: Reading, clause: Clause, word: str) -> str | None:
    """ "Who apologised to the public?": the question for the subject, or None."""
    remaining = kept(reading, clause)
    if remaining is None or clause.verb.negated:
        return None
    if _loose(reading, clause, remaining, asks_subject=True):
        return None
    verb = reading.words(clause.verb.first, clause.verb.last)
    return _checked(reading, clause, f"{word} {verb} {joined(reading, remaining)}")


def inverted(reading: Reading, clause: Clause, word: str, *asked: Piece) -> str | None:
    """ "When did Sunak call the election": helper before the subject; None where that is not sure."""
    remaining = kept(reading, clause, *asked)
    subject = subject_words(reading, clause)
    helping = questioned(reading.sentence.tokens, clause.verb)
    if remaining is None or subject is None or helping is None:
        return None
    if _loose(reading, clause, remaining, asks_subject=False):
        return None
    helper, (first, last), form = helping
    middle = reading.words(first, last)
    parts = (word, helper, subject, middle, form, joined(reading, remaining))
    return _checked(reading, clause, " ".join(part for part in parts if part))


def _checked(reading: Reading, clause: Clause, question: str) -> str | None:
    if clause.speaker is not None:
        speaker = clause.speaker
        # "According to Rengo, how many …": a claim keeps its speaker.
        named = mention_of(reading, speaker) or any(mentions_in(reading, speaker.first, speaker.last))
        if not named or not reading.alone(speaker.first, speaker.last):
            return None
        name = reading.words(speaker.first, speaker.last)
        opens = reading.sentence.tokens[speaker.first]
        common = speaker.first == 0 and opens.pos is not Pos.NAME and opens.text[1:].islower()
        common = common and (opens.pos is Pos.ARTICLE or not reading.sentence.tokens[1].capitalised)
        # "According to researchers for …", but "According to Southern Counties Railway, …"
        name = name[0].lower() + name[1:] if common else name
        question = f"According to {name}, {question[0].lower()}{question[1:]}"
    return f"{question.strip()}?" if len(question.split()) <= LONGEST_QUESTION else None


def _loose(reading: Reading, clause: Clause, remaining: Kept, *, asks_subject: bool) -> bool:
    """Whether a kept word cannot stand alone, or means something that the question does not show."""
    tokens = reading.sentence.tokens
    verb = clause.verb
    spans = [(verb.first, verb.last), *((piece.first, piece.last) for piece in (*remaining.pieces, *remaining.fronts))]
    if not all(reading.alone(first, last) and not _compares(reading, first, last) for first, last in spans):
        return True
    shown_noun = not asks_subject
    for first, last in spans:
        for index in range(first, last):
            token = tokens[index]
            if token.pos is Pos.POSSESSIVE and asks_subject and not _fits(reading, clause, token.lower):
                return True
            if token.lower in PRONOUNS and not shown_noun:
                return True
            if token.lower == "so" and tokens[index - 1].lower in {"do", "did", "does", "done"}:
                return True
            shown_noun = shown_noun or (token.pos in {Pos.NOUN, Pos.NAME} and index >= verb.last)
    # "He was asked whether it would …": what "it" means stands in a part that was cut or in front of the clause.
    if clause.relative or clause.shared:
        return any(tokens[i].lower in PRONOUNS for first, last in spans for i in range(first, last))
    return False


def _fits(reading: Reading, clause: Clause, possessive: str) -> bool:
    """Whether "his", "its" or "their" in a question for the subject can mean that subject."""
    mention = mention_of(reading, clause.subject)
    person = mention is not None and mention.kind is MentionKind.PERSON
    plural = is_plural(reading.sentence.tokens, clause.subject)
    sort = POSSESSIVES.get(possessive)
    if sort == "person":
        return person
    return plural is True if sort == "several" else sort == "thing" and not person and plural is not True
