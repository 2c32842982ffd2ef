"""Case, gender and number, and what a form of a German noun, determiner or adjective says of them."""

from enum import StrEnum
from typing import NamedTuple


class Case(StrEnum):
    """The four cases."""

    NOMINATIVE = "nominative"
    GENITIVE = "genitive"
    DATIVE = "dative"
    ACCUSATIVE = "accusative"


class Gender(StrEnum):
    """The three genders."""

    MASCULINE = "masculine"
    FEMININE = "feminine"
    NEUTER = "neuter"


class Number(StrEnum):
    """Singular and plural."""

    SINGULAR = "singular"
    PLURAL = "plural"


class Reading(NamedTuple):
    """One way to understand a form. The gender is None where the plural does not show it or there is no singular."""

    gender: Gender | None
    number: Number
    case: Case

    @property
    def shown(self) -> "Reading":
        """What an article or adjective beside it can show: no gender in the plural."""
        return self if self.number is Number.SINGULAR else Reading(None, self.number, self.case)


def reading(code: str) -> Reading:
    """A reading by its three letters: gender (m, f, n or - in the plural), number (s, p), case (n, g, d, a)."""
    return Reading(GENDERS.get(code[0]), NUMBERS[code[1]], CASES[code[2]])


def readings_of(codes: str) -> frozenset[Reading]:
    """Several of them, with blanks between."""
    return frozenset(reading(code) for code in codes.split())


GENDERS = {"m": Gender.MASCULINE, "f": Gender.FEMININE, "n": Gender.NEUTER}
NUMBERS = {"s": Number.SINGULAR, "p": Number.PLURAL}
CASES = {"n": Case.NOMINATIVE, "g": Case.GENITIVE, "d": Case.DATIVE, "a": Case.ACCUSATIVE}
EVERYTHING = readings_of("msn msg msd msa fsn fsg fsd fsa nsn nsg nsd nsa -pn -pg -pd -pa")
