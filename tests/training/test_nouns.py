"""Making the noun lexicon from a table."""

import csv
import io

from quiz.language.german.inflection import readings_of
from quiz.language.german.nouns import BITS, KINDS, NounKind
from quiz.training.nouns import lexicon, pack

COLUMNS = [
    "lemma", "pos", "genus", "genus 1", "genus 2", "nominativ singular", "nominativ singular 1",
    "nominativ singular 2", "nominativ plural", "genitiv singular*",
]  # fmt: skip
TABLE = """\
Haus,Substantiv,n,,,Haus,,,Häuser,Hauses
Teil,Substantiv,,m,n,,Teil,Teil,Teile,
Leute,Substantiv,,,,,,,Leute,
Peter,"Substantiv,Vorname",,,,,,,,
-heit,"Substantiv,Suffix",f,,,-heit,,,,
Rote Bete,Substantiv,f,,,Rote Bete,,,,
"""


def made() -> dict[str, int]:
    """The bits of every form of the table."""
    lines = lexicon(csv.DictReader(io.StringIO(TABLE), COLUMNS)).decode().splitlines()
    return {form: int(bits, 16) for form, bits in (line.split("\t") for line in lines)}


def bits(codes: str, kind: NounKind) -> int:
    """The number for some readings and a kind."""
    return sum(1 << BITS.index(one) for one in readings_of(codes)) | 1 << len(BITS) + KINDS.index(kind)


def test_forms_and_bits() -> None:
    """Numbered variants go with their gender, plurals with all of them, names with none; suffixes and groups go."""
    plural = sum(1 << BITS.index(one) for one in BITS if one.case == "nominative" and one.number == "plural")
    found = made()
    assert set(found) == {"Haus", "Hauses", "Häuser", "Teil", "Teile", "Leute", "Peter"}
    assert found["Haus"] == bits("nsn", NounKind.COMMON)
    assert found["Hauses"] == bits("nsg", NounKind.COMMON)
    assert found["Teil"] == bits("msn nsn", NounKind.COMMON)
    assert found["Leute"] == bits("-pn", NounKind.COMMON)
    assert found["Peter"] == bits("", NounKind.FIRST_NAME)
    assert found["Teile"] & plural == found["Teile"] & ((1 << len(BITS)) - 1)


def test_the_same_table_gives_the_same_bytes() -> None:
    """Neither time nor the order of rows shows in the file."""
    rows = list(csv.DictReader(io.StringIO(TABLE), COLUMNS))
    assert pack(lexicon(rows)) == pack(lexicon(reversed(rows)))
