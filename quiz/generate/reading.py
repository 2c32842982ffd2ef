"""A sentence read so that it can stand alone.

A card is met weeks after the article. What points outside its sentence ("er", "dieser Schritt", "the company",
"kürzlich") is replaced where there is only one thing it can mean, and marked as open where there is not. A rule that
would use an open word makes no card.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from quiz.errors import N_
from quiz.generate.antecedent_features import sex_of
from quiz.generate.continuity import taken_up
from quiz.generate.pointers import EXPLAINED
from quiz.generate.pointing import pointer
from quiz.generate.standing_in import stand_in
from quiz.generate.timing import timed
from quiz.language import AnalysedSentence, AnalysedText, MentionKind, Pos
from quiz.language.pos import NOMINAL
from quiz.language.remembering import remembered

ADVERSATIVE = frozenset("jedoch allerdings dagegen hingegen indes dennoch however nevertheless".split())
JOINING = frozenset("But And Yet Aber Doch Und Denn Auch Ebenfalls".split())
LABELLING = frozenset(
    """Der Die Das Ein Eine Zur Zum Kein Keine Allerdings Immerhin Fazit Denn Nur Mehr Noch The One A To No Result
    However""".split()
)
"""What opens a label before a sentence of its own; a name there may be who says it."""
LONGEST_LABEL = 4
LONGEST = 200
"""Tokens of a sentence; what is longer is a list, a table or lost its full stops."""
UNPROSE = re.compile(r"https?:|www\.|pic\.twitter|[#@]\w|et al\.|</?[a-z]|&#?\w{2,6};|[{}|]|\w\(\w*\)")
"""Marks of what is no running text: links, tweets, lists of literature, remains of web pages, code."""
CAPITALS = re.compile(r"([A-ZÄÖÜ]{4,})((?:['’]S)?)")
OPENING = frozenset("doch aber denn but yet and und".split())


@dataclass(frozen=True, slots=True)
class Lead:
    """The sentence before another one, or the two, as they are shown in front of it."""

    words: str
    number: int
    """The number of the sentence before."""
    first: int
    """The number of the first sentence that is shown: of two the one before that."""
    dated: bool = False
    """Whether it counts from the day of writing."""
    vague: int = 0
    """How many of its words may say too little."""
    named: bool = False
    """Whether it names somebody or something."""
    two: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence with the words that were replaced and those that stay open, by token number.

    `open` and `vague` give the reason: an open word can never be used, a vague one only if the question says what the
    article is about, and one that the sentence before explains only behind that sentence as well. `cost` is how much
    worse the sentence is for what had to be done to it.
    """

    sentence: AnalysedSentence
    replaced: Mapping[int, str]
    open: Mapping[int, str]
    vague: Mapping[int, str]
    cost: float
    title: str = ""
    linked: bool = False
    """Whether it has a noun or name in common with the sentence before."""
    continues: bool = False
    """Whether the sentence goes on with its paragraph."""
    lead: Lead | None = None
    """What is shown before a question that has words which only it explains (`quiz.generate.lead`)."""

    def leans(self, first: int, last: int) -> bool:
        """Whether the words from `first` up to `last` need the sentence before to be shown."""
        return any(first <= index < last and why == EXPLAINED for index, why in self.vague.items())

    def alone(self, first: int, last: int) -> bool:
        """Whether the words from `first` up to `last` can stand without the sentences around them."""
        return not any(first <= index < last for index in self.open)

    def clear(self, first: int, last: int) -> bool:
        """Whether the words from `first` up to `last` can stand without the article's title as well."""
        return not any(first <= index < last for index in self.vague)

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


def is_prose(sentence: AnalysedSentence) -> bool:
    """Whether a sentence is running text of which questions can be made."""
    return len(sentence.tokens) <= LONGEST and UNPROSE.search(sentence.text) is None


@remembered
def read(sentence: AnalysedSentence, text: AnalysedText) -> Reading:
    """Read one sentence of `text`: replace what is certain, mark what is open."""
    replaced: dict[int, str] = {
        **_without_conjunction(sentence),
        **_without_brackets(sentence),
        **_without_capitals(sentence, text),
        **timed(sentence, text),
    }
    opened: dict[int, str] = {}
    vague: dict[int, str] = {}
    quoted = _quoted(sentence)
    person: str | None = None
    for index in range(len(sentence.tokens)):
        if index in quoted or index in replaced:
            continue
        sex = sex_of(sentence.tokens[index])
        if person and sex == person:
            continue  # the name that stands for the first pronoun is what the second one means
        other = stand_in(sentence, index, text)
        if other is not None:
            replaced[index] = other
            person = sex or person
        elif not index and (subject := taken_up(sentence, text)):
            replaced[index] = subject[0]
            if subject[1]:
                vague[index] = N_("what the sentence before is about")
        elif found := pointer(sentence, index, text):
            (vague if found.vague else opened)[index] = found.why
    before = text.sentences[sentence.number - 1] if sentence.number else None
    continues = before is not None and before.paragraph == sentence.paragraph
    cost = _cost(sentence, replaced, text)
    linked = before is not None and bool(_things(before) & _things(sentence))
    return Reading(sentence, replaced, opened, vague, cost, text.title, linked=linked, continues=continues)


