"""The name for "Die 58-Jährige" and "The 61-year-old", where it can only be one person's."""

import re

from quiz.generate.antecedents import antecedent
from quiz.generate.epithets import AGED
from quiz.generate.people import can_be, full_name, speaks_of_somebody
from quiz.language import AnalysedSentence, AnalysedText, MentionKind, Pos

OLD = re.compile(r"\d+-Jährige")
BACK = 3
"""How many sentences are searched for whom "the 58-year-old" means."""


def aged_person(sentence: AnalysedSentence, index: int, text: AnalysedText) -> str | None:
    """The name for "Jährige" of "Die 58-Jährige" and nothing for its article; None where it is no such word."""
    tokens = sentence.tokens
    noun = index if AGED.fullmatch(tokens[index].text) else index + 1
    if not 0 < noun < len(tokens) or not OLD.fullmatch(tokens[noun].text):
        return None
    sex = {"der": "male", "die": "female"}.get(tokens[noun - 1].lower)
    if sex is None or any(mention.kind is MentionKind.PERSON for mention in sentence.mentions):
        return None
    name = _last_person(sentence, text)
    if name is None or " " not in name or not can_be(name, sex):
        return None
    if index != noun:
        return ""
    # "Er lege sein Amt nieder, sagte der 67-Jährige": the name stands for "Er" already.
    if sex == "male" and tokens[0].text == "Er" and antecedent(sentence, 0, text) == name:
        return "er"
    return f"{name}." if len(name.split()[-1]) == 1 else name  # "Gabriele S."


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
        if speaks_of_somebody(before, text):
            return None
    return None
