"""Persons' names as answers: a part of the name, more than it, or the name in another spelling."""

from quiz.core.answers import persons
from quiz.core.answers.difference import Change, Piece, beyond, lacking, lettered, merged
from quiz.core.answers.folding import ARTICLES, PREPOSITIONS, Folded, fold
from quiz.core.answers.judgement import RIGHT, WRONG, Deck, Judgement, Verdict, key
from quiz.core.answers.slips import slips


def person(given: str, answer: str, deck: Deck) -> Judgement | None:
    """A part of a person's name, or more than it."""
    typed = persons.untitled(given)
    theirs = persons.untitled(answer)
    if not typed or not theirs:
        return None
    # The title is all there is in "Präsident der USA".
    titled = theirs[0] in ARTICLES | PREPOSITIONS | {"fuer", "for"}
    if typed == theirs and not titled and not any(character.isdigit() for character in given + answer):
        return RIGHT
    name = persons.name_of(answer)
    if name is None or name.likeness is persons.Likeness.UNLIKELY:
        return _fuller(given, answer, deck)
    sure = name.likeness is persons.Likeness.SURE
    part = persons.part_of(typed, name)
    in_front = name.last[0] == theirs[0]
    first_names = (len(answer.split(" ", 1)[0]), len(answer)) if in_front else (0, answer.rfind(" ") + 1)
    if part is persons.Part.WHOLE or part is persons.Part.SURNAME:
        others = any(persons.shares_surname(other, name) and persons.names(typed, other) for other in deck.others)
        if sure and not others:
            return RIGHT
        return Judgement(Verdict.NEARLY, 2, lacking(answer, [first_names]))
    if part is persons.Part.FIRST:
        if not sure or any(persons.shares_first_name(other, name) for other in deck.others) or deck.has(given):
            return WRONG
        return Judgement(Verdict.NEARLY, 3, lacking(answer, [(len(answer.split(" ", 1)[0]), len(answer))]))
    return _misspelt(typed, answer, name, deck)


def _misspelt(words: tuple[str, ...], answer: str, name: persons.Name, deck: Deck) -> Judgement | None:
    """A name, or a surname alone, in another spelling or with a slip of the fingers."""
    start = answer.rfind(" ") + 1 if len(words) == 1 else 0
    expected, typed = fold(answer[start:], deck.language, umlauts=True), Folded.of(words)
    if len(words) == 1 and expected.text != name.surname:
        return None
    sounds = persons.sounds(typed.text) == persons.sounds(expected.text)
    found = 1 if sounds else slips(typed, expected) if len(words) == 1 else None
    if found is None:
        return None
    if any(persons.has_surname(other, words[-1]) for other in deck.others):
        return WRONG
    pieces = merged((Piece(answer[:start], Change.SAME), *lettered(typed, expected)))
    return Judgement(Verdict.NEARLY, found, pieces, typed.text)


def _fuller(given: str, answer: str, deck: Deck) -> Judgement | None:
    """A full name for a surname: nobody here knows the first name."""
    name = persons.name_of(given)
    if name is None or name.likeness is not persons.Likeness.SURE or len(answer.split()) > 1:
        return None
    if name.surname != key(answer, deck.language):
        return None
    return Judgement(Verdict.NEARLY, 2, beyond(answer, given[: given.rfind(" ") + 1], before=True))
