"""Words and counts that take up the sentence before: "So …", "Weitere 62.000 Bände", "The two men …"."""

from collections.abc import Callable

from quiz.generate.deictic import TIME_SPANS
from quiz.language import AnalysedSentence, AnalysedText, MentionKind, Pos
from quiz.language.pos import DETERMINERS, NOMINAL
from quiz.language.token import Token

POINTING_OPENERS = {
    "de": frozenset("so damit dabei dazu darin daran darauf daraus davon dafür dagegen danach hinzu dies das".split()),
    "en": frozenset("so thus it this that these those such neither both".split()),
}
TYING_OPENERS = frozenset(
    {
        ("in", "der", "zwischenzeit"),
        ("des", "weiteren"),
        ("darüber", "hinaus"),
        ("nicht", "ohne", "grund"),
        ("nicht", "zuletzt"),
        ("im", "gegenzug"),
    }
)
"""Words before a German verb that only tie its sentence to the one before."""
LIKEWISE = frozenset(
    "Da Also Somit Demgemäß Folglich Konkret Dementsprechend Ähnlich Ebenso Genauso Anders Umgekehrt Zugleich "
    "Gleichzeitig Tatsächlich Insbesondere Schließlich Schliesslich".split()
)
RELATIONS = frozenset(
    "Vater Mutter Bruder Schwester Sohn Tochter Großvater Grossvater Großmutter Grossmutter Onkel Tante".split()
)
OPENING = 2
"""Words at the beginning, of which a count goes on from the sentence before."""
ABOUT = frozenset("rund etwa knapp about around some nearly almost".split())
COUNTING = frozenset("second third fourth last zweite dritte vierte letzte other andere nächste next".split())
GRADED = frozenset("immer umso desto je nach".split())
"""Words before a comparative that need nothing to compare with: "immer deutlicher"."""
THE_NEXT = ("next", "following", "remaining", "nächst", "folgend", "übrig", "restlich", "verbliebene")
REASONS = frozenset({"Grund", "Ursache", "Ziel", "Auslöser", "Motiv"})
"""What is given as one of something told before: "Als Grund nannten Händler …"."""
ANSWERING = frozenset(
    "replied responded retorted antwortete antworteten entgegnete entgegneten erwiderte konterte".split()
)
MARKS = frozenset('„“”»«"')
MENTIONED = frozenset({"cited", "concerned", "mentioned"})
"""Participles behind a noun that was spoken of before."""
PEOPLE = frozenset("men women people brothers sisters".split())
COUNTED = frozenset("men women people sides countries teams brothers sisters companies parties groups".split())


def takes_up(sentence: AnalysedSentence, index: int, text: AnalysedText) -> bool:
    """Whether what the word at `index` means, counts or compares with was said in a sentence before."""
    return any(check(sentence, index, text) for check in CHECKS)


def opens_pointing(sentence: AnalysedSentence, index: int, text: AnalysedText) -> bool:
    """Whether the first word takes up the sentence before: "So …", "Dabei …", "Das ist …", but not "Das Modell …"."""
    first, second = sentence.tokens[0], sentence.tokens[min(1, len(sentence.tokens) - 1)]
    if index or first.lower not in POINTING_OPENERS[text.language] or first.pos is Pos.SUBORDINATOR:
        return False
    return first.pos is not Pos.ARTICLE or second.pos is Pos.FINITE


def _opens_likewise(sentence: AnalysedSentence, index: int, text: AnalysedText) -> bool:
    """ "Ähnlich äußerte sich …", "Da verbündete sich …": like whom, when?"""
    tokens = sentence.tokens
    verb = len(tokens) > 1 and tokens[1].pos in {Pos.FINITE, Pos.INFINITIVE}
    if not index and tokens[0].text == "Also" and text.language == "en":
        return _opens_also(tokens)
    if index or not verb:
        return False
    if tokens[0].text in {"Doch", "Nun", "Dennoch"}:
        return tokens[1].pos is Pos.FINITE  # "Doch haben 15.000 demonstriert", "Nun führt er"; of eight judges kept two
    if tokens[0].text == "Zwar":
        return not any(token.lower in {"aber", "doch", "jedoch", "allerdings"} for token in tokens)
    return tokens[0].text in LIKEWISE


