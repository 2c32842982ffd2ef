"""What the German question rules share: which clauses they may touch, and how a question is put together."""

from quiz.core.article import Span
from quiz.generate.reading import Reading
from quiz.language import Mention, MentionKind, Pos, Token
from quiz.language.german.clause import MainClause, main_clause
from quiz.language.pos import DETERMINERS, NOMINAL

LONGEST_QUESTION = 26
TIME_PREPOSITIONS = frozenset("im in am um seit ab bis anfang mitte ende".split())
TIME_NOUNS = frozenset(
    "jahr jahre frühjahr frühling sommer herbst winter anfang mitte ende november mai monat oktober".split()
)
COMPLEMENT_OPENERS = frozenset("dass ob wie zu um".split())


def askable(reading: Reading) -> MainClause | None:
    """The main clause of a statement, if a question can be made of it."""
    sentence = reading.sentence
    if sentence.heading or not sentence.text.endswith("."):
        return None
    if any(token.text in {"„", "“", "»", "«", '"'} for token in sentence.tokens) and _speech(sentence.tokens):
        return None
    return main_clause(sentence.tokens)


def _speech(tokens: tuple[Token, ...]) -> bool:
    """Whether a sentence quotes a whole sentence: a capital and a finite verb between quotation marks."""
    inside = False
    for index, token in enumerate(tokens):
        if token.text in {"„", "»"}:
            inside = index + 1 < len(tokens) and tokens[index + 1].capitalised
        elif token.text in {"“", "«"}:
            inside = False
        elif inside and token.pos is Pos.FINITE:
            return True
    return False


def body_end(clause: MainClause, tokens: tuple[Token, ...]) -> int:
    """Where the clause can end early: before trailing clauses that only add to it, complements kept."""
    end = clause.last
    while True:
        cut = _last_clause_start(clause, tokens, end)
        if cut is None:
            return end
        end = cut


def _last_clause_start(clause: MainClause, tokens: tuple[Token, ...], end: int) -> int | None:
    """The comma before the last subordinate clause up to `end`, if that clause can be left out."""
    start = end
    while start > clause.verb + 1 and start - 1 in clause.subordinate:
        start -= 1
    if start in {end, clause.verb + 1} or tokens[start - 1].pos is not Pos.COMMA:
        return None
    opener = tokens[start]
    if opener.lower in COMPLEMENT_OPENERS or opener.pos not in {Pos.RELATIVE, Pos.SUBORDINATOR, Pos.QUESTION}:
        return None
    if opener.lower == "so" or any(token.lower in {"so", "derart"} for token in tokens[clause.verb : start]):
        return None
    return start - 1


def question(word: str, reading: Reading, clause: MainClause, end: int) -> str:
    """The question word in place of the Vorfeld, the rest as it is."""
    return f"{word} {reading.words(clause.verb, end)}?"


def fits(reading: Reading, first: int, last: int) -> bool:
    """Whether the words of a question can stand alone and are neither too few nor too many."""
    size = len(reading.words(first, last).split())
    return 3 <= size <= LONGEST_QUESTION and reading.alone(first, last)


def time_phrase(tokens: tuple[Token, ...], mention: Mention) -> tuple[int, int] | None:
    """The tokens of the adverbial around a date or year ("im Januar 2025", "1842"), or None if it is no adverbial."""
    first, last = mention.first, mention.last
    around = {token.lower for token in tokens[max(0, first - 3) : max(0, first - 1)]}
    if not mention.kind.is_time or around & {"seit", "bis", "ab", "vom", "zum", "von"}:
        return None
    while first and tokens[first - 1].lower in TIME_NOUNS:
        first -= 1
    if first and tokens[first - 1].lower in TIME_PREPOSITIONS:
        first -= 1
    elif first and tokens[first - 1].pos in {
        Pos.PREPOSITION,
        Pos.ARTICLE,
        Pos.NOUN,
        Pos.NAME,
        Pos.ADJECTIVE,
        Pos.NUMBER,
    }:
        return None
    return first, last


def time_word(tokens: tuple[Token, ...], first: int) -> str:
    """The question word for an adverbial of time that begins at `first`."""
    return {"seit": "Seit wann", "ab": "Ab wann", "bis": "Bis wann"}.get(tokens[first].lower, "Wann")


def is_subject_like(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Whether a stretch begins and ends as a noun phrase in the nominative may."""
    start = tokens[first]
    if start.lower in {"den", "dem", "des", "einen", "einem", "einer", "eines"} or start.pos is Pos.PREPOSITION:
        return False
    opens = start.pos in {Pos.NOUN, Pos.NAME, Pos.NUMBER, Pos.ADJECTIVE, *DETERMINERS} or start.text in {"„", "»"}
    return opens and any(token.pos in NOMINAL for token in tokens[first:last])


def subject_words(reading: Reading, clause: MainClause) -> str:
    """The Vorfeld as a subject behind the verb, without a clause that only adds to a name ("Ghega, den …, starb")."""
    tokens = reading.sentence.tokens
    last = clause.verb
    for mention in reading.sentence.mentions:
        tail = range(mention.last, clause.verb)
        adds = all(index in clause.subordinate or not tokens[index].is_word for index in tail)
        if mention.first == clause.front and mention.kind.is_name and adds:
            last = mention.last
    while tokens[last - 1].pos is Pos.COMMA:
        last -= 1
    return lowered(reading.words(clause.front, last), tokens[clause.front])


def lowered(words: str, token: Token) -> str:
    """The words as they stand inside a sentence: the first one in small letters unless it is a noun or name."""
    keeps = token.pos in NOMINAL or not token.text[:1].isalpha() or token.text.isupper()
    return words if keeps else words[0].lower() + words[1:]


def span_of(reading: Reading, first: int, last: int) -> Span:
    """The place of tokens `first` up to `last` in the article."""
    tokens = reading.sentence.tokens
    return Span(tokens[first].span.start, tokens[last - 1].span.end)


def mention_at(reading: Reading, first: int, last: int, *kinds: MentionKind) -> Mention | None:
    """The mention of one of `kinds` that fills the tokens from `first` up to `last`."""
    for mention in reading.sentence.mentions:
        if mention.first == first and mention.last == last and mention.kind in kinds:
            return mention
    return None
