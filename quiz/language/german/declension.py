"""What German determiners, adjective endings and prepositions allow: the tables of any grammar (Duden 4, 2016)."""

import re
from enum import StrEnum

from quiz.language.german.inflection import EVERYTHING, Case, Number, Reading, readings_of


class Determiner(StrEnum):
    """What a noun phrase begins with."""

    DEFINITE = "definite"
    INDEFINITE = "indefinite"
    POSSESSIVE = "possessive"
    """A possessive, "deren", "dessen", or a name in the genitive."""
    DEMONSTRATIVE = "demonstrative"
    NONE = "none"


ENDINGS = {
    "e": readings_of("fsn fsa -pn -pa"),
    "er": readings_of("msn fsg fsd -pg"),
    "es": readings_of("nsn nsa msg nsg"),
    "en": readings_of("msa -pd"),
    "em": readings_of("msd nsd"),
    "": readings_of("msn nsn nsa"),
}
ARTICLES = {
    "der": ENDINGS["er"], "die": ENDINGS["e"], "das": readings_of("nsn nsa"), "den": ENDINGS["en"],
    "dem": ENDINGS["em"], "des": readings_of("msg nsg"),
}  # fmt: skip
# The endings of adjectives behind "der", behind "ein", and behind nothing.
WEAK = {"e": readings_of("msn fsn fsa nsn nsa"), "en": EVERYTHING - readings_of("msn fsn fsa nsn nsa")}
MIXED = {"er": readings_of("msn"), "es": readings_of("nsn nsa"), "e": readings_of("fsn fsa"), "en": WEAK["en"]}
STRONG = {
    "e": ENDINGS["e"], "er": ENDINGS["er"], "es": readings_of("nsn nsa"), "em": ENDINGS["em"],
    "en": ENDINGS["en"] | readings_of("msg nsg"),
}  # fmt: skip

LIKE_THE = re.compile(r"(dies|jen|jed|jedwed|welch|manch|solch|all|sämtlich|beid|irgendwelch)(e[rsnm]?)")
SELF = re.compile(r"(der|die|das|den|dem|des)(?:jenigen?|selben?)")
MANY = re.compile(
    r"(viel|wenig|einig|mehrer|etlich|zahlreich|unzählig|zahllos|verschieden|ander|weiter|folgend)(e[rsnm]?)"
)
LIKE_A = re.compile(r"(ein|kein|irgendein|mein|dein|sein|ihr|unse?r|eue?r)(e[rsnm]?|)")
DEMONSTRATIVES = frozenset({"dies", "jen", "solch"})
ARTICLE_STEMS = frozenset({"ein", "kein", "irgendein"})
PLURAL = frozenset(reading for reading in EVERYTHING if reading.number is Number.PLURAL)


def determiner(word: str) -> tuple[Determiner, frozenset[Reading], dict[str, frozenset[Reading]]] | None:
    """A determiner's kind, its readings, and the adjective endings behind it; None if `word` is none."""
    lower = word.lower()
    if lower in ARTICLES:
        return Determiner.DEFINITE, ARTICLES[lower], WEAK
    if lower in {"deren", "dessen", "derer"}:
        return Determiner.POSSESSIVE, EVERYTHING, STRONG
    if own := SELF.fullmatch(lower):
        return Determiner.DEMONSTRATIVE, ARTICLES[own[1]], WEAK
    if own := LIKE_THE.fullmatch(lower):
        kind = Determiner.DEMONSTRATIVE if own[1] in DEMONSTRATIVES else Determiner.INDEFINITE
        # "Ende dieses Jahres", but also "Ende jeden Jahres".
        odd = readings_of("msg nsg") if own[0] in {"jeden", "allen"} else frozenset[Reading]()
        return kind, ENDINGS[own[2]] | odd, WEAK
    if own := MANY.fullmatch(lower):
        return Determiner.INDEFINITE, STRONG[own[2]], STRONG
    if own := LIKE_A.fullmatch(lower):
        kind = Determiner.INDEFINITE if own[1] in ARTICLE_STEMS else Determiner.POSSESSIVE
        return kind, _like_a(own[1], own[2]), MIXED
    return None


def _like_a(stem: str, ending: str) -> frozenset[Reading]:
    """The readings of "ein", "kein", "ihr" and so on: "ein" has no plural."""
    shown = ENDINGS[ending] - (readings_of("nsn nsa") if ending == "es" else frozenset())
    return shown - PLURAL if stem in {"ein", "irgendein"} else shown


def adjective(word: str, endings: dict[str, frozenset[Reading]]) -> frozenset[Reading]:
    """What an adjective's ending allows; everything if it has none ("Berliner", "lila", "1990er")."""
    ending = re.search(r"(?:e[rsnm]?)$", word)
    if ending is None or word[:1].isdigit() or (word[:1].isupper() and word.endswith("er")):
        return EVERYTHING
    return endings.get(ending.group(), STRONG.get(ending.group(), EVERYTHING))


A, D, G = Case.ACCUSATIVE, Case.DATIVE, Case.GENITIVE
PREPOSITIONS: dict[str, frozenset[Case]] = {
    word: cases
    for words, cases in {
        "durch für gegen ohne um bis pro per je wider": frozenset({A}),
        "aus bei mit nach seit von zu gegenüber außer entgegen zufolge ab gemäß samt nebst": frozenset({D}),
        "trotz wegen während laut dank statt anstatt einschließlich mittels innerhalb außerhalb": frozenset({G, D}),
        """aufgrund anhand angesichts infolge mithilfe hinsichtlich bezüglich zugunsten zulasten anstelle anlässlich
        oberhalb unterhalb jenseits diesseits abseits seitens mangels namens zwecks ungeachtet unweit inmitten entlang
        nördlich südlich östlich westlich beiderseits binnen nahe inklusive exklusive""": frozenset({G, D}),
        "in an auf über unter vor hinter neben zwischen": frozenset({A, D}),
    }.items()
    for word in words.split()
}  # fmt: skip
CONTRACTIONS = {
    "im": "dem", "am": "dem", "vom": "dem", "beim": "dem", "zum": "dem", "hinterm": "dem", "unterm": "dem",
    "überm": "dem", "vorm": "dem", "zur": "der", "ins": "das", "ans": "das", "aufs": "das", "durchs": "das",
    "fürs": "das", "ums": "das", "übers": "das", "unters": "das", "vors": "das",
}  # fmt: skip
OBLIQUE = frozenset({A, D, G})


def governed(preposition: str) -> frozenset[Case]:
    """The cases a preposition or contraction governs; all but the nominative for a rare one."""
    article = CONTRACTIONS.get(preposition)
    if article:
        return frozenset({A}) if article == "das" else frozenset({D})
    return PREPOSITIONS.get(preposition, OBLIQUE)