def _opens_also(tokens: tuple[Token, ...]) -> bool:
    """ "Also gone is the kiosk", "Also, a sponsor …"; of four such cards judges kept one."""
    verb = next((at for at, token in enumerate(tokens) if token.pos is Pos.FINITE), 0)
    inverted = tokens[verb].lower in {"is", "are", "was", "were"} and not any(
        token.pos in {Pos.COMMA, *NOMINAL} and token.lower != "board" for token in tokens[:verb]
    )
    return inverted or (len(tokens) > 1 and tokens[1].pos is Pos.COMMA)


def _is_bare_number(sentence: AnalysedSentence, index: int, _text: AnalysedText) -> bool:
    """ "Two were ordered to pay", "All three have appealed": two and three of whom?"""
    tokens = sentence.tokens
    following = tokens[index + 1].pos if index + 1 < len(tokens) else Pos.STOP
    relative = tokens[index].lower in {"rest", "remainder", "others"} or tokens[index].text.endswith("est")
    if index == 1 and tokens[0].text == "The" and following is Pos.FINITE and relative:
        return True  # "The rest was given by donors", "The youngest was 19"
    if (
        tokens[index].pos is Pos.NUMBER
        and following in {Pos.PARTICIPLE, Pos.INFINITIVE}
        and tokens[index].text.isalpha()
    ):
        return index > 1 and tokens[index - 1].pos is Pos.FINITE  # "mussten fünf ersetzt werden"
    if index == 1 and tokens[0].lower in ABOUT and tokens[1].pos is Pos.NUMBER and following is Pos.FINITE:
        return True  # "Rund 80 wohnen im Tal"
    if not index and tokens[0].text == "One" and following is Pos.COMMA:
        return True  # "One, a 51-year-old man from Mainz, collapsed"
    if tokens[index].pos not in {Pos.NUMBER, Pos.INDEFINITE} or index > 1 or index + 1 >= len(tokens):
        return False
    if not index and tokens[0].pos is Pos.NUMBER and tokens[1].lower in {"that", "who", "which"}:
        return True  # "Three that provoke a swift attack were switched off"
    if index and tokens[0].lower == "the" and tokens[index].pos is Pos.NUMBER and tokens[index].text.isalpha():
        return tokens[index + 1].pos not in {Pos.NOUN, Pos.ADJECTIVE, Pos.NAME, Pos.NUMBER, Pos.PREPOSITION}
    return tokens[index + 1].pos is Pos.FINITE and tokens[index].text.isalpha() and tokens[0].lower != "nobody"


def _counts_no_noun(sentence: AnalysedSentence, index: int, text: AnalysedText) -> bool:
    """ "The unions have counted four since it came into force": four what?"""
    tokens = sentence.tokens
    if text.language != "en" or not 0 < index < len(tokens) - 1 or tokens[index].pos is not Pos.NUMBER:
        return False
    verb = tokens[index - 1].lower in {"counted", "found", "lost", "opened", "built", "sold"}
    return (
        verb
        and tokens[index].text.isalpha()
        and (tokens[index + 1].pos is Pos.STOP or tokens[index + 1].lower == "since")
    )


def _counts_those_before(sentence: AnalysedSentence, index: int, _text: AnalysedText) -> bool:
    """ "The two men shared a Nobel Prize": which two was said before."""
    tokens = sentence.tokens
    if not 0 < index < len(tokens) - 1 or tokens[index - 1].lower != "the" or tokens[index].pos is not Pos.NUMBER:
        return False
    people = tokens[index + 1].text in PEOPLE
    before = [mention for mention in sentence.mentions if mention.kind.is_name and mention.last < index]
    named = sum(not people or mention.kind is MentionKind.PERSON for mention in before)
    return tokens[index].text.islower() and tokens[index + 1].text in COUNTED and named < 2


def _stands_for_a_deed(sentence: AnalysedSentence, index: int, _text: AnalysedText) -> bool:
    """ "had been unable to do so since 1988": what they could not do was said before."""
    tokens = sentence.tokens
    does = index > 0 and tokens[index - 1].lower in {"do", "does", "did", "done", "doing"}
    return does and tokens[index].lower == "so"


