"""Cut a long sentence down to the clause around a gap, where that can stand alone."""

from itertools import pairwise

from quiz.generate.reading import Reading
from quiz.generate.trimming import COMFORTABLE
from quiz.language import Mention, Pos, Token
from quiz.language.german.clause import REPORTED, subordinate
from quiz.language.pos import NOMINAL
from quiz.language.words import word_set

SHORTEST = 6
"""Words that a clause shows beside its gap; of shorter ones judges kept four in ten, of longer ones two in three."""
CLAUSE_OPENERS = frozenset({Pos.SUBORDINATOR, Pos.RELATIVE, Pos.QUESTION})
JOINING = frozenset("und aber doch denn and but so yet".split())
INDISPENSABLE = frozenset(
    "dass ob wie zu um ohne statt anstatt wenn falls sofern bevor bis that whether how what if unless before "
    "until was wer wo warum wann wen wem welche welcher welches weshalb wohin woher why".split()
)
CLAUSE_BEGINNINGS = frozenset({Pos.ARTICLE, Pos.PREPOSITION, Pos.NOUN, Pos.NAME, Pos.NUMBER, Pos.ADVERB})
UNFINISHED = frozenset({Pos.ADJECTIVE, Pos.ARTICLE, Pos.PREPOSITION, Pos.CONJUNCTION, Pos.POSSESSIVE})
INDEFINITE = frozenset({"ein", "eine", "einen", "einem", "einer", "a", "an"})
CORRELATE = 4
"""Words at the end among which "dazu" or "darüber" announces the clause behind them."""
UNREAL = frozenset("hätte hätten wäre wären würde würden könnte könnten would could".split())


def frame(reading: Reading, mention: Mention) -> tuple[int, int]:
    """The tokens to show: the main clause around the gap, without trailing clauses if it is long without them."""
    tokens = reading.sentence.tokens
    first, last = _main_clause_around(reading, mention)
    below = subordinate(tokens)
    shortest = last
    for cut in range(last - 1, mention.last, -1):
        if _size(tokens, first, shortest) <= COMFORTABLE and reading.alone(first, shortest):
            break
        if tokens[cut - 1].pos is not Pos.COMMA or cut not in below or cut - 1 in below:
            continue
        opener = tokens[cut]
        dispensable = opener.pos in {Pos.RELATIVE, Pos.SUBORDINATOR, Pos.QUESTION} and opener.lower not in INDISPENSABLE
        tail_is_below = all(index in below or not tokens[index].is_word for index in range(cut, last))
        kept_finite = any(tokens[i].pos is Pos.FINITE and i not in below for i in range(first, cut - 1))
        finished = tokens[cut - 2].pos not in UNFINISHED and not _announces(tokens, cut)
        finished = finished and not _wants_more(tokens, first, cut - 1)
        # ", as mediator" is no clause, and what the sentence tells.
        clause = opener.lower != "as" or any(token.pos is Pos.FINITE for token in tokens[cut:last])
        if tail_is_below and dispensable and kept_finite and finished and clause:
            shortest = cut - 1
    unreal = shortest < last and any(
        tokens[index].lower in UNREAL and index not in below for index in range(first, shortest)
    )
    return first, last if unreal else shortest


def _announces(tokens: tuple[Token, ...], cut: int) -> bool:
    """Whether a bare noun says nothing without its relative clause: "dass eine Literatur geehrt werde, die …"."""
    noun = next((index for index in range(cut - 2, max(0, cut - 6), -1) if tokens[index].pos is Pos.NOUN), 0)
    return tokens[cut].pos is Pos.RELATIVE and noun > 0 and tokens[noun - 1].lower in INDEFINITE


