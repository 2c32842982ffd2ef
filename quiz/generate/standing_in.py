"""What to say instead of a word that points outside its sentence, where there is only one thing it can mean.

Er hatte 1842 …            Carl Ghega hatte 1842 …              the only person of the sentence before
Sein R1-Modell …           DeepSeeks R1-Modell …                the only name of the sentence before
the canal                  the Suez Canal                       the only one of that sort in the title
Diese Leistung Chinas      Die Leistung Chinas                  explained by what follows
Das größere, R1, kommt …   R1 kommt …                           the name alone says it
erklärte Altman kürzlich   erklärte Altman                      nothing is lost
"""

import re

from quiz.generate.pointing import AGED, DEFINITE, is_specified
from quiz.language import AnalysedSentence, AnalysedText, Mention, MentionKind, Pos
from quiz.language.german.inflection import Number
from quiz.language.german.subject import finite_number
from quiz.language.naming import ends_in
from quiz.language.pos import NOMINAL
from quiz.language.remembering import remembered
from quiz.language.words import word_set

SEX = {"er": "male"} | dict.fromkeys(("he", "him", "his"), "male") | dict.fromkeys(("she", "her"), "female")
GERMAN_SEX = {"er": "male", "sie": "female"}
PERSONAL = frozenset(
    """bekräftigen beziffern appellieren plädieren gratulieren danken drohen versprechen loben rügen schildern erzählen
    empfehlen erinnern verweisen beklagen bedauern begrüßen ablehnen zurückweisen studieren promovieren heiraten
    kandidieren""".split()
)
"""Verbs of which only people are the subject, beside those of saying."""
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
AGAINST = frozenset("hingegen wiederum dagegen indes jedoch allerdings freilich gleichwohl derweil dennoch".split())
"""Adverbs that set a sentence against the one before."""
DATED = frozenset("recently currently now today yesterday presently lately".split())
"""English adverbs of the day of writing that a clause does without behind its verb."""
PAIRED = frozenset("wie als sondern aber sowohl denn nicht und oder wenn ob so noch doch".split())
"""Words that belong to an "auch" or "nun" behind them."""
TYING = frozenset("therefore thus instead accordingly consequently nevertheless nonetheless likewise hence".split())
BACK = 3
"""How many sentences of the same paragraph are searched for whom a pronoun means."""
WHILE = 5
"""Sentences in which nobody but the person of the title is named, so that a pronoun means that one."""
PEOPLES = frozenset(
    "Scot Briton Swede Dane Dutchman Dutchwoman Englishman Englishwoman Frenchman Frenchwoman Irishman Irishwoman "
    "Welshman Welshwoman Pole Turk Serb Croat Finn Spaniard Slovak Czech Kazakh".split()
)
SPEAKING = frozenset("said says told added recalls recalled argued explained wrote according".split())
TITLES = frozenset(
    "Councillor Judge Cllr Dr Col Sgt Capt Sir Detective Inspector Senator President Governor Rev".split()
)
MASCULINE_ARTICLES = frozenset("der den dem des ein einen einem eines".split())
DEMONSTRATIVE_TO_ARTICLE = {"dies" + ending: "d" + article for ending, article in
                            {"e": "ie", "er": "er", "es": "as", "em": "em", "en": "en"}.items()}  # fmt: skip
DROPPED = frozenset(
    "kürzlich neulich soeben inzwischen mittlerweile jedoch allerdings indes zudem außerdem freilich hingegen "
    "ebenfalls auch erneut unterdessen dennoch deshalb daher stattdessen nämlich wiederum folglich weiterhin dann nun "
    "heute gestern heuer derzeit aktuell momentan bislang gleichwohl "
    "demnach schließlich jetzt trotzdem bereits somit mithin".split()
)
"""Adverbs that tie a sentence to its day or to the one before, and that it does without behind its verb."""


def stand_in(sentence: AnalysedSentence, index: int, text: AnalysedText) -> str | None:
    """What to say instead of a word that points backwards, if that is certain."""
    token = sentence.tokens[index]
    if index in _opening_epithet(sentence) | _set_off(sentence):
        return ""
    if text.language == "de" and (name := _aged_person(sentence, index, text)) is not None:
        return name
    if token.pos is Pos.NOUN and index and sentence.tokens[index - 1].lower in DEFINITE:
        return _full_noun(sentence, index, text)
    return (_german if text.language == "de" else _english)(sentence, index, text)


