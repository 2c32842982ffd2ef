"""Whom "er", "she", "his" or "die 58-Jährige" means, where it can only be one person."""

from quiz.generate.pointing import AGED
from quiz.generate.titled import titled_person
from quiz.language import AnalysedSentence, AnalysedText, Mention, MentionKind, Pos
from quiz.language.german.inflection import Number
from quiz.language.german.subject import finite_number
from quiz.language.naming import ends_in
from quiz.language.words import word_set

SEX = {"er": "male"} | dict.fromkeys(("he", "him", "his"), "male") | dict.fromkeys(("she", "her"), "female")
GERMAN_SEX = {"er": "male", "sie": "female"}
PERSONAL = frozenset(
    """bekräftigen beziffern appellieren plädieren gratulieren danken drohen versprechen loben rügen schildern erzählen
    empfehlen erinnern verweisen beklagen bedauern begrüßen ablehnen zurückweisen studieren promovieren heiraten
    kandidieren""".split()
)
"""Verbs of which only people are the subject, beside those of saying."""
BACK = 3
"""How many sentences of the same paragraph are searched for whom a pronoun means."""
RECENTLY = 4
"""Sentences after which a pronoun hardly means somebody who was not named again."""
OTHER = {"male": "female", "female": "male"}
WHILE = 5
"""Sentences in which nobody but the person of the title is named, so that a pronoun means that one."""
PEOPLES = frozenset(
    "Scot Briton Swede Dane Dutchman Dutchwoman Englishman Englishwoman Frenchman Frenchwoman Irishman Irishwoman "
    "Welshman Welshwoman Pole Turk Serb Croat Finn Spaniard Slovak Czech Kazakh".split()
)
SPEAKING = frozenset("said says told added recalls recalled argued explained wrote according".split())
OF_DOERS = (
    "er",
    "or",
    "ist",
    "man",
    "woman",
    "ian",
    "ant",
    "ee",
    "thief",
    "boy",
    "girl",
    "son",
    "child",
    "nurse",
    "wife",
)
"""How English nouns for people end; many others do as well, but a pronoun that may mean them is not certain."""
TITLES = frozenset(
    "Councillor Judge Cllr Dr Col Sgt Capt Sir Detective Inspector Senator President Governor Rev".split()
)
MASCULINE_ARTICLES = frozenset("der den dem des ein einen einem eines".split())


def person_meant(sentence: AnalysedSentence, index: int, text: AnalysedText) -> str | None:
    """Whom "Er", "he", "his" or "her" means, in the form that fits, if its own sentence does not say it."""
    token = sentence.tokens[index]
    people = [mention for mention in sentence.mentions if mention.kind is MentionKind.PERSON]
    below = any(other.pos is Pos.SUBORDINATOR for other in sentence.tokens[:index])
    if any(person.last <= index for person in people) or (people and index and below):
        return None  # "When he retired, Pellow said …"
    if text.language == "en" and any(one.text in text.words.first_names for one in sentence.tokens[:index]):
        return None  # "Richard was 32 when he fell"
    if index and _speaks_of_somebody_before(sentence, index, text):
        return None  # "the world champion lost his match", "the nurse said she would retire": the one just named
    crossing = text.language == "en" and token.lower in {"he", "she", "his"}
    sex = SEX[token.lower]
    if any(AGED.fullmatch(other.text) for other in sentence.tokens[:index]):
        return None  # "The 34-year-old Kenyan thumped his chest"
    others = {SEX.get(other.lower) for other in sentence.tokens} - {None, sex}
    name = _only_person_before(sentence, sex, text, crossing=crossing)
    if name is None and text.language == "en":
        name = _only_one_of_that_sex(sentence, sex, text)
    if name is None or (others and not _can_be(name, sex)):
        return None  # "His granddaughter, who is nine, … she": whose name tells no sex?
    if token.pos is not Pos.POSSESSIVE:
        return name
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def speaker_meant(sentence: AnalysedSentence, index: int, text: AnalysedText) -> str | None:
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
    if any(token.pos is Pos.NOUN and ends_in(token.text, text.words.person_nouns) for token in tokens[:index]):
        return None  # "… hat die Pflegerin Frühdienste gearbeitet, wie sie sagt"
    sex = GERMAN_SEX[tokens[index].lower]
    personal = verb.lemma in word_set("german", "saying-verbs") | PERSONAL
    name = _last_person(sentence, text) if personal else _protagonist(sentence, text)
    if name is None and index and tokens[index - 1].pos is Pos.FINITE:
        name = _subject_before(sentence, text)
    return name if name and " " in name and _can_be(name, sex) else None


def _subject_before(sentence: AnalysedSentence, text: AnalysedText) -> str | None:
    """The person with whom the sentence before begins, of the same paragraph, if nothing else there can be meant.

    "Köhler war vor einem Jahr bestätigt worden. Am 23. Mai 2009 setzte er sich durch."
    """
    before = text.sentences[sentence.number - 1] if sentence.number else None
    if before is None or before.paragraph != sentence.paragraph:
        return None
    people = [mention for mention in before.mentions if mention.kind is MentionKind.PERSON]
    leads = len(people) == 1 and people[0].first <= 1 and people[0].last < len(before.tokens)
    if not leads or before.tokens[people[0].last].pos is not Pos.FINITE or _has_other_candidate(before, text):
        return None
    return full_name(people[0].text, text)