def _wants_more(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Whether the words announce a clause, or the last clause below has no verb yet.

    "deren Reisen dazu beitrugen, die Karte zu …", "belegten, dass die Wurzel, die …, … wuchs".
    """
    if any(token.pos is Pos.PRONOMINAL_ADVERB for token in tokens[max(first, last - CORRELATE) : last]):
        return True
    opened = [at for at in range(first, last) if tokens[at].pos in {Pos.SUBORDINATOR, Pos.RELATIVE}]
    return bool(opened) and not any(token.pos is Pos.FINITE for token in tokens[opened[-1] : last])


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
        if stop in joints and tokens[stop].text == ":":
            break  # what stands before a colon announces what stands behind it
        whole = stop if stop in joints else len(tokens)
        if _is_spliced(tokens, first, stop, below):
            break
        long_enough = _size(tokens, first, whole) > SHORTEST
        if long_enough and reading.alone(first, whole) and has_main_verb(tokens, first, stop, below):
            return first, whole
    return 0, len(tokens)


def _is_spliced(tokens: tuple[Token, ...], first: int, last: int, below: frozenset[int]) -> bool:
    """Whether an English part is two clauses with only a comma between them, which belong to the whole list."""
    verbs = [i for i in range(first, last) if tokens[i].pos is Pos.FINITE and i not in below]
    if len(verbs) < 2 or tokens[verbs[0]].tag.endswith("(FIN)"):
        return False
    commas = [i for i in range(verbs[0], verbs[1]) if tokens[i].pos is Pos.COMMA]
    return bool(commas) and tokens[commas[-1] + 1].pos not in {Pos.CONJUNCTION, Pos.RELATIVE, Pos.SUBORDINATOR}


def _joint(tokens: tuple[Token, ...], index: int, below: frozenset[int]) -> tuple[int, int] | None:
    """(where the first ends, where the second begins) if two main clauses meet at `index`, each with its subject."""
    after = index + 1
    if tokens[index].text == ";" or (tokens[index].text == ":" and tokens[after].capitalised):
        second = after
    elif tokens[index].pos is Pos.COMMA and tokens[after].pos is Pos.CONJUNCTION and after not in below:
        if tokens[after].lower not in JOINING or index + 2 >= len(tokens):
            return None
        second = index + 2
    elif tokens[index].pos is Pos.COMMA and after not in below and _is_paratactic(tokens, index, below):
        second = after
    else:
        return None
    if tokens[second].pos in {Pos.FINITE, Pos.VERB_PARTICLE, Pos.PARTICIPLE, Pos.INFINITIVE}:
        return None
    if tokens[second].lower == "doch" and tokens[second + 1].pos is Pos.FINITE:
        return None  # "…, und doch haben 15.000 Menschen demonstriert"
    # In "against Lienz, Bozen, and Graz, but won" the verb is not that of "and Graz".
    stop = next((i for i in range(second, len(tokens)) if tokens[i].pos is Pos.COMMA and i not in below), len(tokens))
    stop = len(tokens) if stop in below or any(i in below for i in range(second, stop + 1) if i < len(tokens)) else stop
    if _lacks_subject(tokens, second, stop):
        return None
    both = has_main_verb(tokens, 0, index, below) and has_main_verb(tokens, second, stop, below)
    return (index, second) if both else None


def _lacks_subject(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Whether an English part has only a time or place before its verb: "and from 1989 to 1994 was professor"."""
    verb = next((at for at in range(first, last) if tokens[at].pos is Pos.FINITE), last)
    if verb == last or tokens[verb].tag.endswith("(FIN)") or tokens[first].pos is not Pos.PREPOSITION:
        return False
    before = tokens[first:verb]
    return all(
        token.pos in {Pos.PREPOSITION, Pos.NUMBER, Pos.ARTICLE, Pos.TO} or token.lower == "to" for token in before
    )


def _is_paratactic(tokens: tuple[Token, ...], comma: int, below: frozenset[int]) -> bool:
    """Whether a comma alone joins two German main clauses, the second of which is not what somebody says in the first.

    "In den USA war die Bank zusammengebrochen, die Märkte waren nervös", but not "Er sagte, man werde warten".
    """
    if tokens[comma + 1].pos not in CLAUSE_BEGINNINGS or not tokens[comma + 1].tag:
        return False
    stop = next((i for i in range(comma + 1, len(tokens)) if tokens[i].pos in {Pos.COMMA, Pos.STOP}), len(tokens))
    verbs = [i for i in range(comma + 1, stop) if tokens[i].pos is Pos.FINITE and i not in below]
    before = [token for i, token in enumerate(tokens[:comma]) if token.pos is Pos.FINITE and i not in below]
    if verbs and tokens[verbs[0] - 1].pos is Pos.CONJUNCTION:
        return False  # "…, westlich der Straße und südlich des Flusses und erstreckt sich …" has its subject before
    if len(verbs) != 1 or verbs[0] in {comma + 1, stop - 1} or not before or tokens[verbs[0]].lower in REPORTED:
        return False
    earlier = next((i for i in range(comma - 1, -1, -1) if tokens[i].pos is Pos.COMMA), -1)
    listed = not any(tokens[i].pos is Pos.FINITE or i in below for i in range(earlier + 1, comma))
    if listed:
        return False  # "… 320 Millionen Franken, Bund, Kantone und Private haben …" begins before the list
    magnitudes = word_set("german", "magnitudes")
    if not any(token.pos in NOMINAL and token.text not in magnitudes for token in tokens[comma + 1 : verbs[0]]):
        return False  # "… nach Graz, rund 1,4 Millionen waren dabei" leaves its noun to the first clause
    saying = word_set("german", "saying-verbs")
    spoken = {Pos.FINITE, Pos.PARTICIPLE, Pos.INFINITIVE}  # also "hatte erklärt, Frauen sollten …"
    said = any(token.pos in spoken and token.lemma in saying for token in tokens[:comma])
    return tokens[verbs[0]].tag.endswith("(FIN)") and not said


def has_main_verb(tokens: tuple[Token, ...], first: int, last: int, below: frozenset[int]) -> bool:
    """Whether a finite verb of a main clause stands there, not one behind a conjunction or relative pronoun.

    A clause below has one finite verb, so that a second one is the main clause's, unless "and" joins it to the first:
    "Scientists whose work met with a shrug won the prize".
    """
    opened = taken = False
    for index in range(first, last):
        if tokens[index].pos is Pos.FINITE and index not in below:
            joined = any(token.pos in {Pos.CONJUNCTION, Pos.FINITE} for token in tokens[max(first, index - 2) : index])
            if not opened or (taken and not joined):
                return True
            taken = True
        if tokens[index].pos is Pos.COMMA:
            opened = taken = False
        elif tokens[index].pos in CLAUSE_OPENERS and not _opens_none(tokens, index):
            opened, taken = True, False  # "latterly on buying back two clocks when their owners became insistent"
    return False


def _opens_none(tokens: tuple[Token, ...], index: int) -> bool:
    """ "that" after a verb of saying, and "more than 3,200 people have been killed"."""
    compares = tokens[index].lower == "than" and index > 0 and tokens[index - 1].lower in {"more", "less", "fewer"}
    return tokens[index].lower == "that" or compares


def _size(tokens: tuple[Token, ...], first: int, last: int) -> int:
    return sum(token.is_word for token in tokens[first:last])


def is_german_main(tokens: tuple[Token, ...], verb: int) -> bool:
    """Whether the finite verb of a German main clause stands there."""
    return verb < len(tokens) and tokens[verb].pos is Pos.FINITE and tokens[verb].tag.endswith("(FIN)")