def _english(sentence: AnalysedSentence, index: int, text: AnalysedText) -> str | None:
    if sentence.tokens[index].lower in SEX:
        return _person_meant(sentence, index, text)
    return "" if _only_ties(sentence, index) else None


def _german(sentence: AnalysedSentence, index: int, text: AnalysedText) -> str | None:
    token = sentence.tokens[index]
    if _german_tie(sentence, index):
        return ""
    if index == 0 and token.text == "Er":
        return _person_meant(sentence, index, text)
    if token.lower in GERMAN_SEX:
        return _speaker_meant(sentence, index, text)
    if index == 0 and token.pos is Pos.POSSESSIVE and token.lower.startswith("sein"):
        owner = _only_name_before(sentence, text)
        return genitive(owner) if owner else None
    article = DEMONSTRATIVE_TO_ARTICLE.get(token.lower)
    if article and token.pos is Pos.DEMONSTRATIVE and _is_explained(sentence, index):
        return article.capitalize() if token.capitalised else article
    return None


def _german_tie(sentence: AnalysedSentence, index: int) -> bool:
    """Whether a German adverb ties its sentence to its day or to the one before, and can go."""
    token = sentence.tokens[index]
    if index > 1 and token.text in DROPPED and _behind_verb(sentence, index):
        return True
    following = sentence.tokens[index + 1].pos if index + 1 < len(sentence.tokens) else Pos.STOP
    if token.text in AFTERWARDS and sentence.tokens[index - 1].pos is Pos.FINITE and following is not Pos.COMMA:
        return bool(index)
    if index and token.lower in AGAINST and _follows_vorfeld(sentence, index):
        return True
    opening = sentence.tokens[1].pos if len(sentence.tokens) > 1 else Pos.STOP
    return index == 0 and token.text in {"Insbesondere", "Sogar", "Auch"} and opening in {Pos.ARTICLE, Pos.NAME}


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
            if tuple(words[index : index + len(phrase)]) == phrase:
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
        return before is Pos.FINITE or ends
    return word in TYING and following not in {"of", "far", ","} and before is not Pos.COMMA


def _follows_vorfeld(sentence: AnalysedSentence, index: int) -> bool:
    """Whether an adverb stands between what comes first and the verb: "Regierungschef Koštunica hingegen verlangte"."""
    tokens = sentence.tokens
    verb = index + 1 < len(tokens) and tokens[index + 1].pos is Pos.FINITE
    return verb and tokens[index - 1].pos in NOMINAL and not any(token.pos is Pos.FINITE for token in tokens[:index])


def _behind_verb(sentence: AnalysedSentence, index: int) -> bool:
    """Whether a word stands behind a finite verb of its clause and not between commas of its own."""
    tokens = sentence.tokens
    following = tokens[index + 1].pos if index + 1 < len(tokens) else Pos.STOP
    verb = any(token.pos is Pos.FINITE for token in tokens[max(0, index - 4) : index])
    paired = tokens[index - 1].lower in PAIRED
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
    names = {
        mention.text
        for before in text.sentences[: sentence.number]
        for mention in before.mentions
        if mention.kind.is_name and _is_head(noun.capitalize(), mention.text.split())
    }
    if len(names) != 1 or noun[0].isupper():
        return None
    name = names.pop()
    with_article = f"the {name}" in text.text or f"The {name}" in text.text
    return name if with_article and name not in sentence.text else None


def _is_head(noun: str, words: list[str]) -> bool:
    """Whether a name is one of such a thing: the Suez Canal a canal, the Bank of Japan a bank, no Prize Foundation."""
    head = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
    return len(words) > 1 and head == noun


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
    only = names.pop() if len(names) == 1 else None
    return only if only and only not in sentence.text else None


