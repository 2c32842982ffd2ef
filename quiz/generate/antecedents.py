"""Whom "er", "she" or "his" means (the antecedent), where that is as good as certain.

    Am Abend übernahm er von Olaf Scholz das Kanzleramt.    Friedrich Merz, whom the title and the sentences before name
    She was the first German champion since Steffi Graf.    Angelique Kerber

A logistic regression on pronouns of which a reader said whom they mean (`quiz.training.antecedents`) tells of everybody
named near how likely it is that one; the name is said only if one is likely and nobody else is.
"""

from collections.abc import Sequence

from quiz.generate import logistic
from quiz.generate.antecedent_features import FAR, candidates, of_people, sex_of
from quiz.generate.people import full_name, genitive, has_other_candidate, has_rival, speaks_of_somebody
from quiz.generate.pronouns import is_pronoun
from quiz.generate.titled import titled_person
from quiz.language import AnalysedSentence, AnalysedText, MentionKind, Pos, Token
from quiz.language.pos import NOMINAL

OFTEN = 2
"""How often somebody must have been named to be meant although the sentence before has something else."""
MARKS = frozenset('„“”»«"')
CLAUSE_ENDS = frozenset({Pos.COMMA, Pos.STOP, Pos.CONJUNCTION})
SURE = 0.8
"""How likely the name must be that is said; what was measured with it stands in docs/questions.md."""


def antecedent(sentence: AnalysedSentence, index: int, text: AnalysedText) -> str | None:
    """The full name of the one whom the pronoun or possessive at `index` means, None if that is not certain.

    None as well where its own sentence explains the pronoun.
    """
    if sex_of(sentence.tokens[index]) is None or not is_pronoun(sentence, index, text):
        return None
    if sum(token.text in MARKS for token in sentence.tokens) % 2:
        return None  # part of a longer speech, of those of whom the speaker spoke
    ranked = sorted(
        ((logistic.probability("antecedents", seen), name) for name, seen in candidates(sentence, index, text)),
        reverse=True,
    )
    if not ranked or _names_somebody_else(sentence, index, text):
        return None
    best, name = ranked[0]
    second = ranked[1][0] if len(ranked) > 1 else 0.0
    if best * (1 - second) < SURE or _is_hardly_known(name, sentence, index, text):
        return None
    later = any(m.kind.is_name and m.first > index and m.text.split()[-1] in name.split() for m in sentence.mentions)
    return None if later else name


def _names_somebody_else(sentence: AnalysedSentence, index: int, text: AnalysedText) -> bool:
    """ "Richard was 32 when he fell": a first name alone, which is no mention."""
    words = text.words
    return any(token.text in words.first_names and token.text not in words.months for token in sentence.tokens[:index])


def _is_hardly_known(name: str, sentence: AnalysedSentence, index: int, text: AnalysedText) -> bool:
    """Whether somebody was named but once, and the sentence before has anything else a pronoun may mean.

    "Otto Wagner entwarf den Bahnhof. Er wurde 1899 eröffnet." Where only people do what is told ("Er verwies auf …")
    that is other people and bodies.
    """
    before = text.sentences[max(0, sentence.number - FAR) : sentence.number]
    named = sum(full_name(m.text, text) == name for one in before for m in one.mentions)
    if named >= OFTEN or name == titled_person(text) or not before:
        return False
    if not any(m.kind is MentionKind.PERSON for m in before[-1].mentions) and speaks_of_somebody(before[-1], text):
        return True  # "John Cole runs the works. A glazier disagreed."
    sex = sex_of(sentence.tokens[index])
    if sex is not None and of_people(sentence, index):
        return has_rival(before[-1], sex, text)
    return has_other_candidate(before[-1], text)


def _is_subject(word: Token) -> bool:
    """Whether the word behind "lud sie" begins the subject of the clause: "lud sie der Papst", "lud sie Anna Lee"."""
    return (word.pos is Pos.ARTICLE and word.lower == "der") or word.pos is Pos.NAME


def _is_object(tokens: Sequence[Token], index: int) -> bool:
    """ "Der Fahrer stellt sie vor die Tür": the clause has its subject before its verb."""
    if not index or tokens[index - 1].pos is not Pos.FINITE:
        return False
    begin = next((at + 1 for at in range(index - 2, -1, -1) if tokens[at].pos in CLAUSE_ENDS), 0)
    opening = tokens[begin : index - 1]
    words = [token.lower for token in opening if token.pos is Pos.ARTICLE]
    named = bool(opening) and opening[0].pos in NOMINAL
    return bool(opening) and ((words[:1] in (["der"], ["ein"]) and opening[0].pos is Pos.ARTICLE) or named)


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
    if tokens[0].text in {"Asked", "Questioned"} and all(one.pos is not Pos.COMMA for one in tokens[:index]):
        return None  # "Asked why he had waited, the commissioner said …": the commissioner
    subject = token.lower in {"er", "sie"}
    governed = before is not None and before.pos is Pos.PREPOSITION
    if text.language == "de" and token.pos is Pos.PRONOUN and not subject and not governed:
        return None
    if token.lower == "sie" and (_is_object(tokens, index) or (following is not None and _is_subject(following))):
        return None  # "1999 lud sie der Papst ein"
    name = antecedent(sentence, index, text)
    if name is None or (" " not in name and not text.title.count(name)):
        return None
    if token.pos is not Pos.POSSESSIVE:
        return name
    return genitive(name) if text.language == "de" else f"{name}’" if name.endswith("s") else f"{name}’s"
