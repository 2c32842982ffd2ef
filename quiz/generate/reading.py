"""A sentence read so that it can stand alone.

A card is met weeks after the article. What points outside its sentence ("er", "dieser Schritt", "the company",
"kürzlich") is replaced where there is only one thing it can mean, and marked as open where there is not. A rule that
would use an open word makes no card.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from quiz.language import AnalysedSentence, AnalysedText, MentionKind, Pos, Token
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
DROPPED = frozenset("kürzlich neulich soeben inzwischen mittlerweile".split())
"""Adverbs of the day of writing that a sentence does without, unless they stand first."""
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
        elif reason := _reason(sentence, index, text.words):
            opened[index] = reason
    cost = 0.4 * len(replaced) + 0.3 * _connectives(sentence.tokens, text.words)
    return Reading(sentence, replaced, opened, cost)


def _stand_in(sentence: AnalysedSentence, index: int, text: AnalysedText) -> str | None:
    """What to say instead of a word that points backwards, if that is certain."""
    token = sentence.tokens[index]
    if index == 0 and token.text in PERSONAL_SUBJECTS[text.language]:
        return _only_person_before(sentence, text)
    if text.language != "de":
        return None
    if index and token.text in DROPPED:
        return ""
    if index == 0 and token.pos is Pos.POSSESSIVE and token.lower.startswith("sein"):
        owner = _only_name_before(sentence, text)
        return genitive(owner) if owner else None
    article = DEMONSTRATIVE_TO_ARTICLE.get(token.lower)
    if article and token.pos is Pos.DEMONSTRATIVE and _is_explained(sentence, index):
        return article.capitalize() if token.capitalised else article
    return None


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


def _reason(sentence: AnalysedSentence, index: int, words: Vocabulary) -> str | None:
    """Why the word at `index` cannot stand alone, or None."""
    token = sentence.tokens[index]
    earlier = sentence.tokens[:index]
    named = any(other.pos in NOMINAL for other in earlier)
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
    if token.pos is Pos.PRONOMINAL_ADVERB and index < 2:
        return "points at the sentence before"
    if token.pos is Pos.NOUN and _is_bare_generic(sentence, index, words):
        return "a general noun for something named before"
    return None


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


def _is_bare_generic(sentence: AnalysedSentence, index: int, words: Vocabulary) -> bool:
    """ "das Unternehmen", "the team": definite, general, not explained by what follows, no name before it."""
    tokens = sentence.tokens
    token = tokens[index]
    if token.text not in words.generic_nouns and token.lemma not in words.generic_nouns:
        return False
    start = index
    while start and tokens[start - 1].pos is Pos.ADJECTIVE:
        start -= 1
    if not start or tokens[start - 1].lower not in DEFINITE:
        return False
    named_before = any(mention.kind.is_name and mention.last <= index for mention in sentence.mentions)
    return not named_before and not _is_specified(tokens, index)


def _is_specified(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether what follows a noun says which one is meant."""
    following = tokens[index + 1 : index + 3]
    if not following:
        return False
    first = following[0]
    if first.pos is Pos.NAME or first.text in {"„", "“", "»", '"'} or first.lower in {"of", "von", "des", "der", "who"}:
        return True
    return first.pos is Pos.COMMA and len(following) > 1 and following[1].pos is Pos.RELATIVE


def _quoted(sentence: AnalysedSentence) -> set[int]:
    return {
        index
        for mention in sentence.mentions
        if mention.kind is MentionKind.QUOTE
        for index in range(mention.first, mention.last)
    }


def _connectives(tokens: tuple[Token, ...], words: Vocabulary) -> int:
    return sum(token.lower in words.connectives for token in _without_marks(tokens))


def _without_marks(tokens: tuple[Token, ...]) -> Iterator[Token]:
    return (token for token in tokens if token.is_word)
