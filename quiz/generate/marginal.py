"""Names and values that are beside the point of their sentence, and so not worth a gap."""

import re
from itertools import pairwise

from quiz.generate.cut_names import is_cut_from_name
from quiz.generate.petty_numbers import CURRENCIES, is_petty
from quiz.language import Mention, MentionKind, Pos, Token
from quiz.language.german.nouns import NounKind, kinds
from quiz.language.values import YEAR
from quiz.language.vocabulary import countries

RANGE_OPENERS = frozenset({"zwischen", "von", "between", "from"})
RANGE_LINKS = frozenset({"bis", "und", "to", "until", "and", "–", "-"})
COMPARED = frozenset({"statt", "gegenüber", "than", "compared", "+", "-"})
GERMAN_ARTICLES = frozenset("der des dem den ein eines einem einen einer".split())
SHORTEST_NAME = 2
GENERIC = re.compile(r"[A-ZÄÖÜ]\w+er (?:Unternehmen|Konzern|Firma|Betrieb|Verein|Gericht|Behörde|Werk|Klinik|Zeitung)")
"""What a town's firm is called that has a name: "an dem Heilbronner Unternehmen"."""
UNASKED = frozenset("Yes No Ja Nein Sun Moon Sonne Mond".split())
"""What everybody knows: "36 times the mass of the _____"."""
ERAS = frozenset({"Christus", "Christi", "Christ", "Chr", "Celsius", "Fahrenheit"})
"""What only names the era of a year, or the scale of degrees."""
ANONYMOUS = re.compile(r"(?:[A-ZÄÖÜ][\w-]+ )?[A-Z]\.?|[IVX]+")
ABBREVIATED = re.compile(r"[A-Z][a-z]{1,5}\.|(?:[A-Z]\.){2,}")


