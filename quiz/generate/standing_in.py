"""What to say instead of a word that points outside its sentence, where there is only one thing it can mean.

Er hatte 1842 …            Carl Ghega hatte 1842 …              the person it means as good as surely
Sein R1-Modell …           DeepSeeks R1-Modell …                the only name of the sentence before
the canal                  the Suez Canal                       the only one of that sort in the title
Diese Leistung Chinas      Die Leistung Chinas                  explained by what follows
Das größere, R1, kommt …   R1 kommt …                           the name alone says it
erklärte Altman kürzlich   erklärte Altman                      nothing is lost
"""

import re

from quiz.generate.aged import aged_in_english, aged_person
from quiz.generate.antecedent_features import sex_of
from quiz.generate.antecedents import said_for
from quiz.generate.definite_nouns import DEFINITE, is_specified
from quiz.generate.deictic import TIME_SPANS
from quiz.generate.people import genitive
from quiz.generate.pronouns import TELLING
from quiz.language import AnalysedSentence, AnalysedText, MentionKind, Pos
from quiz.language.german.clause import subordinate
from quiz.language.german.segments import says
from quiz.language.pos import NOMINAL
from quiz.language.remembering import remembered

CONNECTING = (
    ("by", "contrast"), ("as", "a", "result"), ("in", "return"), ("on", "the", "other", "hand"), ("in", "turn"),
    ("of", "course"), ("in", "gratitude"),
    ("in", "response"), ("instead",), ("in", "other", "words"), ("at", "the", "same", "time"), ("in", "addition"),
    ("in", "fact"), ("after", "all"), ("meanwhile",), ("still",), ("nevertheless",), ("indeed",), ("too",),
    ("however",), ("moreover",), ("furthermore",), ("therefore",), ("for", "example"), ("for", "instance"),
    ("zum", "beispiel"),
)  # fmt: skip
"""What ties a sentence to the one before and goes with its commas, at the beginning, inside or at the end."""
AFTERWARDS = frozenset("anschließend daraufhin danach später".split())
"""Adverbs that only say that something came after what was told before."""
AGAINST = frozenset(
    "aber hingegen wiederum dagegen indes jedoch allerdings freilich gleichwohl derweil dennoch".split()
)
"""Adverbs that set a sentence against the one before."""
DATED = frozenset("recently currently now today yesterday presently lately".split())
"""English adverbs of the day of writing that a clause does without behind its verb."""
PAIRED = frozenset(
    "wie als sondern aber sowohl denn nicht und oder wenn ob so noch doch erst schon bis seit ab von".split()
)
"""Words that belong to an "auch" or "nun" behind them."""
TYING = frozenset("therefore thus instead accordingly consequently nevertheless nonetheless likewise hence".split())
DEMONSTRATIVE_TO_ARTICLE = {"dies" + ending: "d" + article for ending, article in
                            {"e": "ie", "er": "er", "es": "as", "em": "em", "en": "en"}.items()}  # fmt: skip
DROPPED = frozenset(
    "kürzlich neulich soeben inzwischen mittlerweile jedoch allerdings indes zudem außerdem ausserdem freilich "
    "hingegen ebenfalls auch erneut unterdessen dennoch deshalb daher stattdessen nämlich wiederum folglich weiterhin "
    "dann nun "
    "heute gestern heuer derzeit gegenwärtig aktuell momentan bislang gleichwohl "
    "dagegen demnach schließlich schliesslich jetzt trotzdem bereits somit mithin eben gleichzeitig zusätzlich".split()
)
"""Adverbs that tie a sentence to its day or to the one before, and that it does without behind its verb."""
OF_PLACES = frozenset("in at to from near of outside around".split())


def stand_in(sentence: AnalysedSentence, index: int, text: AnalysedText) -> str | None:
    """What to say instead of a word that points backwards, if that is certain."""
    token = sentence.tokens[index]
    if index in _opening_epithet(sentence) | _set_off(sentence):
        return ""
    if text.language == "de" and (name := aged_person(sentence, index, text)) is not None:
        return name
    if (name := _first_name_alone(sentence, index, text)) is not None:
        return name
    if token.pos is Pos.NOUN and index and sentence.tokens[index - 1].lower in DEFINITE:
        return _full_noun(sentence, index, text)
    return (_german if text.language == "de" else _english)(sentence, index, text)


def _first_name_alone(sentence: AnalysedSentence, index: int, text: AnalysedText) -> str | None:
    """ "Beth, who is expecting a baby" is Beth Hollis, if the article tells of nobody else of that name."""
    tokens = sentence.tokens
    token = tokens[index]
    beside = [tokens[at] for at in (index - 1, index + 1) if 0 <= at < len(tokens)]
    if text.language != "en" or token.text not in text.words.first_names or token.text in text.title.split():
        return None
    if token.text in text.words.places or (index and tokens[index - 1].lower in OF_PLACES):
        return None  # "a plant in Charlotte"
    named = token.pos is Pos.NAME or any(mention.first == index for mention in sentence.mentions)  # "Tracey's father"
    if not named or any(one.pos in {*NOMINAL, Pos.ARTICLE, Pos.ADJECTIVE} for one in beside):
        return None
    if index and tokens[index - 1].lower in TELLING:
        return None  # "said Mandy"
    full = {name for name in text.people.values() if name.startswith(f"{token.text} ")}
    name = full.pop() if len(full) == 1 else None
    return name if name is not None and name.split()[-1] not in {one.text for one in tokens} else None


