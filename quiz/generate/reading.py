"""A sentence read so that it can stand alone.

A card is met weeks after the article. What points outside its sentence ("er", "dieser Schritt", "the company",
"kürzlich") is replaced where there is only one thing it can mean, and marked as open where there is not. A rule that
would use an open word makes no card.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from quiz.language import AnalysedSentence, AnalysedText, MentionKind, Pos, Token
from quiz.language.naming import ends_in
from quiz.language.pos import NOMINAL
from quiz.language.vocabulary import Vocabulary

THIRD_PERSON = {
    "de": frozenset("er sie es ihn ihm ihr ihnen".split()),
    "en": frozenset("he she it they him her them himself herself itself themselves".split()),
}
PERSONAL_SUBJECTS = {"de": frozenset({"Er"}), "en": frozenset({"He", "She"})}
POINTING_OPENERS = {
    "de": frozenset("so damit dabei dazu darin daran darauf daraus davon dafür dagegen danach hinzu dies das".split()),
    "en": frozenset("so thus it this that these those such neither both".split()),
}
DEMONSTRATIVE_TO_ARTICLE = {"dies" + ending: "d" + article for ending, article in
                            {"e": "ie", "er": "er", "es": "as", "em": "em", "en": "en"}.items()}  # fmt: skip
DEFINITE = frozenset("der die das dem den des im am vom zum zur beim the".split())
CLAUSE_BOUNDARIES = frozenset({Pos.COMMA, Pos.SUBORDINATOR, Pos.RELATIVE, Pos.QUESTION, Pos.CONJUNCTION})
DROPPED = frozenset(
    "kürzlich neulich soeben inzwischen mittlerweile jedoch allerdings indes zudem außerdem freilich hingegen "
    "ebenfalls unterdessen dennoch deshalb daher stattdessen nämlich wiederum folglich".split()
)
"""Adverbs that tie a sentence to its day or to the one before, and that it does without behind its verb."""
RELATIVE_TIMES = (
    "laufend", "vergangen", "vorig", "heurig", "diesjährig", "gestrig", "heutig", "jüngst", "derzeitig", "bisherig",
    "damalig", "vorletzt", "übernächst",
)  # fmt: skip
NEXT_TIMES = ("nächst", "letzt", "kommend", "last", "next", "past", "coming", "recent", "newest", "latest")
TIME_SPANS = frozenset(
    "jahr jahre jahren jahres woche wochen monat monate monaten monats saison quartal quartals herbst sommer winter "
    "frühjahr frühling tag tage tagen abend nacht year years week weeks month months season quarter decade decades "
    "century night summer winter spring autumn".split()
)
EXPLETIVE_VERBS = frozenset("gab gibt gäbe geben handelt handelte is was".split())


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence with the words that were replaced and those that stay open, by token number.

    `open` gives the reason; `cost` is how much worse the sentence is for what had to be done to it.
    """

    sentence: AnalysedSentence
    replaced: Mapping[int, str]
    open: Mapping[int, str]
    cost: float

    def alone(self, first: int, last: int) -> bool:
        """Whether the words from `first` up to `last` can stand without the rest of the article."""
        return not any(first <= index < last for index in self.open)

    def words(self, first: int, last: int, *, blank: bool = False) -> str:
        """The words from `first` up to `last`, replacements made, blanks as in the article.

        With `blank`, what stands before the first of them comes along.
        """
        pieces = ""
        for index, token in enumerate(self.sentence.tokens[first:last], start=first):
            word = self.replaced.get(index, token.text)
            if word:
                pieces += (self.blank_before(index) if pieces or blank else "") + word
        return pieces

    def blank_before(self, index: int) -> str:
        """A blank if anything stands in the article between token `index` and the one before it."""
        tokens = self.sentence.tokens
        return " " if index and tokens[index - 1].span.end < tokens[index].span.start else ""