def is_marginal(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """Whether a name or value is beside the point of its sentence.

    So are what stands in brackets, either end of a range ("von 1848 bis 1854"), what something is only compared with
    ("statt 0,4 Prozent"), and half of a ratio.
    """
    depth = sum((token.text == "(") - (token.text == ")") for token in tokens[: mention.first])
    if (
        depth > 0
        or _is_inhabitant(mention, tokens)
        or _is_one_of_many(mention, tokens)
        or is_cut_from_name(mention, tokens)
        or _is_wider_place(mention, tokens)
        or _is_address(mention, tokens)
        or _is_sister_party(mention, tokens)
        or _is_era(mention, tokens)
        or _is_half(mention, tokens)
        or _speaks_for(mention, tokens)
    ):
        return True
    owned = tokens[0].pos is Pos.POSSESSIVE and mention.kind is MentionKind.PERSON
    if owned or _is_denied(mention, tokens):
        return True  # "Seine Aussage relativierte _____": whose?
    if mention.kind is MentionKind.QUOTE:
        return mention.first <= 1  # “_____,” he said: anything may have been said
    if mention.kind.is_name and (
        mention.text in UNASKED
        or GENERIC.fullmatch(mention.text)
        or _swallows(mention)
        or _is_end_of_range(mention, tokens)
    ):
        return True
    if mention.kind.is_name or mention.kind is MentionKind.TERM:
        return False
    before = [t.lower for t in tokens[max(0, mention.first - 5) : mention.first] if t.text not in CURRENCIES]
    after = [t.lower for t in tokens[mention.last : mention.last + 6] if t.text not in CURRENCIES]
    if before and before[-1] in COMPARED and before[-2:-1] not in (["more"], ["less"], ["fewer"]):
        return True  # "than in 2019", but not "more than 3,000 customers"
    if mention.kind is MentionKind.NUMBER and is_petty(mention, tokens):
        return True
    if tokens[mention.last : mention.last + 1] and mention.last + 1 < len(tokens) and tokens[mention.last].text == ".":
        return True  # an ordinal: "in der 68., 83. und 90. Minute"
    if mention.kind is MentionKind.YEAR and (_is_of_a_pair(mention, tokens) or _dates_a_thing(mention, tokens)):
        return True
    opens = bool(before) and before[-1] in RANGE_OPENERS and any(word in RANGE_LINKS for word in after)
    closes = bool(before) and before[-1] in RANGE_LINKS and any(word in RANGE_OPENERS for word in before[:-1])
    closes = closes or _is_upper_bound(mention, tokens)
    compares = bool(after) and after[0] in {"statt", "gegenüber"}
    return opens or closes or compares


def _is_upper_bound(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "between $14 million and $_____": the first limit all but says the second."""
    before = [token for token in tokens[max(0, mention.first - 7) : mention.first] if token.text not in CURRENCIES]
    linked = len(before) > 2 and before[-1].lower in {"and", "und"}
    return linked and any(
        one.lower in {"between", "zwischen"} and two.pos is Pos.NUMBER for one, two in pairwise(before)
    )


def _is_era(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "um 1600 vor Christus", "2 degrees Celsius"."""
    before = tokens[mention.first - 1] if mention.first else None
    measured = before is not None and (before.pos is Pos.PREPOSITION or before.lower in {"grad", "degrees"})
    return mention.text in ERAS and measured


def _speaks_for(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "Agency spokeswoman _____ said": who speaks for somebody; of fourteen such cards judges kept six."""
    near = (*tokens[max(0, mention.first - 1) : mention.first], *tokens[mention.last : mention.last + 5])
    speakers = {"spokesman", "spokeswoman", "spokesperson"}
    return mention.kind is MentionKind.PERSON and bool(speakers & {token.lower for token in near})


def _is_half(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "aus halb Europa", "in ganz Wien": said of any place."""
    before = tokens[mention.first - 1].lower if mention.first else ""
    return mention.kind is MentionKind.PLACE and before in {"halb", "ganz", "all"}


def _dates_a_thing(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "das Probelokal aus dem Jahr 1974": beside the point; of twelve such cards judges kept four."""
    return [token.lower for token in tokens[max(0, mention.first - 3) : mention.first]] == ["aus", "dem", "jahr"]


def _is_of_a_pair(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "nicht anders als 1973 und 1982", "in 1563, 1593, 1603, and 1665": one year of several."""
    around = (tokens[max(0, mention.first - 2) : mention.first], tokens[mention.last : mention.last + 2])
    return any(
        {"und", "and", ","} & {t.lower for t in two} and any(YEAR.fullmatch(t.text) for t in two) for two in around
    )


def _is_denied(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "nicht _____ oder Milchpulver, sondern Kohle": what it is not may be many things."""
    before = tokens[mention.first - 1].lower if mention.first else ""
    near = tokens[max(0, mention.first - 3) : mention.first]
    confined = before in {"to", "auf"} and any(token.pos is Pos.NEGATION for token in near)
    return confined or before in {"nicht", "kein", "keine", "keinen", "not"}


ARTICLED = frozenset(
    """Schweiz Türkei Ukraine Slowakei Mongolei USA Niederlande Niederlanden Philippinen Malediven Bahamas Iran Irak
    Jemen Kongo Sudan Tschad Vatikan Libanon Kosovo Niger Senegal Oman""".split()
)
"""Countries with an article of their own; "des Schweden" is no country."""


def _is_inhabitant(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    before = tokens[mention.first - 1] if mention.first else None
    plain = mention.kind is MentionKind.PLACE and mention.text in countries("de") and " " not in mention.text
    return plain and mention.text not in ARTICLED and before is not None and before.lower in GERMAN_ARTICLES


def _swallows(mention: Mention) -> bool:
    """ "… and Republicans 49", "in Konstantinopel 37 Epidemien", "Trent Lott of Mississippi", "Middlebury, Vt."."""
    words = mention.text.split()
    if ABBREVIATED.fullmatch(mention.text) or ANONYMOUS.fullmatch(mention.text):
        return True  # "Mountain View, Calif.", "der Hauptangeklagte Marek T.", "Block II"
    counted = len(words) > 1 and words[-1].isdigit() and (words[-2].endswith("s") or NounKind.PLACE in kinds(words[-2]))
    state = len(mention.text) == SHORTEST_NAME and not mention.text.isupper()
    person = mention.kind is MentionKind.PERSON or words[-1] in countries("en")
    return counted or state or (person and "of" in words[2:])


def _is_end_of_range(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "Airlines from Australia to Germany": two of many."""
    before = [token.lower for token in tokens[max(0, mention.first - 4) : mention.first]]
    behind = [token.lower for token in tokens[mention.last : mention.last + 1]]
    opens = before[-1:] in (["from"], ["von"]) and behind in (["to"], ["bis"])
    return opens or (before[-1:] in (["to"], ["bis"]) and bool({"from", "von"} & set(before)))


def _is_wider_place(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "Boston, Massachusetts": where a place lies is no fact of the article."""
    if mention.kind is not MentionKind.PLACE or mention.first < 2 or tokens[mention.first - 1].text != ",":
        return False
    town = tokens[mention.first - 2]
    closed = tokens[mention.last].pos in {Pos.COMMA, Pos.STOP} if mention.last < len(tokens) else True
    return town.capitalised and town.pos in {Pos.NAME, Pos.NOUN} and closed and not _lists(tokens, mention)


def _is_sister_party(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "von CDU, _____ und FDP": whoever knows one of the two knows the other."""
    beside = {token.text for token in tokens[max(0, mention.first - 2) : mention.last + 2]}
    return mention.text in {"CDU", "CSU"} and {"CDU", "CSU"} <= beside


def _is_address(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "Ann Moss, 39, of Shore Road, Grimsby": where somebody lives."""
    around = [token.text for token in (*tokens[max(0, mention.first - 2) : mention.first], *tokens[mention.last :][:1])]
    at_home = mention.kind in {MentionKind.PLACE, MentionKind.NAME} and around == [",", "of", ","]
    return at_home and tokens[mention.last + 1].capitalised


def _lists(tokens: tuple[Token, ...], mention: Mention) -> bool:
    """Whether more places follow or stand before: "in Leeds, Bradford and Hull"."""
    around = [token.lower for token in tokens[max(0, mention.first - 5) : mention.last + 4]]
    return "and" in around or "und" in around


def _is_one_of_many(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """Whether "auch", "also" or "such as" says that others would be right as well."""
    before = [token.lower for token in tokens[max(0, mention.first - 2) : mention.first]]
    if tokens[0].text in {"Auch", "Ebenfalls"} and mention.kind.is_name:
        vorfeld = next((tokens[:at] for at, token in enumerate(tokens) if token.pos is Pos.FINITE), tokens)
        listed = any(token.pos in {Pos.COMMA, Pos.CONJUNCTION} for token in vorfeld)
        return mention.first < len(vorfeld) and not listed  # "Auch der Kolumbianer _____ wurde bestraft"
    heard = [token.lower for token in tokens[max(0, mention.first - 3) : mention.first]]
    return any(word in {"auch", "also", "ebenfalls", "sogar", "too"} for word in before) or "also" in heard