def _person_meant(sentence: AnalysedSentence, index: int, text: AnalysedText) -> str | None:
    """Whom "Er", "he", "his" or "her" means, in the form that fits, if its own sentence does not say it."""
    token = sentence.tokens[index]
    if any(mention.kind is MentionKind.PERSON and (mention.last <= index or index) for mention in sentence.mentions):
        return None
    if index and _speaks_of_somebody_before(sentence, index, text):
        return None  # "the world champion lost his match", "the nurse said she would retire": the one just named
    crossing = text.language == "en" and token.lower in {"he", "she", "his"}
    name = _only_person_before(sentence, SEX[token.lower], text, crossing=crossing)
    if name is None or token.pos is not Pos.POSSESSIVE:
        return name
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def _speaker_meant(sentence: AnalysedSentence, index: int, text: AnalysedText) -> str | None:
    """Who "er" or "sie" is beside a verb of which only people are the subject: "bezifferte er auf", "sagte sie".

    The last person named, if nobody else was since the last three sentences and the first name is of that sex. Where
    the title names one person and nobody else was spoken of for a while, any verb in the singular will do.
    """
    tokens = sentence.tokens
    beside = [tokens[at] for at in (index - 1, index + 1) if 0 <= at < len(tokens)]
    verb = next((token for token in beside if token.pos is Pos.FINITE), None)
    if verb is None or finite_number(verb.text) is Number.PLURAL:
        return None
    if any(mention.kind is MentionKind.PERSON for mention in sentence.mentions):
        return None
    sex = GERMAN_SEX[tokens[index].lower]
    personal = verb.lemma in word_set("german", "saying-verbs") | PERSONAL
    name = _last_person(sentence, text) if personal else _protagonist(sentence, text)
    return name if name and " " in name and _can_be(name, sex) else None


def _aged_person(sentence: AnalysedSentence, index: int, text: AnalysedText) -> str | None:
    """The name for "Jährige" of "Die 58-Jährige" and nothing for its article; None where it is no such word."""
    tokens = sentence.tokens
    noun = index if AGED.fullmatch(tokens[index].text) else index + 1
    if not 0 < noun < len(tokens) or not AGED.fullmatch(tokens[noun].text) or not tokens[noun].text.endswith("ge"):
        return None
    sex = {"der": "male", "die": "female"}.get(tokens[noun - 1].lower)
    if sex is None or any(mention.kind is MentionKind.PERSON for mention in sentence.mentions):
        return None
    name = _last_person(sentence, text)
    if name is None or " " not in name or not _can_be(name, sex):
        return None
    if index != noun:
        return ""
    # "Er lege sein Amt nieder, sagte der 67-Jährige": the name stands for "Er" already.
    opened = tokens[0].text == "Er" and _person_meant(sentence, 0, text) is not None
    return "er" if opened else name


def _last_person(sentence: AnalysedSentence, text: AnalysedText) -> str | None:
    """The last person named, if it was one alone and nobody without a name came since."""
    for before in reversed(text.sentences[max(0, sentence.number - BACK) : sentence.number]):
        named = [mention for mention in before.mentions if mention.kind in {MentionKind.PERSON, MentionKind.NAME}]
        if any(mention.kind is MentionKind.NAME for mention in named):
            return None
        people = {full_name(mention.text, text) for mention in named}
        if people:
            return people.pop() if len(people) == 1 else None
        if before.number + 1 < sentence.number and _speaks_of_somebody(before, text):
            return None
    return None


def _protagonist(sentence: AnalysedSentence, text: AnalysedText) -> str | None:
    """The one person of the title, if the last sentences speak of nobody else and of no other woman or man."""
    titled = {full for surname, full in text.people.items() if re.search(rf"\b{re.escape(surname)}\b", text.title)}
    if len(titled) != 1:
        return None
    name = titled.pop()
    near = text.sentences[max(0, sentence.number - WHILE) : sentence.number]
    named = {full_name(m.text, text) for before in near for m in before.mentions if m.kind is MentionKind.PERSON}
    clear = named == {name} and bool(near) and not _speaks_of_somebody(near[-1], text)
    return name if clear else None


def _only_person_before(sentence: AnalysedSentence, sex: str, text: AnalysedText, *, crossing: bool) -> str | None:
    """The one person of the last sentence that has any, if nobody else there can be meant.

    Only sentences of the same paragraph are searched, and with `crossing` the one right before it.
    """
    for before in reversed(text.sentences[max(0, sentence.number - BACK) : sentence.number]):
        if before.paragraph != sentence.paragraph and not (crossing and before.number + 1 == sentence.number):
            return None
        verb = next((at for at, token in enumerate(before.tokens) if token.pos is Pos.FINITE), 0)
        people = {mention.text for mention in before.mentions if mention.kind is MentionKind.PERSON}
        leading = any(m.kind is MentionKind.PERSON and _leads(before, m, verb, text) for m in before.mentions)
        if people and not leading:
            return None  # "… as Bannister once did. He …" goes on about another
        unsure = any(m.kind is MentionKind.NAME and (text.language == "de" or m.first <= verb) for m in before.mentions)
        if not people and not unsure and text.language == "en" and not _speaks_of_somebody(before, text):
            continue
        if len({full_name(person, text) for person in people}) != 1 or unsure:
            return None
        full = full_name(people.pop(), text)
        return (
            full
            if (_can_be(full, sex) or _may_be(full, sex, text)) and not _has_other_candidate(before, text)
            else None
        )
    return None