def read(sentence: AnalysedSentence, text: AnalysedText) -> Reading:
    """Read one sentence of `text`: replace what is certain, mark what is open."""
    replaced: dict[int, str] = {}
    opened: dict[int, str] = {}
    quoted = _quoted(sentence)
    for index in range(len(sentence.tokens)):
        if index in quoted:
            continue
        stand_in = _stand_in(sentence, index, text)
        if stand_in is not None:
            replaced[index] = stand_in
        elif reason := _reason(sentence, index, text):
            opened[index] = reason
    said_otherwise = sum(bool(word) for word in replaced.values())
    left = [token for index, token in enumerate(sentence.tokens) if index not in replaced]
    cost = 0.3 * said_otherwise + 0.3 * _connectives(left, text.words) + 0.5 * _undated(sentence)
    return Reading(sentence, replaced, opened, cost)


def _stand_in(sentence: AnalysedSentence, index: int, text: AnalysedText) -> str | None:
    """What to say instead of a word that points backwards, if that is certain."""
    token = sentence.tokens[index]
    if index == 0 and token.text in PERSONAL_SUBJECTS[text.language]:
        return _only_person_before(sentence, text)
    if token.pos is Pos.NOUN and index and sentence.tokens[index - 1].lower in DEFINITE:
        return _full_noun(sentence, index, text)
    if text.language != "de":
        return None
    if index > 1 and token.text in DROPPED and _behind_verb(sentence, index):
        return ""
    if index == 0 and token.pos is Pos.POSSESSIVE and token.lower.startswith("sein"):
        owner = _only_name_before(sentence, text)
        return genitive(owner) if owner else None
    article = DEMONSTRATIVE_TO_ARTICLE.get(token.lower)
    if article and token.pos is Pos.DEMONSTRATIVE and _is_explained(sentence, index):
        return article.capitalize() if token.capitalised else article
    return None


def _behind_verb(sentence: AnalysedSentence, index: int) -> bool:
    """Whether a word stands behind a finite verb of its clause and not between commas of its own."""
    tokens = sentence.tokens
    following = tokens[index + 1].pos if index + 1 < len(tokens) else Pos.STOP
    verb = any(token.pos is Pos.FINITE for token in tokens[max(0, index - 4) : index])
    return verb and tokens[index - 1].pos is not Pos.COMMA and following not in {Pos.COMMA, Pos.FINITE}


def _full_noun(sentence: AnalysedSentence, index: int, text: AnalysedText) -> str | None:
    """ "the canal" is the Suez Canal, and "die Bahn" the Semmeringbahn, if the title names just one of that sort."""
    token = sentence.tokens[index]
    if _is_specified(sentence.tokens, index) or not text.title:
        return None
    if text.language == "en":
        found = re.findall(rf"\b((?:[A-Z]\w+ )+{re.escape(token.text.capitalize())})\b", text.title)
        full = found[0].removeprefix("The ") if len(found) == 1 else ""
    else:
        found = re.findall(rf"\b([A-ZÄÖÜ]\w+{re.escape(token.lemma.lower())})\b", text.title) if token.lemma else []
        full = found[0] + token.text[len(token.lemma) :] if len(found) == 1 else ""
    return full if full and full in text.text and full not in sentence.text else None


def genitive(name: str) -> str:
    """A German name in the genitive: Altmans, Grass’."""
    return f"{name}’" if name.endswith(("s", "ß", "x", "z")) else f"{name}s"


def _names_before(sentence: AnalysedSentence, text: AnalysedText) -> list[tuple[MentionKind, str]]:
    """The names in the sentence before, of the same paragraph."""
    if sentence.number == 0:
        return []
    before = text.sentences[sentence.number - 1]
    if before.paragraph != sentence.paragraph:
        return []
    return [(mention.kind, mention.text) for mention in before.mentions if mention.kind.is_name]


def _only_name_before(sentence: AnalysedSentence, text: AnalysedText) -> str | None:
    names = {name for kind, name in _names_before(sentence, text) if kind is not MentionKind.PLACE}
    return names.pop() if len(names) == 1 else None