def _counts_on(sentence: AnalysedSentence, index: int, _text: AnalysedText) -> bool:
    """ "Weitere 62.000 Bände", "another 40": beside those counted before."""
    tokens = sentence.tokens
    further = tokens[index].lower in {"weitere", "weiteren", "weiterer", "another", "further"}
    if index + 1 >= len(tokens) or not further:
        return False
    if index >= OPENING:  # "bekam noch zwei weitere Anläufe", but "40 Busse und weitere 12"
        counts = tokens[index - 1].pos is Pos.NUMBER and tokens[index + 1].pos in NOMINAL
        return counts and not any(token.pos is Pos.NUMBER for token in tokens[: index - 1])
    counted = index > 0 and tokens[index - 1].pos is Pos.NUMBER and tokens[index + 1].pos not in NOMINAL
    return counted or tokens[index + 1].pos is Pos.NUMBER  # "Vierzehn weitere kannte man", "Weitere 62.000 Bände"


def _compares_without_as(sentence: AnalysedSentence, index: int, text: AnalysedText) -> bool:
    """ "wurde Wohlgemuth deutlicher", "Zurückhaltender äußert sich …": than before, or than whom?"""
    token = sentence.tokens[index]
    grade = text.language == "de" and token.tag.startswith("ADJ") and token.lower == f"{token.lemma.lower()}er"
    if not grade or (index and sentence.tokens[index - 1].lower in GRADED):
        return False
    following = sentence.tokens[index + 1].pos if index + 1 < len(sentence.tokens) else Pos.STOP
    alone = following in {Pos.STOP, Pos.COMMA, Pos.FINITE, Pos.VERB_PARTICLE}
    return alone and not any(other.lower in {"als", "denn"} for other in sentence.tokens)


def _is_similar(sentence: AnalysedSentence, index: int, _text: AnalysedText) -> bool:
    """ "Ein ähnlicher Wert war 1978 erreicht worden", "a similar argument": to what?"""
    tokens = sentence.tokens
    like = tokens[index].lower.startswith("ähnlich") or tokens[index].lower == "similar"
    noun = index + 1 < len(tokens) and tokens[index + 1].pos in NOMINAL
    told = {"to", "in"} if tokens[index].lower == "similar" else {"wie", "denen", "dem", "als"}
    return like and noun and not told & {token.lower for token in tokens[index + 2 : index + 6]}


def _counts_in_order(sentence: AnalysedSentence, index: int, _text: AnalysedText) -> bool:
    """ "The second attempt, on the short rise, ended …": at what?"""
    tokens = sentence.tokens
    bare = not index and tokens[0].lower.rstrip("rs") in {"zweite", "dritte", "vierte"} and len(tokens) > 2
    if bare and tokens[1].pos is Pos.NOUN and tokens[2].pos is Pos.FINITE:
        return True  # "Zweiter Anlass ist der Besuch von …"
    ordinal = index == 1 and tokens[0].lower in {"the", "der", "die", "das"} and tokens[1].lower in COUNTING
    return ordinal and len(tokens) > 3 and tokens[2].pos is Pos.NOUN and tokens[3].pos in {Pos.FINITE, Pos.COMMA}


def _adds_one(sentence: AnalysedSentence, index: int, _text: AnalysedText) -> bool:
    """ "Warum wurde eine weitere Erhöhung beschlossen?": beside which? Of 26 such cards judges kept nine."""
    tokens = sentence.tokens
    if not tokens[index].lower.startswith("weitere") or index + 1 >= len(tokens):
        return False
    numbered = any(token.pos is Pos.NUMBER for token in tokens[max(0, index - 1) : index + 3])
    noun = next((t for t in tokens[index + 1 : index + 4] if t.pos is Pos.NOUN), None)
    return noun is not None and noun.text != "Mal" and not numbered