def aged_person(sentence: AnalysedSentence, index: int, text: AnalysedText) -> str | None:
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
    name = f"{name}." if len(name.split()[-1]) == 1 else name  # "Gabriele S."
    # "Er lege sein Amt nieder, sagte der 67-Jährige": the name stands for "Er" already.
    opened = tokens[0].text == "Er" and person_meant(sentence, 0, text) is not None
    return "er" if opened else name


def aged_in_english(sentence: AnalysedSentence, index: int, text: AnalysedText) -> str | None:
    """The name for "61-year-old" of "The 61-year-old" and nothing for its article; None where it is no such word."""
    tokens = sentence.tokens
    noun = index if AGED.fullmatch(tokens[index].text) else index + 1
    if noun != 1 or len(tokens) < 3 or not AGED.fullmatch(tokens[1].text) or tokens[0].text != "The":
        return None
    if tokens[2].pos not in {Pos.COMMA, Pos.FINITE, Pos.PARTICIPLE}:
        return None  # "The 61-year-old lawyer …"
    name = _last_person(sentence, text)
    return None if name is None or " " not in name else name if index else ""


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


def _only_one_of_that_sex(sentence: AnalysedSentence, sex: str, text: AnalysedText) -> str | None:
    """The person of the title or the only man or woman named so far, if nobody without a name came since."""
    titled = _protagonist(sentence, text)
    if titled and _can_be(titled, sex):
        return titled
    told = text.sentences[: sentence.number]
    people: dict[str, int] = {}
    for before in told:
        for mention in before.mentions:
            if mention.kind is MentionKind.PERSON:
                people[full_name(mention.text, text)] = before.number
    unknown = any(not _can_be(name, "male") and not _can_be(name, "female") for name in people)
    meant = [name for name in people if " " in name and _can_be(name, sex)]
    if len(meant) != 1 or unknown:
        return None
    since = told[people[meant[0]] + 1 :]
    near = len(since) <= RECENTLY and not any(_speaks_of_somebody(before, text) for before in since)
    last = told[people[meant[0]]]
    return meant[0] if near and not _has_other_candidate(last, text) else None


def _protagonist(sentence: AnalysedSentence, text: AnalysedText) -> str | None:
    """The one person of the title, if the last sentences speak of nobody else and of no other woman or man."""
    name = titled_person(text)
    if name is None:
        return None
    near = text.sentences[max(0, sentence.number - WHILE) : sentence.number]
    named = {full_name(m.text, text) for before in near for m in before.mentions if m.kind is MentionKind.PERSON}
    if not near or _speaks_of_somebody(near[-1], text):
        return None
    if named == {name}:
        return name
    # Others may have been named, if they are of the other sex and the last sentence was about the one of the title.
    sex = next((one for one in ("male", "female") if _can_be(name, one) and not _can_be(name, OTHER[one])), None)
    told = {full_name(m.text, text) for before in near[-2:] for m in before.mentions if m.kind is MentionKind.PERSON}
    rivals = told - {name}
    goes_on = name in {full_name(m.text, text) for m in near[-1].mentions if m.kind is MentionKind.PERSON}
    return name if sex and goes_on and all(_can_be(one, OTHER[sex]) for one in rivals) else None


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
        meant = {full for person in people if _can_be(full := full_name(person, text), sex) or _may_be(full, sex, text)}
        if len(meant) != 1 or unsure or (len(people) > 1 and text.language == "de"):
            return None
        return None if _has_other_candidate(before, text) else meant.pop()
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
    if any(told != name for told in text.people.values()):
        return False  # "Declan Sugrue, for the defence, … . She …": somebody else may be meant
    return text.language == "en" and " " in name and not known and first not in other


def _speaks_of_somebody(before: AnalysedSentence, text: AnalysedText) -> bool:
    return any(_is_somebody(before, index, text) for index in range(len(before.tokens)))


def _is_somebody(sentence: AnalysedSentence, index: int, text: AnalysedText) -> bool:
    """Whether a noun may mean a person: one of the lists, or in English "a greengrocer", "her granddaughter"."""
    token = sentence.tokens[index]
    if token.pos is not Pos.NOUN:
        return False
    if ends_in(token.text, text.words.person_nouns):
        return True
    start = index
    while start and sentence.tokens[start - 1].pos in {Pos.ADJECTIVE, Pos.NOUN}:
        start -= 1
    one = bool(start) and sentence.tokens[start - 1].pos in {Pos.ARTICLE, Pos.POSSESSIVE} and token.tag == "NN1"
    return text.language == "en" and one and token.lower.endswith(OF_DOERS)


def _speaks_of_somebody_before(sentence: AnalysedSentence, index: int, text: AnalysedText) -> bool:
    known = text.words.person_nouns | word_set("english", "demonyms")
    tokens = sentence.tokens
    named = len(tokens) > 2 and tokens[0].text == "The" and tokens[1].capitalised and index > 1
    if named and tokens[2].pos in {Pos.COMMA, Pos.FINITE} and tokens[1].text.endswith(("an", "er", "ian")):
        return True  # "The Texan, …"
    return any(
        (token.pos is Pos.NOUN and token.text in known) or _is_somebody(sentence, at, text)
        for at, token in enumerate(tokens[:index])
    )


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
    described = {
        at for mention in before.mentions if mention.kind is MentionKind.PERSON for at in _description(before, mention)
    }
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