def _only_person_before(sentence: AnalysedSentence, text: AnalysedText) -> str | None:
    """The one person of the sentence before, by the fullest name the article has."""
    people = {name for kind, name in _names_before(sentence, text) if kind is MentionKind.PERSON}
    unsure = {name for kind, name in _names_before(sentence, text) if kind is MentionKind.NAME}
    if len(people) != 1 or unsure:
        return None
    return full_name(people.pop(), text)


def full_name(name: str, text: AnalysedText) -> str:
    """The longest form of a person's name in the article that ends in the same surname."""
    surname = name.rsplit(maxsplit=1)[-1]
    forms = {
        mention.text
        for other in text.sentences
        for mention in other.mentions
        if mention.kind is MentionKind.PERSON and mention.text.split()[-1] == surname
    }
    return max(forms | {name}, key=lambda form: (len(form), form))


def _is_explained(sentence: AnalysedSentence, index: int) -> bool:
    """Whether "diese" stands before a noun that its own sentence explains by a genitive: "diese Leistung Chinas"."""
    tokens = sentence.tokens
    at = index + 1
    while at < len(tokens) and tokens[at].pos in {Pos.ADJECTIVE, Pos.NOUN, Pos.CONJUNCTION}:
        at += 1
        if tokens[at - 1].pos is Pos.NOUN and at < len(tokens):
            following = tokens[at]
            if following.text in {"der", "des"} or (following.pos is Pos.ADJECTIVE and following.text.endswith("er")):
                return True
    return False


def _reason(sentence: AnalysedSentence, index: int, text: AnalysedText) -> str | None:
    """Why the word at `index` cannot stand alone, or None."""
    words = text.words
    token = sentence.tokens[index]
    named = any(other.pos in NOMINAL for other in sentence.tokens[:index])
    if index == 0 and _points_back(sentence, words):
        return "points at the sentence before"
    if token.pos in {Pos.PRONOUN, Pos.POSSESSIVE, Pos.REFLEXIVE}:
        return (
            None if token.pos is Pos.REFLEXIVE and words.language == "de" else _pronoun(sentence, index, named, words)
        )
    if token.pos is Pos.DEMONSTRATIVE:
        following = sentence.tokens[index + 1].lower if index + 1 < len(sentence.tokens) else ""
        return None if following in {"of", "who", "that", "which"} else "demonstrative"
    if token.text in words.deictic or (token.lower in words.deictic and token.pos is not Pos.NAME):
        return "means something only in its day or place"
    if _is_relative_time(sentence, index):
        return "means something only in its day or place"
    if token.pos is Pos.PRONOMINAL_ADVERB and index < 2:
        return "points at the sentence before"
    if re.fullmatch(r"\d+-[Jj]ährigen?r?", token.text) and token.capitalised:
        return "a person named before"
    if token.pos is Pos.NOUN and _points_at_known(sentence, index, text):
        return "a general noun for something named before"
    return None


def _is_relative_time(sentence: AnalysedSentence, index: int) -> bool:
    """ "die laufende Saison", "im vergangenen Herbst", "next year"."""
    token = sentence.tokens[index]
    if token.pos not in {Pos.ADJECTIVE, Pos.INDEFINITE, Pos.ADVERB}:
        return False
    following = sentence.tokens[index + 1].lower if index + 1 < len(sentence.tokens) else ""
    if token.lower.startswith(RELATIVE_TIMES):
        return True
    return token.lower.startswith(NEXT_TIMES) and following in TIME_SPANS


def _points_back(sentence: AnalysedSentence, words: Vocabulary) -> bool:
    """Whether the first word takes up the sentence before: "So …", "Dabei …", "Das ist …", but not "Das Modell …"."""
    first, second = sentence.tokens[0], sentence.tokens[min(1, len(sentence.tokens) - 1)]
    if first.lower not in POINTING_OPENERS[words.language] or first.pos is Pos.SUBORDINATOR:
        return False
    return first.pos is not Pos.ARTICLE or second.pos is Pos.FINITE


