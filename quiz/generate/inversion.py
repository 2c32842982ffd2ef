"""A German sentence without the words that tie its beginning to another sentence or to the day of writing.

    Am Mittwoch sagte der Vorsitzende der Bank, …      Der Vorsitzende der Bank sagte, …
    Dann verlas Julia Klöckner das Ergebnis.           Julia Klöckner verlas das Ergebnis.
    Damals schien der Weg frei.                        (as it is: "damals" is what the sentence is about)

What stands before the verb cannot simply go, since the verb is the second constituent of a main clause; the subject
takes the free place (Drach 1937). It is what stands right behind the verb, if that can be a nominative at all.
"""

from quiz.generate.reading import Reading
from quiz.generate.taking_up import TYING_OPENERS
from quiz.generate.timing import GERMAN_DAY, NIGHTS
from quiz.language import Pos, Token
from quiz.language.german.clause import MainClause, main_clause
from quiz.language.german.inflection import Case
from quiz.language.german.phrase import phrase_at
from quiz.language.german.phrases import noun_phrases
from quiz.language.german.subject import finite_number
from quiz.language.pos import NOMINAL

OPENERS = frozenset(
    """dann danach daraufhin anschließend inzwischen mittlerweile zuletzt nun jetzt außerdem ausserdem zudem dabei
    dennoch jedoch allerdings dagegen hingegen zugleich gleichzeitig kürzlich seither seitdem später schließlich
    schliesslich trotzdem
    deshalb daher darum somit folglich ebenfalls auch immerhin unterdessen zunächst erneut bislang bisher freilich
    indes stattdessen also""".split()
)
BEFORE_OPENERS = frozenset("kurz wenig bald tags erst und aber doch denn".split())
GENITIVE_ARTICLES = frozenset({"der", "des"})
FOLLOWING = frozenset({"darauf", "später", "danach", "zuvor"})
TIMES_OF_DAY = frozenset("abend morgen vormittag nachmittag mittag tag vortag wochenende".split())


def inverted(reading: Reading, last: int) -> list[int] | None:
    """The tokens up to `last` in their new order, without the opening; None if there is none that can go."""
    tokens = reading.sentence.tokens
    clause = main_clause(tokens)
    if clause is None or not _can_go(tokens[clause.front : clause.verb]):
        return None
    phrase = phrase_at(tokens, clause.verb + 1)
    number = finite_number(tokens[clause.verb].text)
    if phrase is None or phrase.preposition is not None or Case.NOMINATIVE not in phrase.cases:
        return None
    if phrase.number is not None and phrase.number is not number:
        return None
    whole = next((one.end for one in noun_phrases(tokens) if one.first == phrase.first), phrase.last)
    end = max(whole, phrase.last)
    if end < last and (tokens[end].lower in GENITIVE_ARTICLES or tokens[end].pos in NOMINAL | {Pos.CONJUNCTION}):
        return None  # "hatte der Präsident der Saudi National Bank", "entdeckte der Bozner Radiologe": ends it there?
    end = _with_relative_clause(tokens, clause, end)
    return [*range(clause.verb + 1, end), clause.verb, *range(end, last)]


def _can_go(front: tuple[Token, ...]) -> bool:
    """Whether the words before the verb are only an adverb that ties, or a day."""
    words = [token.lower for token in front if token.is_word]
    if words == ["darauf"]:
        return False  # "Darauf deuten Fossilien hin"
    if tuple(words) in TYING_OPENERS:
        return True
    if words and words[0] in BEFORE_OPENERS and len(words) > 1:
        words = words[1:]
    if len(words) == 1:
        return words[0] in OPENERS | FOLLOWING
    if words[:3] == ["in", "der", "nacht"] and len(words) == len(NIGHTS[0]) + 1:
        return GERMAN_DAY.fullmatch(front[-1].text) is not None
    if len(words) in {2, 3} and words[0] == "am":
        return GERMAN_DAY.fullmatch(front[1].text) is not None or words[1] in TIMES_OF_DAY
    return False


def _with_relative_clause(tokens: tuple[Token, ...], clause: MainClause, end: int) -> int:
    """The end of the subject with a relative clause behind it, its closing comma included."""
    if end + 1 >= len(tokens) or tokens[end].pos is not Pos.COMMA or tokens[end + 1].pos is not Pos.RELATIVE:
        return end
    at = end + 1
    while at < len(tokens) and at in clause.subordinate:
        at += 1
    return at + 1 if at < len(tokens) and tokens[at].pos is Pos.COMMA else end
