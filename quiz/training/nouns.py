"""Make the German noun lexicon: `python -m quiz.training.nouns nouns.csv`.

The table is `nouns.csv` of german-nouns 1.2.5 (Weichbrodt; from the German Wiktionary, CC BY-SA 4.0): one row a
lemma with its genders ("genus", "genus 1" …), its kinds ("pos") and a column for every case, number and variant
("genitiv singular*", "nominativ plural 2", "dativ singular schwach"). What comes out is described in
`quiz.language.german.nouns`; the same table always gives the same bytes.
"""

import csv
import lzma
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from quiz.language.german.inflection import Case, Gender, Number, Reading
from quiz.language.german.nouns import BITS, KINDS, NounKind

OUTPUT = Path(__file__).parents[1] / "language" / "german" / "nouns.xz"
COLUMN = re.compile(r"(nominativ|genitiv|dativ|akkusativ) (singular|plural)(?: (\d))?.*")
CASES = dict(zip(("nominativ", "genitiv", "dativ", "akkusativ"), Case, strict=True))
NUMBERS = {"singular": Number.SINGULAR, "plural": Number.PLURAL}
GENDERS = dict(zip("mfn", Gender, strict=True))
KIND_WORDS = {
    "Vorname": NounKind.FIRST_NAME,
    "Nachname": NounKind.SURNAME,
    "Toponym": NounKind.PLACE,
    "adjektivische Deklination": NounKind.ADJECTIVAL,
}
NAME_WORDS = {"Vorname", "Nachname", "Toponym", "Eigenname", "Straßenname"}
LEFT_OUT = {"Affix", "Suffix", "Gebundenes Lexem", "Buchstabe", "Symbol", "Wortverbindung", "Redewendung"}
FORM = re.compile(r"(?=.*[A-ZÄÖÜ])[\w'’.-]{2,}")

Row = Mapping[str, str]


def lexicon(rows: Iterable[Row]) -> bytes:
    """The unpacked lexicon: sorted lines of form, tab and bits."""
    bits: defaultdict[str, int] = defaultdict(int)
    for row in rows:
        words = set(row["pos"].split(","))
        if words & LEFT_OUT:
            continue
        kinds = _kind_bits(words)
        bits[row["lemma"]] |= kinds
        for form, reading in _inflected(row):
            bits[form] |= kinds | 1 << BITS.index(reading)
    lines = sorted(f"{form}\t{value:x}\n".encode() for form, value in bits.items() if FORM.fullmatch(form))
    return b"".join(lines)


def _kind_bits(words: set[str]) -> int:
    kinds = {KIND_WORDS[word] for word in words if word in KIND_WORDS}
    if not words & NAME_WORDS:
        kinds.add(NounKind.COMMON)
    return sum(1 << len(BITS) + KINDS.index(kind) for kind in kinds)


def _inflected(row: Row) -> Iterator[tuple[str, Reading]]:
    """Every form of a row with one of its readings."""
    genders = {key: GENDERS[value] for key, value in row.items() if key.startswith("genus") and value in GENDERS}
    for column, form in row.items():
        named = COLUMN.fullmatch(column)
        if not named or not form:
            continue
        case, number, variant = CASES[named[1]], NUMBERS[named[2]], named[3]
        # "genitiv singular 2" belongs to "genus 2"; plurals are numbered on their own and fit every gender.
        own = genders.get(f"genus {variant}") if number is Number.SINGULAR else None
        for gender in [own] if own else set(genders.values()):
            yield form, Reading(gender, number, case)
        if not genders and number is Number.PLURAL:
            yield form, Reading(None, number, case)


def pack(lines: bytes) -> bytes:
    """The file's bytes; no check sum, no time and no name in it, so they depend on the lines alone."""
    return lzma.compress(lines, format=lzma.FORMAT_XZ, check=lzma.CHECK_CRC32, preset=9 | lzma.PRESET_EXTREME)


def main() -> None:
    """Read the table that the command line names and write the lexicon into the package."""
    with Path(sys.argv[1]).open(encoding="utf-8", newline="") as file:
        lines = lexicon(csv.DictReader(file))
    OUTPUT.write_bytes(pack(lines))


if __name__ == "__main__":
    main()