def _things(sentence: AnalysedSentence) -> set[str]:
    return {token.lemma or token.text for token in sentence.tokens if token.pos in NOMINAL}


def _without_conjunction(sentence: AnalysedSentence) -> dict[int, str]:
    """ "But Cahill pulled one back" is "Cahill pulled one back"; "Doch verlor er" stays, its verb would stand first."""
    tokens = sentence.tokens
    if len(tokens) < 2 or tokens[0].text not in JOINING or tokens[1].pos in {Pos.FINITE, Pos.COMMA, Pos.STOP}:
        return _without_label(sentence)
    return {0: ""}


def _without_label(sentence: AnalysedSentence) -> dict[int, str]:
    """ "Zur Erinnerung: Die Brücke …", "Der Grund: Die Bank …" without what it has before its colon."""
    tokens = sentence.tokens
    colon = next((at for at, token in enumerate(tokens[: LONGEST_LABEL + 1]) if token.text == ":"), 0)
    if not colon or colon + 1 >= len(tokens) or not tokens[colon + 1].capitalised or tokens[0].text not in LABELLING:
        return {}
    named = any(mention.first < colon and mention.kind.is_name for mention in sentence.mentions)
    clause = any(token.pos is Pos.FINITE for token in tokens[:colon])
    return {} if named or clause else dict.fromkeys(range(colon + 1), "")


def _without_capitals(sentence: AnalysedSentence, text: AnalysedText) -> dict[int, str]:
    """ "THORSBY'S swimming baths …": the first words of a news item, in capitals only because they come first."""
    first = next((one.number for one in text.sentences if not one.heading), None)
    shout = CAPITALS.fullmatch(sentence.tokens[0].text)
    if sentence.number != first or shout is None:
        return {}
    usual = shout.group(1).capitalize()
    return {0: usual + shout.group(2).lower()} if re.search(rf"\b{usual}\b", text.text) else {}


def _without_brackets(sentence: AnalysedSentence) -> dict[int, str]:
    """What stands in brackets goes, but not a party or short name of one word: "Angela Merkel (CDU)".

    Of 94 cards that showed a number or several words in brackets judges kept 41: it is beside the point, or says the
    answer in other words: "about _____ miles (40 km)".
    """
    gone: dict[int, str] = {}
    opened: int | None = None
    for index, token in enumerate(sentence.tokens):
        if token.text in {"(", "["} and opened is None:
            opened = index
        elif token.text in {")", "]"} and opened is not None:
            short = index == opened + 2 and sentence.tokens[opened + 1].text.isalpha() and token.text == ")"
            gone |= {} if short else dict.fromkeys(range(opened, index + 1), "")
            opened = None
    return gone


def _cost(sentence: AnalysedSentence, replaced: Mapping[int, str], text: AnalysedText) -> float:
    """How much worse the sentence is for what was replaced, what still ties it to others, and a date without a year."""
    words = {token.lower for token in sentence.tokens}
    left = [token for index, token in enumerate(sentence.tokens) if index not in replaced and token.is_word]
    connectives = sum(token.lower in text.words.connectives for token in left)
    said_otherwise = sum(bool(word) for word in replaced.values())
    opens_joined = sentence.tokens[0].lower in OPENING
    return (
        0.3 * (bool(words & ADVERSATIVE) + said_otherwise + connectives) + 0.6 * opens_joined + 0.5 * _undated(sentence)
    )


def _undated(sentence: AnalysedSentence) -> bool:
    """Whether a sentence has a day and month but no year, so that a reader months later cannot place it."""
    dates = [mention.text for mention in sentence.mentions if mention.kind is MentionKind.DATE]
    return bool(dates) and not re.search(r"\b(1\d|20)\d\d\b", sentence.text)


def _quoted(sentence: AnalysedSentence) -> set[int]:
    return {
        index
        for mention in sentence.mentions
        if mention.kind is MentionKind.QUOTE
        for index in range(mention.first, mention.last)
    }
