"""Words that take up the sentence before: "So …", "Ähnlich äußerte sich …", "Leeds replied …"; counts in `counting`."""

from collections.abc import Callable

from quiz.generate.counting import counts_those_told
from quiz.language import AnalysedSentence, AnalysedText, Pos
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
GRADED = frozenset("immer umso desto je nach".split())
"""Words before a comparative that need nothing to compare with: "immer deutlicher"."""
REASONS = frozenset({"Grund", "Ursache", "Ziel", "Auslöser", "Motiv"})
"""What is given as one of something told before: "Als Grund nannten Händler …"."""
ANSWERING = frozenset(
    "replied responded retorted antwortete antworteten entgegnete entgegneten erwiderte konterte".split()
)
MARKS = frozenset('„“”»«"')
MENTIONED = frozenset({"cited", "concerned", "mentioned"})
"""Participles behind a noun that was spoken of before."""
ENDS = frozenset("top bottom front back end foot centre center heart edge entrance".split())


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
    if not index and tokens[0].text == "Noch" and len(tokens) > 1:
        return tokens[1].pos in {Pos.PREPOSITION, Pos.NUMBER}  # "Noch vor zwei Jahren …"; of fourteen judges kept four
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


def _is_part_of_what(sentence: AnalysedSentence, index: int, _text: AnalysedText) -> bool:
    """ "At the top is a plywood room": at the top of what?"""
    tokens = sentence.tokens
    opening = [token.lower for token in tokens[:2]] == ["at", "the"] and index == 2 and len(tokens) > 3
    return opening and tokens[2].lower in ENDS and tokens[3].pos is Pos.FINITE


def _stands_for_a_deed(sentence: AnalysedSentence, index: int, _text: AnalysedText) -> bool:
    """ "had been unable to do so since 1988": what they could not do was said before."""
    tokens = sentence.tokens
    does = index > 0 and tokens[index - 1].lower in {"do", "does", "did", "done", "doing", "told"}
    return does and tokens[index].lower in {"so", "likewise"}


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
    """ "Ein ähnlicher Wert war 1978 erreicht worden", "a similar argument", "takes a different view": to what?"""
    tokens = sentence.tokens
    like = tokens[index].lower.startswith("ähnlich") or tokens[index].lower == "similar"
    noun = index + 1 < len(tokens) and tokens[index + 1].pos in NOMINAL
    if tokens[index].lower == "different" and noun and index and tokens[index - 1].lower == "a":
        return tokens[index + 2].pos in {Pos.STOP, Pos.COMMA}
    if tokens[0].lower == "a" and index == 1 and like and noun:
        return tokens[index + 2].lower not in {"to", "in"}  # "A similar pledge was made in 2014"
    told = {"to", "in"} if tokens[index].lower == "similar" else {"wie", "denen", "dem", "als"}
    return like and noun and not told & {token.lower for token in tokens[index + 2 : index + 6]}


def _is_manner_or_time(sentence: AnalysedSentence, index: int, text: AnalysedText) -> bool:
    """ "brachten die Helfer so in Sicherheit", "hatte da längst": how and when was said before."""
    tokens = sentence.tokens
    if text.language != "de" or not 0 < index < len(tokens) - 1 or tokens[index].pos is Pos.SUBORDINATOR:
        return False
    before, following = tokens[index - 1], tokens[index + 1]
    if tokens[index].lower == "da":
        return before.pos is Pos.FINITE and following.pos in {Pos.ADVERB, Pos.ARTICLE, Pos.ADJECTIVE}
    manner = tokens[index].lower == "so" and before.pos in {Pos.NOUN, Pos.NAME, Pos.FINITE}
    return manner and following.pos in {Pos.PREPOSITION, Pos.STOP, Pos.PARTICIPLE, Pos.INFINITIVE, Pos.NUMBER}


def _is_both(sentence: AnalysedSentence, index: int, text: AnalysedText) -> bool:
    """ "Für Maria Eggl kommt beides nicht in Frage": both what?"""
    return text.language == "de" and sentence.tokens[index].lower == "beides"


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
    if text.language == "en" and tokens[index].lower == "added" and index and index + 1 < len(tokens):
        # "Fuel, Duchesne added, is up", "added that …": of 27 judges kept 13.
        says = tokens[index].pos is Pos.FINITE and tokens[index - 1].pos in NOMINAL
        return says and (tokens[index + 1].pos in {Pos.STOP, Pos.COMMA} or tokens[index + 1].lower == "that")
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
    counts_those_told,
    _is_part_of_what,
    _stands_for_a_deed,
    _compares_without_as,
    _is_similar,
    _answers,
    _is_manner_or_time,
    _is_both,
    _is_relation,
    _is_in_question,
)