def _english(sentence: AnalysedSentence, index: int, text: AnalysedText) -> str | None:
    if sex_of(sentence.tokens[index]):
        return said_for(sentence, index, text)
    if (name := aged_in_english(sentence, index, text)) is not None:
        return name
    return "" if _only_ties(sentence, index) else None


def _german(sentence: AnalysedSentence, index: int, text: AnalysedText) -> str | None:
    token = sentence.tokens[index]
    if _german_tie(sentence, index):
        return ""
    if sex_of(token) and (name := said_for(sentence, index, text)):
        return name
    if index == 0 and token.pos is Pos.POSSESSIVE and token.lower in {"sein", "seine"}:
        owner = _only_name_before(sentence, text)
        return genitive(owner) if owner else None
    article = DEMONSTRATIVE_TO_ARTICLE.get(token.lower)
    following = sentence.tokens[index + 1].lower if index + 1 < len(sentence.tokens) else ""
    if article and token.pos is Pos.DEMONSTRATIVE and following not in TIME_SPANS and _is_explained(sentence, index):
        return article.capitalize() if token.capitalised else article
    return None


def _german_tie(sentence: AnalysedSentence, index: int) -> bool:
    """Whether a German adverb ties its sentence to its day or to the one before, and can go."""
    token = sentence.tokens[index]
    if token.lower in AGAINST and any(other.lower == "zwar" for other in sentence.tokens[:index]):
        return False
    if index > 1 and token.text in DROPPED and _behind_verb(sentence, index):
        return True
    if (
        token.lower in AGAINST - {"dagegen"}
        and sentence.tokens[index - 1].pos is Pos.FINITE
        and _says_what_follows(sentence, index)
    ):
        return True
    following = sentence.tokens[index + 1].pos if index + 1 < len(sentence.tokens) else Pos.STOP
    if token.text in AFTERWARDS and sentence.tokens[index - 1].pos is Pos.FINITE and following is not Pos.COMMA:
        return bool(index)
    if index and token.lower in AGAINST and (_follows_vorfeld(sentence, index) or _is_first_said(sentence, index)):
        return True
    opening = sentence.tokens[1].pos if len(sentence.tokens) > 1 else Pos.STOP
    return index == 0 and token.text in {"Insbesondere", "Sogar"} and opening in {Pos.ARTICLE, Pos.NAME}


def _says_what_follows(sentence: AnalysedSentence, index: int) -> bool:
    """ "Der Verband warnte hingegen, schon jetzt fehle Platz": the comma behind the adverb is that of the clause."""
    following = sentence.tokens[index + 1 : index + 2]
    return bool(index > 1 and following) and following[0].pos is Pos.COMMA and says(sentence.tokens[index - 1])


def _opening_epithet(sentence: AnalysedSentence) -> set[int]:
    """The tokens of "Das größere, …," around a name that says itself what is meant."""
    tokens = sentence.tokens
    if [token.pos for token in tokens[:3]] != [Pos.ARTICLE, Pos.ADJECTIVE, Pos.COMMA]:
        return set()
    for mention in sentence.mentions:
        closed = mention.last < len(tokens) and tokens[mention.last].pos is Pos.COMMA
        if mention.first == 3 and mention.kind.is_name and closed:
            return {0, 1, 2, mention.last}
    return set()


@remembered
def _set_off(sentence: AnalysedSentence) -> set[int]:
    """The tokens of "For example," at the beginning and of ", however," inside, one comma of two left standing."""
    words = [token.lower for token in sentence.tokens]
    found: set[int] = set()
    said = set(words)
    for phrase in CONNECTING:
        if phrase[0] not in said:
            continue
        for index in range(len(words) - len(phrase)):
            if tuple(words[index : index + len(phrase)]) == phrase and words[index + len(phrase)] not in {"to", "of"}:
                found |= _with_commas(words, index, index + len(phrase))
    return found


def _with_commas(words: list[str], first: int, last: int) -> set[int]:
    """The phrase from `first` up to `last` with the commas that go with it; nothing if it is no insertion."""
    if not first:
        return set(range(last + (words[last] == ","))) if words[last] == "," or last > 1 else set()
    if words[last] == "," and words[first - 1] == ",":
        return set(range(first - 1, last + 1))
    return set(range(first - (words[first - 1] == ","), last)) if words[last] == "." else set()


