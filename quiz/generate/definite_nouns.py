"""Whether "das Unternehmen", "the team" says which one is meant."""

from quiz.generate.pointers import GENERAL, TAKES_UP, TOLD_BEFORE, TOPICAL, Pointer
from quiz.generate.titled import titled_person, titles_a_body
from quiz.language import AnalysedSentence, AnalysedText, Pos, Token
from quiz.language.naming import ends_in
from quiz.language.words import word_set

DEFINITE = frozenset("der die das dem den des im am vom zum zur beim the".split())
STANDS_FOR_NAME = frozenset(
    "Unternehmen Konzern Firma Land Stadt Bank Team Partei Institut Verein Klub "
    "company firm country city team party bank group club".split()
)
"""Nouns that take up a name of the same sentence: "OpenAI teilte mit, das Unternehmen …"."""
UNUSUAL = 12
SHORTEST_TOWN = 3
"""Letters that the name of a town has at least, behind which "er" makes an inhabitant."""
QUOTES = frozenset('„“»"')
POINTING_NOUNS = frozenset(
    """matter idea step claim allegation accusation request comparison suggestion Sache Idee Schritt Vorwurf Vergleich
    Anfrage Angelegenheit Behauptung Anschuldigung Vermutung Summe Duo Trio Paar Antwort sum figure pair duo trio
    couple quantity answer""".split()
)
"""Nouns that, with "the" alone, take up what the sentence before said."""
OFFICES = frozenset(
    "judge mayor governor sheriff archbishop bishop coroner referee "
    "Richter Richterin Bürgermeister Bürgermeisterin Staatsanwalt Staatsanwältin Pfarrer Schiedsrichter".split()
)
"""Who there is but one of in most cases that are told: of 40 such sentences a reader asked in ten who was meant."""
FIGURES = frozenset("Wert Quote Anteil Prozentsatz proportion percentage".split())
"""Nouns for a number that say nothing of what it measures: "In Tirol fällt die Quote auf 12 Prozent"."""
COSTS = frozenset("Kosten Gesamtkosten Mehrkosten costs".split())
"""Nouns that open a sentence only to go on from the one before: of eight such cards judges kept two."""
OF_THE_VERB = frozenset("mit with by durch".split())
"""Prepositions behind a step or claim that belong to the verb: "begründete den Schritt mit der Nachfrage"."""
FIRMS = frozenset("Unternehmen Firma Konzern Klub Verein company firm club".split())
"""Nouns that only a title which names somebody of the kind makes clear."""
OF_CHANGE = frozenset("auf um bei mit to by at from".split())
COMPARED = frozenset("Vergleich comparison".split())
SPECIFYING = frozenset("des der eines einer seines ihres seiner ihrer who".split())
"""Words behind a noun that begin what says which one is meant."""


def definite(sentence: AnalysedSentence, index: int, text: AnalysedText) -> Pointer | None:
    """Whether "das Unternehmen", "die Botschafterin", "the team" says too little: which one?

    A name before it in its own sentence, or an explanation behind it, makes it clear, and some things there are but
    once. What the title names, and what is definite at its first mention ("die Polizei", "das Ergebnis"), is clear to
    who knows what the article is about; what an earlier sentence brought in is not.
    """
    tokens = sentence.tokens
    token = tokens[index]
    start = index
    modifiers = {Pos.ADJECTIVE, Pos.NOUN} if text.language == "en" else {Pos.ADJECTIVE}
    while start and tokens[start - 1].pos in modifiers:
        start -= 1
    if token.pos is not Pos.NOUN or not start or tokens[start - 1].lower not in DEFINITE:
        return None
    if text.language == "en" and index + 1 < len(tokens) and tokens[index + 1].pos is Pos.NOUN:
        return None  # "the policy board": what board it is, is asked at "board"
    if start > 1 and tokens[start - 2].pos is Pos.COMMA and _follows_name(sentence, start - 2):
        return None  # "Dagur Sigurdsson, der isländische Bundestrainer,"
    specified = is_specified(tokens, index) and not _is_of_the_verb(tokens, index)
    known = (specified and token.text not in POINTING_NOUNS) or {token.text, token.lemma} & text.words.unique_nouns
    if known or any(mention.first <= index < mention.last for mention in sentence.mentions):
        return None
    behind = tokens[index + 1 : index + 3]
    explained = len(behind) > 1 and behind[0].pos is Pos.COMMA and behind[1].pos is not Pos.PARTICIPLE
    # "den Vorwurf, dass …", but not "The answer, published this week, …"
    figure = token.text in FIGURES or (index == 1 and token.text in COSTS)
    if figure and not specified and not _in_title(token, text):
        return Pointer(TAKES_UP)
    if token.text in POINTING_NOUNS and not explained and (not specified or tokens[index + 1].text in QUOTES):
        return Pointer(TAKES_UP)
    inhabitant = text.language == "de" and _is_inhabitant(token, text)
    person = inhabitant or ends_in(token.text, text.words.person_nouns)
    if person or {token.text, token.lemma} & text.words.generic_nouns:
        return _general(sentence, start, index, text, person=person)
    if start + 1 < len(tokens) and _named_before(sentence, index):
        return None
    return _common(sentence, start, index, text)