def _counts_the_next(sentence: AnalysedSentence, index: int, _text: AnalysedText) -> bool:
    """ "won five of the next six kick-outs", "die übrigen zwölf Bücher": behind which, beside which?"""
    tokens = sentence.tokens
    if not index or index + 2 >= len(tokens) or tokens[index + 1].pos is not Pos.NUMBER:
        return False
    article = tokens[index - 1].lower in {"the", "die", "der", "den"}
    span = tokens[index + 2].lower in TIME_SPANS
    return article and not span and tokens[index].lower.startswith(THE_NEXT)


def _is_manner_or_time(sentence: AnalysedSentence, index: int, text: AnalysedText) -> bool:
    """ "brachten die Helfer so in Sicherheit", "hatte da längst": how and when was said before."""
    tokens = sentence.tokens
    if text.language != "de" or not 0 < index < len(tokens) - 1 or tokens[index].pos is Pos.SUBORDINATOR:
        return False
    before, following = tokens[index - 1], tokens[index + 1]
    if tokens[index].lower == "da":
        return before.pos is Pos.FINITE and following.pos in {Pos.ADVERB, Pos.ARTICLE, Pos.ADJECTIVE}
    manner = tokens[index].lower == "so" and before.pos in {Pos.NOUN, Pos.NAME, Pos.FINITE}
    return manner and following.pos in {Pos.PREPOSITION, Pos.STOP, Pos.PARTICIPLE, Pos.INFINITIVE}


def _is_relation(sentence: AnalysedSentence, index: int, _text: AnalysedText) -> bool:
    """ "Vater Jacques tauchte …": whose father?"""
    tokens = sentence.tokens
    named = index + 1 < len(tokens) and tokens[index + 1].pos is Pos.NAME
    return tokens[index].text in RELATIONS and named and (not index or tokens[index - 1].pos not in DETERMINERS)


def _is_in_question(sentence: AnalysedSentence, index: int, _text: AnalysedText) -> bool:
    """ "The girl in question", "the service cited was", "Was folgte, war …": told before."""
    tokens = sentence.tokens
    following = tokens[index + 1].pos if index + 1 < len(tokens) else Pos.STOP
    ends = following in {Pos.FINITE, Pos.STOP, Pos.COMMA}
    if index and tokens[index].lower in MENTIONED and tokens[index - 1].pos is Pos.NOUN and ends:
        return True
    words = [token.lower for token in sentence.tokens[index : index + 2]]
    given = tokens[0].text == "Als" and index == 1 and tokens[1].text in REASONS and following is Pos.FINITE
    return given or words == ["in", "question"] or (index == 0 and words in (["was", "folgte"], ["what", "followed"]))


def _answers(sentence: AnalysedSentence, index: int, text: AnalysedText) -> bool:
    """ "Leeds replied with two goals", "Huber entgegnete, …": to what?"""
    tokens = sentence.tokens
    if (
        tokens[index].lower not in ANSWERING
        or tokens[index].pos is not Pos.FINITE
        or any(t.text in MARKS for t in tokens)
    ):
        return False
    following = {token.lower for token in tokens[index + 1 : index + 4]}
    told = {"to"} if text.language == "en" else {"auf", "dem", "den", "der", "ihm", "ihr", "ihnen", "darauf"}
    return not following & told


def _opens_tying(sentence: AnalysedSentence, index: int, text: AnalysedText) -> bool:
    """ "Des Weiteren haben …", "Nicht ohne Grund eröffnete …": words that only tie, of which nothing else is said."""
    words = tuple(token.lower for token in sentence.tokens[:3])
    if index == 0 and sentence.tokens[0].pos is Pos.FINITE and text.language == "de":
        return any(token.lower == "doch" for token in sentence.tokens)  # "Hatte der Verband doch zugesagt, …"
    return index == 0 and (words in TYING_OPENERS or words[:2] in TYING_OPENERS)


CHECKS: tuple[Callable[[AnalysedSentence, int, AnalysedText], bool], ...] = (
    _opens_tying,
    _opens_likewise,
    _is_bare_number,
    _counts_no_noun,
    _counts_those_before,
    _stands_for_a_deed,
    _counts_on,
    _compares_without_as,
    _is_similar,
    _counts_in_order,
    _counts_the_next,
    _adds_one,
    _answers,
    _is_manner_or_time,
    _is_relation,
    _is_in_question,
)
