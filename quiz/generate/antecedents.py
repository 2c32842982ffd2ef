"""Whom "er", "she" or "his" means (the antecedent), where that is as good as certain.

    Am Abend übernahm er von Olaf Scholz das Kanzleramt.    Friedrich Merz, whom the title and the sentences before name
    She was the first German champion since Steffi Graf.    Angelique Kerber

A logistic regression on pronouns of which a reader said whom they mean (`quiz.training.antecedents`) tells of everybody
named near how likely it is that one; the name is said only if one is likely and nobody else is.
"""

from quiz.generate import logistic
from quiz.generate.antecedent_features import FAR, candidates, sex_of
from quiz.generate.people import full_name, genitive, has_other_candidate
from quiz.generate.pronouns import is_pronoun
from quiz.generate.titled import titled_person
from quiz.language import AnalysedSentence, AnalysedText, Pos, Token

OFTEN = 2
"""How often somebody must have been named to be meant although the sentence before has something else."""
SURE = 0.88
"""How likely the name must be that is said; what was measured with it stands in docs/questions.md."""


def antecedent(sentence: AnalysedSentence, index: int, text: AnalysedText) -> str | None:
    """The full name of the one whom the pronoun or possessive at `index` means, None if that is not certain.

    None as well where its own sentence explains the pronoun.
    """
    if sex_of(sentence.tokens[index]) is None or not is_pronoun(sentence, index, text):
        return None
    ranked = sorted(
        ((logistic.probability("antecedents", seen), name) for name, seen in candidates(sentence, index, text)),
        reverse=True,
    )
    if not ranked or _names_somebody_else(sentence, index, text):
        return None
    best, name = ranked[0]
    second = ranked[1][0] if len(ranked) > 1 else 0.0
    if best * (1 - second) < SURE or _is_hardly_known(name, sentence, text):
        return None
    later = any(m.kind.is_name and m.first > index and m.text.split()[-1] in name.split() for m in sentence.mentions)
    return None if later else name


def _names_somebody_else(sentence: AnalysedSentence, index: int, text: AnalysedText) -> bool:
    """ "Richard was 32 when he fell": a first name alone, which is no mention."""
    words = text.words
    return any(token.text in words.first_names and token.text not in words.months for token in sentence.tokens[:index])


def _is_hardly_known(name: str, sentence: AnalysedSentence, text: AnalysedText) -> bool:
    """Whether somebody was named but once, and the sentence before has anything else a pronoun may mean.

    "Otto Wagner entwarf den Bahnhof. Er wurde 1899 eröffnet."
    """
    before = text.sentences[max(0, sentence.number - FAR) : sentence.number]
    named = sum(full_name(m.text, text) == name for one in before for m in one.mentions)
    return named < OFTEN and name != titled_person(text) and bool(before) and has_other_candidate(before[-1], text)


def _is_subject(word: Token) -> bool:
    """Whether the word behind "lud sie" begins the subject of the clause: "lud sie der Papst", "lud sie Anna Lee"."""
    return (word.pos is Pos.ARTICLE and word.lower == "der") or word.pos is Pos.NAME


def said_for(sentence: AnalysedSentence, index: int, text: AnalysedText) -> str | None:
    """What to say for a pronoun or possessive in its place: a name in the right case, None if it is not certain.

    A German object is only replaced behind a preposition: names have no case, and in "überreichte ihm der Herzog den
    Pokal" only the pronoun's tells who got it. Neither is a German possessive before an adjective, whose ending would
    be another.
    """
    tokens = sentence.tokens
    token, before = tokens[index], tokens[index - 1] if index else None
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if text.language == "de" and token.pos is Pos.POSSESSIVE and (following is None or following.pos is not Pos.NOUN):
        return None
    subject = token.lower in {"er", "sie"}
    governed = before is not None and before.pos is Pos.PREPOSITION
    if text.language == "de" and token.pos is Pos.PRONOUN and not subject and not governed:
        return None
    if token.lower == "sie" and following is not None and _is_subject(following):
        return None  # "1999 lud sie der Papst ein"
    name = antecedent(sentence, index, text)
    if name is None or (" " not in name and not text.title.count(name)):
        return None
    if token.pos is not Pos.POSSESSIVE:
        return name
    return genitive(name) if text.language == "de" else f"{name}’" if name.endswith("s") else f"{name}’s"