def _pronoun(sentence: AnalysedSentence, index: int, named: bool, words: Vocabulary) -> str | None:
    token = sentence.tokens[index]
    lower = token.lower
    if lower in {"man", "einander", "there", "one"}:
        return None
    if token.pos is Pos.PRONOUN and lower not in THIRD_PERSON[words.language]:
        return "speaks of the writer or the reader"
    around = sentence.tokens[max(0, index - 1) : index + 2]
    if lower == "es" and any(other.lower in EXPLETIVE_VERBS for other in around) and not named:
        return None
    if token.pos is Pos.POSSESSIVE:
        return None if named else "pronoun"
    return None if _has_antecedent(sentence, index, words) else "pronoun"


def _has_antecedent(sentence: AnalysedSentence, index: int, words: Vocabulary) -> bool:
    """Whether an earlier clause of the same sentence names what the pronoun at `index` can stand for.

    In its own clause a pronoun never means another noun of that clause ("NASA took it"), and "they" wants a plural.
    """
    tokens = sentence.tokens
    lower = tokens[index].lower
    boundary = next((i for i in range(index - 1, 0, -1) if tokens[i].pos in CLAUSE_BOUNDARIES), None)
    if boundary is None or not any(token.pos is Pos.FINITE for token in tokens[:boundary]):
        return False
    before = tokens[:boundary]
    if lower in {"they", "them", "themselves", "ihnen"}:
        return any(token.tag == "NN2" or token.lower in {"and", "und"} for token in before)
    if words.language == "en" and lower not in {"it", "itself"}:
        people = any(m.kind is MentionKind.PERSON and m.last <= boundary for m in sentence.mentions)
        return people or any(token.text in words.person_nouns for token in before)
    return any(token.pos in NOMINAL for token in before)


def _points_at_known(sentence: AnalysedSentence, index: int, text: AnalysedText) -> bool:
    """ "das Unternehmen", "die Botschafterin", "the team": definite, and only what came before says which.

    So it is with general nouns and with people by their office, and with every noun that an earlier sentence has; a
    name before it in its own sentence, or an explanation behind it, makes it clear.
    """
    tokens = sentence.tokens
    token = tokens[index]
    start = index
    while start and tokens[start - 1].pos is Pos.ADJECTIVE:
        start -= 1
    if not start or tokens[start - 1].lower not in DEFINITE or _is_specified(tokens, index):
        return False
    if any(mention.kind.is_name and mention.last <= index for mention in sentence.mentions):
        return False
    words = text.words
    if {token.text, token.lemma} & words.generic_nouns or ends_in(token.text, words.person_nouns):
        return True
    unusual = "-" in token.text or token.text.lower() in text.title.lower()
    return not unusual and _first_use(token, text) < sentence.number


def _first_use(token: Token, text: AnalysedText) -> int:
    """The number of the first sentence, headings apart, that has a noun."""
    return text.first_uses.get(token.lemma or token.text, 0)


def _undated(sentence: AnalysedSentence) -> bool:
    """Whether a sentence has a day and month but no year, so that a reader months later cannot place it."""
    dates = [mention.text for mention in sentence.mentions if mention.kind is MentionKind.DATE]
    return bool(dates) and not re.search(r"\b(1\d|20)\d\d\b", sentence.text)


def _is_specified(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether what follows a noun says which one is meant."""
    following = tokens[index + 1 : index + 3]
    if not following:
        return False
    first = following[0]
    if first.pos in {Pos.NAME, Pos.PREPOSITION} or first.text in {"„", "“", "»", '"'}:
        return True
    if first.lower in {"des", "der", "who"} or (first.pos is Pos.ADJECTIVE and first.text.endswith("er")):
        return True
    return first.pos is Pos.COMMA and len(following) > 1 and following[1].pos is Pos.RELATIVE


def _quoted(sentence: AnalysedSentence) -> set[int]:
    return {
        index
        for mention in sentence.mentions
        if mention.kind is MentionKind.QUOTE
        for index in range(mention.first, mention.last)
    }


def _connectives(tokens: Sequence[Token], words: Vocabulary) -> int:
    return sum(token.lower in words.connectives for token in _without_marks(tokens))


def _without_marks(tokens: Sequence[Token]) -> Iterator[Token]:
    return (token for token in tokens if token.is_word)