def _leads(sentence: AnalysedSentence, person: Mention, verb: int, text: AnalysedText) -> bool:
    """Whether a person is the subject, or in English the speaker behind a quotation: "…," said Ron Tickner."""
    if person.first <= verb + 1:
        return True
    title = _description(sentence, person).start
    near = {token.lower for token in sentence.tokens[max(0, title - 2) : person.first]}
    return text.language == "en" and bool(near & SPEAKING)


def _may_be(name: str, sex: str, text: AnalysedText) -> bool:
    """Whether a pronoun tells the sex of an English speaker's unknown first name ("Demis Hassabis … He")."""
    first = name.split(maxsplit=1)[0]
    known = first in word_set("german", "first-names") | word_set("english", "first-names")
    other = word_set("german", "female-names") if sex == "male" else frozenset()
    return text.language == "en" and " " in name and not known and first not in other


def _speaks_of_somebody(before: AnalysedSentence, text: AnalysedText) -> bool:
    return any(token.pos is Pos.NOUN and ends_in(token.text, text.words.person_nouns) for token in before.tokens)


def _speaks_of_somebody_before(sentence: AnalysedSentence, index: int, text: AnalysedText) -> bool:
    known = text.words.person_nouns | word_set("english", "demonyms")
    tokens = sentence.tokens
    named = len(tokens) > 2 and tokens[0].text == "The" and tokens[1].capitalised and index > 1
    if named and tokens[2].pos in {Pos.COMMA, Pos.FINITE} and tokens[1].text.endswith(("an", "er", "ian")):
        return True  # "The Texan, …"
    return any(token.pos is Pos.NOUN and token.text in known for token in tokens[:index])


def _can_be(name: str, sex: str) -> bool:
    """Whether somebody with that first name can be meant by a pronoun of that sex."""
    first = next((word for word in name.split() if word not in TITLES), name)
    if first in word_set("german", "either-names"):
        return True
    if first in word_set("german", "female-names"):
        return sex == "female"
    return sex == "male" and first in word_set("german", "first-names") | word_set("english", "first-names")


def _has_other_candidate(before: AnalysedSentence, text: AnalysedText) -> bool:
    """Whether the sentence before speaks of another person or, in German, of anything else that "er" may mean."""
    person = next(mention for mention in before.mentions if mention.kind is MentionKind.PERSON)
    described = _description(before, person)
    demonyms = word_set("english", "demonyms") if text.language == "en" else frozenset()
    for index, token in enumerate(before.tokens):
        if index in described:
            continue
        if token.pos is Pos.NOUN and ends_in(token.text, text.words.person_nouns):
            return True
        if token.text in demonyms | PEOPLES and before.tokens[index - 1].lower in {"the", "a", "an"}:
            return True  # "before the Scot earned a fourth chance"
        if text.language == "de" and token.pos is Pos.ARTICLE and token.lower in MASCULINE_ARTICLES:
            return True
    # Nouns without an article have no gender to see: "Er" may mean any of them.
    bare = [
        t for i, t in enumerate(before.tokens) if t.pos is Pos.NOUN and i and before.tokens[i - 1].pos is Pos.ADJECTIVE
    ]
    return text.language == "de" and any(t.text.endswith("er") for t in bare)


def _description(sentence: AnalysedSentence, person: Mention) -> range:
    """The tokens that say who the person is: a title before the name, an apposition on either side of it."""
    tokens = sentence.tokens
    first, last = max(0, person.first - 4), person.last
    if person.first > 1 and tokens[person.first - 1].pos is Pos.COMMA:
        first = next((at for at in range(person.first - 2, -1, -1) if tokens[at].pos is Pos.COMMA), 0)
    if last < len(tokens) and tokens[last].pos is Pos.COMMA:
        ends = (at for at in range(last + 1, len(tokens)) if tokens[at].pos in {Pos.COMMA, Pos.FINITE, Pos.STOP})
        last = next(ends, len(tokens))
    return range(first, last)


def full_name(name: str, text: AnalysedText) -> str:
    """The longest form of a person's name in the article that ends in the same surname."""
    longest = text.people.get(name.rsplit(maxsplit=1)[-1], "")
    if " " in name and not longest.endswith(name):
        return name  # Horst Köhler is not Eva Luise Köhler
    return max(name, longest, key=lambda form: (len(form), form))


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