def _only_ties(sentence: AnalysedSentence, index: int) -> bool:
    """Whether an English adverb like "therefore", "thus" or "also" can go without its clause losing anything."""
    word = sentence.tokens[index].lower
    following = sentence.tokens[index + 1].lower if index + 1 < len(sentence.tokens) else ""
    before = sentence.tokens[index - 1].pos if index else Pos.STOP
    if word == "also" or word in DATED:
        ends = index + 2 == len(sentence.tokens) and word in DATED and before is not Pos.COMMA
        precedes = index + 1 < len(sentence.tokens) and sentence.tokens[index + 1].pos is Pos.FINITE
        between = word == "also" and before in NOMINAL and precedes  # "Researchers also recorded 68 species"
        return before is Pos.FINITE or ends or between
    does = index > 0 and sentence.tokens[index - 1].lower in {"do", "does", "did", "done", "doing"}  # "did likewise"
    return word in TYING and following not in {"of", "far", ","} and before is not Pos.COMMA and not does


def _follows_vorfeld(sentence: AnalysedSentence, index: int) -> bool:
    """Whether an adverb stands between what comes first and the verb: "Regierungschef Koštunica hingegen verlangte"."""
    tokens = sentence.tokens
    verb = index + 1 < len(tokens) and tokens[index + 1].pos is Pos.FINITE
    return verb and tokens[index - 1].pos in NOMINAL and not any(token.pos is Pos.FINITE for token in tokens[:index])


def _is_first_said(sentence: AnalysedSentence, index: int) -> bool:
    """ "In Graz soll aber gespart werden", "So kam Huber aber": behind the first verb, so against what was before."""
    tokens, below = sentence.tokens, subordinate(sentence.tokens)
    main = [at for at in range(index) if tokens[at].pos is Pos.FINITE and at not in below]
    subject = main != [] and all(token.pos is Pos.NAME for token in tokens[main[0] + 1 : index])
    return len(main) == 1 and subject and index + 1 < len(tokens) and tokens[index + 1].pos not in {Pos.COMMA, Pos.STOP}


def _behind_verb(sentence: AnalysedSentence, index: int) -> bool:
    """Whether a word stands behind a finite verb of its clause and not between commas of its own."""
    tokens = sentence.tokens
    following = tokens[index + 1].pos if index + 1 < len(tokens) else Pos.STOP
    comma = next((at for at in range(index - 1, 0, -1) if tokens[at].pos is Pos.COMMA), 0)
    verb = any(token.pos is Pos.FINITE for token in tokens[comma:index])
    paired = tokens[index - 1].lower in PAIRED or any(token.lower == "sondern" for token in tokens[:index])
    set_off = tokens[index - 1].pos is Pos.COMMA or following in {Pos.COMMA, Pos.FINITE}
    return verb and not paired and not set_off


def _full_noun(sentence: AnalysedSentence, index: int, text: AnalysedText) -> str | None:
    """ "the canal" is the Suez Canal, and "die Bahn" the Semmeringbahn, if the title names just one of that sort."""
    token = sentence.tokens[index]
    compound = index + 1 < len(sentence.tokens) and sentence.tokens[index + 1].pos is Pos.NOUN
    if compound or is_specified(sentence.tokens, index) or not text.title:
        return None
    if text.language == "en" and (name := _only_name_with(token.text, sentence, text)):
        return name
    if text.language == "en":
        found = re.findall(rf"\b((?:[A-Z]\w+ )+{re.escape(token.text.capitalize())})\b", text.title)
        full = found[0].removeprefix("The ") if len(found) == 1 else ""
    else:
        found = re.findall(rf"\b([A-ZÄÖÜ]\w+{re.escape(token.lemma.lower())})\b", text.title) if token.lemma else []
        full = found[0] + token.text[len(token.lemma) :] if len(found) == 1 else ""
    told = bool(full) and text.text.count(full) > text.title.count(full)
    if text.language == "en":
        told = told and re.search(rf"\b[Tt]he {re.escape(full)}\b", text.text) is not None
    return full if told and full not in sentence.text else None


def _only_name_with(noun: str, sentence: AnalysedSentence, text: AnalysedText) -> str | None:
    """ "the bank" is the Bank of Japan if no other name told so far has a bank in it."""
    told = _first_told(text).get(noun.capitalize(), {})
    names = {name for name, number in told.items() if number < sentence.number}
    if len(names) != 1 or noun[0].isupper():
        return None
    name = names.pop()
    with_article = f"the {name}" in text.text or f"The {name}" in text.text
    twice = text.text.count(name) > 1 or name in text.title  # "the dam" of the town is not the one dam named in passing
    return name if with_article and twice and name not in sentence.text else None


@remembered
def _first_told(text: AnalysedText) -> dict[str, dict[str, int]]:
    """For every sort of thing the names of such things, with the number of the sentence that names each first."""
    told: dict[str, dict[str, int]] = {}
    for sentence in text.sentences:
        for mention in sentence.mentions:
            if mention.kind.is_name and (sort := _head(mention.text.split())):
                told.setdefault(sort, {}).setdefault(mention.text, sentence.number)
    return told


def _head(words: list[str]) -> str:
    """What sort of thing a name names: the Suez Canal a canal, the Bank of Japan a bank; a single word none."""
    head = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
    return head if len(words) > 1 else ""


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
    only = names.pop() if len(names) == 1 else None
    return only if only and only not in sentence.text else None


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
