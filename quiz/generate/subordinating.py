"""A German main clause as a subordinate one: its finite verb goes last, a separated particle back to its verb.

    Am Montag lehnte die FPÖ den Vertrag ab.     die FPÖ am Montag den Vertrag ablehnte
    Boeing hat kleine Flugzeuge gebaut.          Boeing kleine Flugzeuge gebaut hat

None comes from what would leave something hanging: a pronoun, a relative clause, two infinitives.
"""

from dataclasses import dataclass

from quiz.generate.reading import Reading
from quiz.generate.word_order import ordered
from quiz.language import Pos
from quiz.language.german.constituents import Constituent, Sort
from quiz.language.german.fields import Clause

POINTING = frozenset({Pos.PRONOUN, Pos.POSSESSIVE, Pos.DEMONSTRATIVE, Pos.PRONOMINAL_ADVERB})
"""Words that mean something outside of their clause."""


@dataclass(frozen=True, slots=True)
class VerbLast:
    """The words of a clause with its verb last, and the tokens that it has in its sentence."""

    words: str
    place: tuple[int, int]


def subordinated(reading: Reading, clause: Clause) -> VerbLast | None:
    """The words of a main clause, what stands below it left out, as they follow "während"; None if that is not sure."""
    tokens = reading.sentence.tokens
    below = clause.front is not None and clause.front.sort is Sort.CLAUSE
    place = (clause.verb if below else clause.opener, clause.bracket[1])
    inside = [tokens[at] for at in range(*place) if at not in clause.below]
    if any(token.pos in POINTING for token in inside) or any(one.core < one.last for one in clause.middle):
        return None
    row = ordered(reading, clause, Constituent(*place, place[1], Sort.CLAUSE), "")
    verb, parts = tokens[clause.verb].text, tokens[slice(*clause.bracket)]
    if row is None or len(parts) > 1:
        return None
    if parts and parts[0].pos is Pos.VERB_PARTICLE:
        verb = parts[0].text + verb
    elif parts and parts[0].pos in {Pos.PARTICIPLE, Pos.INFINITIVE}:
        verb = f"{parts[0].text} {verb}"
    elif parts:
        return None
    return VerbLast(" ".join([*(words for _, _, words in row), verb]), place)