def _is_of_the_verb(tokens: tuple[Token, ...], index: int) -> bool:
    figure = tokens[index].text in FIGURES
    pointing = tokens[index].text in POINTING_NOUNS - COMPARED or figure
    return pointing and tokens[index + 1].lower in (OF_CHANGE if figure else OF_THE_VERB)


def _common(sentence: AnalysedSentence, start: int, index: int, text: AnalysedText) -> Pointer | None:
    """The same for what is neither general nor a person; `start` is the first token behind the article."""
    token = sentence.tokens[index]
    told_before = _first_use(token, text) < sentence.number
    if _opens_told_before(sentence, index, text):
        return Pointer(TAKES_UP)
    unusual = "-" in token.text or len(token.text) >= UNUSUAL
    if (told_before or start == 1) and not (unusual and not told_before):
        clear = _in_title(token, text) or unusual or not told_before
        return Pointer(TOPICAL if clear else TOLD_BEFORE, vague=True)
    return None


def _opens_told_before(sentence: AnalysedSentence, index: int, text: AnalysedText) -> bool:
    """ "The campaign there suffered …": of 35 such nouns, told before and not in the title, half said too little."""
    token = sentence.tokens[index]
    return (
        text.language == "en"
        and index == 1
        and _first_use(token, text) < sentence.number
        and not _in_title(token, text)
    )


def _is_inhabitant(token: Token, text: AnalysedText) -> bool:
    """ "der Pole", "die Bündnerin", "der Salzburger": somebody by where he comes from."""
    word = token.text
    if word.removesuffix("n") in word_set("german", "demonyms"):
        return True
    stem = word.removesuffix("in").removesuffix("n").removesuffix("er")
    return (
        stem != word and len(stem) > SHORTEST_TOWN and any(stem + end in text.words.places for end in ("", "e", "en"))
    )


def _general(sentence: AnalysedSentence, start: int, index: int, text: AnalysedText, *, person: bool) -> Pointer | None:
    """The same for general nouns and for people by their office; `start` is the first token behind the article."""
    token, article = sentence.tokens[index], sentence.tokens[start - 1].lower
    if person and article in {"zum", "zur"}:
        return None  # "wählte ihn zum Kanzler" says what somebody became
    if token.text in STANDS_FOR_NAME and _named_before(sentence, index):
        return None
    several = person and article in {"die", "the"} and _looks_plural(token, text)
    first = _first_use(token, text) == sentence.number
    titled = person and not several and titled_person(text) is not None
    one = bool({token.text, token.lemma} & OFFICES)
    if not one and not titled and _opens_told_before(sentence, index, text):
        return Pointer(TAKES_UP)
    named = index + 1 < len(sentence.tokens) and sentence.tokens[index + 1].capitalised  # "die Firma Seeblick Invest"
    if {token.text, token.lemma} & FIRMS and not (named or _in_title(token, text) or titles_a_body(text)):
        return Pointer(GENERAL)
    clear = _in_title(token, text) or (several and first) or not person or titled or one
    return Pointer(GENERAL, vague=clear)


def _named_before(sentence: AnalysedSentence, index: int) -> bool:
    return any(mention.kind.is_name and mention.last <= index for mention in sentence.mentions)


def _follows_name(sentence: AnalysedSentence, comma: int) -> bool:
    return any(mention.kind.is_name and mention.last == comma for mention in sentence.mentions)


def _in_title(token: Token, text: AnalysedText) -> bool:
    """Whether the title has the noun, or a compound of it."""
    return len(token.text) > 3 and (token.lemma or token.text).lower() in text.title.lower()


def _looks_plural(token: Token, text: AnalysedText) -> bool:
    """Whether a noun of persons is a plural: "die Forscher", "the workers", but not "die Forscherin"."""
    return token.tag == "NN2" if text.language == "en" else not token.text.endswith("in")


def _first_use(token: Token, text: AnalysedText) -> int:
    """The number of the first sentence, headings apart, that has a noun."""
    return text.first_uses.get(token.lemma or token.text, 0)


def is_specified(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether what follows a noun says which one is meant."""
    following = tokens[index + 1 : index + 3]
    if not following:
        return False
    first = following[0]
    if first.pos in {Pos.NAME, Pos.PREPOSITION, Pos.NUMBER} or first.text in QUOTES:
        return True
    if first.lower in SPECIFYING or (first.pos is Pos.ADJECTIVE and first.text.endswith("er")):
        return True
    adding = (
        len(following) > 1 and following[1].lower in {"which", "who", "whose"} and tokens[index].text in STANDS_FOR_NAME
    )
    return first.pos is Pos.COMMA and len(following) > 1 and following[1].pos in {Pos.RELATIVE, Pos.NAME} and not adding
