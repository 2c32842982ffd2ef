"""Gaps that would take one word out of a longer name."""

from quiz.generate.foreign_names import is_before_capital, is_foreign, is_rest_of_foreign, names_a_person
from quiz.language import Mention, MentionKind, Pos, Token
from quiz.language.english.names import BEHIND_NAMES
from quiz.language.german.nouns import NounKind, kinds, readings
from quiz.language.naming import ends_in
from quiz.language.words import word_set

FORMS_OF_ADDRESS = frozenset(
    "Mr. Mrs. Ms. Mr Mrs Ms Dr. Dr Prof. Prof Gen. Sen. Rep. Gov. Col. Col Lt. Capt. Capt Sgt. Sgt Sir Dame Lord Lady "
    "Cllr "
    "Justice Judge Rev. Msgr. Frau Herr".split()
)
OF_SAINTS = frozenset("primary church school hospital college cathedral parish".split())
WITH_S = frozenset(
    "Sotheby|Christie|McDonald|Lloyd|Sainsbury|Macy|Moody|Levi|Kellogg|Domino|Wendy|Lord|Bloomingdale|Hershey|"
    "Valentine|New Year".split("|")
)
"""Names that are never without their "'s"."""
NUMBERED = frozenset(
    """number route Nummer Linie Abbildung Tabelle Figure Table Kapitel Chapter Saal Raum Zimmer Gleis Room Courtroom
    Platform Gate Landesstraße Bundesstraße Kreisstraße Autobahn Route Highway""".split()
)
"""What has a number for a name, which nobody has to know."""
WATERS = frozenset("See Main Rhein Neckar Inn Saale Donau Ruhr Lech Oder Elbe Mur Drau Wörthersee Aisch Lahn".split())
"""What a town lies on by name."""
LEGAL_FORMS = frozenset("GmbH AG SE KG KGaA eG Inc Inc. Ltd Ltd. plc LLC Corp Corp.".split())
OFFICES = frozenset("Officer Minister Secretary President Justice Inspector Constable Superintendent".split())
BODIES = frozenset(
    "Police Council Constabulary Airport Hospital University Railway Fire Service Trust Authority".split()
)
"""Last words of bodies that two places share: "Devon and Cornwall Police"."""
HOUSES = frozenset(
    "Museum Library Theatre Theater College School Castle Gallery Hospital Club Bank Hardware Diner Bar Store Cafe Pub "
    "Bakery Garage Centre Center Cathedral Church Farm Inn Hotel Market".split()
)
GROUPS = frozenset("Brothers Sisters Boys Girls Singers Quartet Trio".split())
"""Last words of what groups of artists call themselves."""
COUNTED_BEFORE_NAMES = frozenset({Pos.NOUN, Pos.NUMBER, Pos.STOP})
"""What may stand with a capital before a name without being part of it."""


def is_cut_from_name(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """Whether the gap would take one word out of a longer name ("Hadrian's _____") or the number of a figure."""
    if any(check(mention, tokens) for check in BEHIND) or mention.text.endswith("-") or mention.text in GROUPS:
        return True
    if not mention.first:
        return False
    before = tokens[mention.first - 1]
    glued = before.span.end == mention.span.start and (before.is_word or before.text in {",", ".", "-", "/", ":"})
    if glued and (before.text[-1].isalnum() or before.text[-1] in ",.-/:"):
        return True  # "a 1-in-2,_____ chance"
    if mention.kind.is_name and _runs_into(before, mention):
        return True
    if mention.text.isupper() and len(mention.text) > 1 and before.pos is Pos.NOUN and not _is_title(before):
        return True  # "der Kurdischen Arbeiterpartei _____" spells its abbreviation out
    if before.text in NUMBERED or any(check(mention, tokens) for check in CHECKS):
        return True
    return before.text in {"'s", "’s"} and mention.kind in {MentionKind.TERM, MentionKind.NAME}


def _goes_on(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "the _____ of Japan", "_____ fly-half", "London, Ont., woke": what stands behind a name belongs to it."""
    if not (mention.kind.is_name or mention.kind is MentionKind.TERM) or mention.last >= len(tokens):
        return False
    behind, after = tokens[mention.last], tokens[mention.last + 1 : mention.last + 2]
    linked = behind.text in {"of", "for"} and bool(after) and after[0].text[:1].isupper()
    linked = linked and not (mention.kind is MentionKind.PERSON and " " in mention.text)  # "Ann Lee of Leeds"
    if mention.kind is MentionKind.PERSON and behind.text in BEHIND_NAMES:
        return False
    if mention.last - mention.first == 1 and behind.pos is Pos.NAME and not behind.capitalised:
        return True  # "_____ macphersoni"
    inside = {token.text for token in tokens[mention.first : mention.last]}
    body = mention.kind is not MentionKind.PERSON and bool(inside & {"für", "von", "of", "for"})
    several = body and behind.text in {"und", "and"}  # "Bank für Aufbau und Entwicklung"
    linked = linked or (several and bool(after) and after[0].capitalised)
    articled = mention.first > 0 and tokens[mention.first - 1].lower in {"the", "a", "an"}
    to_what = articled and behind.text == "to" and mention.kind is MentionKind.NAME
    linked = linked or (to_what and bool(after) and after[0].capitalised)  # "the _____ to Information Act"
    linked = linked or (behind.text == "the" and bool(after) and after[0].capitalised)  # "_____ the Interpreter"
    linked = linked or (behind.pos is Pos.NUMBER and behind.capitalised)  # "_____ One"
    if linked or (behind.pos is Pos.NAME and behind.text[:1].isupper()):
        return True
    if not mention.kind.is_name:
        return False
    sort = mention.first > 0 and behind.tag in {"NN1", "NN2"} and not behind.capitalised
    by_water = behind.lower in {"am", "an"} and any(
        token.text in WATERS for token in tokens[mention.last : mention.last + 3]
    )
    if by_water and mention.kind is not MentionKind.PERSON:
        return True  # "Zell am See", "Neustadt an der Saale"
    small = mention.text.lower() in {"the", "a", "of", "and", "les", "la"}
    return sort or small or (behind.text == "." and bool(after))


def _runs_into(before: Token, mention: Mention) -> bool:
    """Whether a capitalised word before a name belongs to it."""
    opening = mention.first == 1 and before.pos in {Pos.NOUN, Pos.NAME, Pos.ADJECTIVE} and not _is_title(before)
    running_on = before.capitalised and (opening or (mention.first > 1 and before.pos not in COUNTED_BEFORE_NAMES))
    return running_on or _is_capital_noun(before, mention)


def _is_behind_colon(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "die Figuren aus Sternenhafen 3: _____": the second half of a title."""
    earlier = tokens[max(0, mention.first - 2)]
    colon = tokens[mention.first - 1].text == ":" and mention.kind.is_name and mention.first > 2
    return colon and (earlier.text.isdigit() or earlier.pos is Pos.NAME)


def _is_capital_noun(before: Token, mention: Mention) -> bool:
    """ "Kenya's Rift _____", "Sound & Isles _____": an English noun with a capital is part of the name behind it."""
    one = before.tag in {"NN0", "NN1"} or (before.tag == "NN2" and mention.kind is not MentionKind.PERSON)
    return one and before.capitalised and mention.first > 1 and not _is_title(before)


def _is_title(token: Token) -> bool:
    """Whether a capitalised word before a name says what somebody is: "President Macron", "Bundeskanzler Merz"."""
    if token.tag == "NN" or token.text in FORMS_OF_ADDRESS:
        return True
    return names_a_person(token)


def _is_half_of_body(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "das Architekturbüro _____ und Sandmann", "the Maritime and _____", "the United Party for _____ (UPND)"."""
    before, earlier = tokens[mention.first - 1], tokens[max(0, mention.first - 2)]
    after = [token.text for token in tokens[mention.last : mention.last + 2]]
    goes_on = len(after) == 2 and after[0] in {"und", "&", "and"} and after[1][:1].isupper()
    english_noun = earlier.tag in {"NN1", "NN2"}
    if before.lower == "of" and english_noun and earlier.capitalised and mention.first > 1:
        return mention.kind.is_name  # "the Prince of _____"
    capital = earlier.capitalised and (earlier.pos is Pos.ADJECTIVE or english_noun)
    body = mention.kind.is_name and mention.text.split()[-1] in BODIES and earlier.capitalised
    joined = before.lower in {"and", "und", "&"} and (capital or body)
    abbreviated = after[:1] == ["("] and sum(map(str.isupper, after[-1])) > 1 and mention.kind is not MentionKind.PERSON
    thing = mention.kind in {MentionKind.NAME, MentionKind.ORGANISATION}
    linked = before.lower in {"for", "of"} and earlier.capitalised and (after[:1] == ["("] or (thing and english_noun))
    initials = "".join(word[0] for word in mention.text.split() if word[0].isupper())
    if (abbreviated or after == ["(", initials]) and not mention.text.isupper() and mention.kind.is_name:
        return True  # "der _____ (DWD)"
    nouns = {token.tag for token in tokens[mention.last + 2 : mention.last + 4]}
    if goes_on and before.lower == "the" and mention.kind.is_name and "NN1" in nouns:
        return True  # "the _____ and Vale health board"
    return (goes_on and before.pos is Pos.NOUN and not mention.kind.is_time) or (
        mention.first > 1 and (joined or linked)
    )


def _is_behind_unknown(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "erzählt Corinne _____", "vom Bankhaus Osterloh & _____": a name, or a word that no dictionary has."""
    before = tokens[mention.first - 1]
    hyphened = before.lower in {"und", "oder", "and", "or"} and tokens[mention.first - 2].text[1:].endswith("-")
    if mention.first > 1 and (before.text == "&" or hyphened):
        return mention.kind.is_name  # "an der Nord- und _____"
    if before.tag != "NN" or not before.text.isalpha() or before.text.isupper() or mention.first < 2:
        return False
    of_people = bool(kinds(before.text) & {NounKind.SURNAME, NounKind.FIRST_NAME}) and _is_bare(
        tokens, mention.first - 1
    )
    named = of_people or not (readings(before.text) or kinds(before.text))
    return named and mention.kind.is_name and not ends_in(before.text, word_set("german", "person-nouns"))


def _is_behind_bracket(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "the Residential Tenancies (Amendment) _____"."""
    before = tokens[max(0, mention.first - 4) : mention.first]
    inside = len(before) == 4 and before[1].text == "(" and before[3].text == ")"
    whole = inside and before[0].capitalised and before[2].capitalised and not before[2].text.isupper()
    return whole and mention.kind is not MentionKind.PERSON


def _is_first_name_only(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """Whether a surname that was not taken for one stays behind a first name: "der Biochemiker _____ Bergström"."""
    behind = tokens[mention.last] if mention.last < len(tokens) else None
    runs_on = behind is not None and behind.capitalised and behind.pos in {Pos.NOUN, Pos.NAME}
    if not runs_on or behind is None or mention.kind not in {MentionKind.PERSON, MentionKind.NAME}:
        return False
    unknown = behind.tag == "NN" and not readings(behind.text)
    return _is_first_name(mention.text) or unknown


def _is_first_name(word: str) -> bool:
    return word in word_set("german", "first-names") or word in word_set("english", "first-names")


def _splits_person(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """Whether a first name that is taken for a noun would stay: "Ein Fernschuss von Granit _____"."""
    before = tokens[mention.first - 1]
    if mention.kind not in {MentionKind.PERSON, MentionKind.NAME} or " " in mention.text or before.pos is not Pos.NOUN:
        return False
    listed = mention.first > 1 and tokens[mention.first - 2].lower in {"und", "and"}
    office = ends_in(before.text, word_set("german", "person-nouns"))
    first_name = _is_first_name(before.text)
    bare = mention.kind is MentionKind.PERSON and _is_bare(tokens, mention.first - 1)
    return first_name or (not office and (listed or bare))


def _is_bare(tokens: tuple[Token, ...], noun: int) -> bool:
    """Whether a noun has neither article nor adjective before it."""
    return not noun or tokens[noun - 1].pos not in {Pos.ARTICLE, Pos.ADJECTIVE, Pos.POSSESSIVE, Pos.NUMBER}


def _loses_its_end(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "_____'s" for Sotheby's, "_____'s primary school", "near _____ 48th Street", "_____ & Anchor"."""
    after = tokens[mention.last].text if mention.last < len(tokens) else "."
    glued = mention.last < len(tokens) and tokens[mention.last].span.start == tokens[mention.last - 1].span.end
    if mention.kind is MentionKind.NUMBER and glued and after == "/":
        return True  # "245km/h"
    if mention.kind.is_name and glued and after in {"+", "/", "&", "-"}:
        return True  # "auf _____+HD"
    following = tokens[mention.last + 1] if mention.last + 1 < len(tokens) else None
    if after == "&" and mention.kind.is_name:
        return True
    if after in {"'s", "’s"} and following is not None and following.lower in OF_SAINTS and "St" in mention.text:
        return True
    if after in {"'s", "’s"} and (following is None or following.pos in {Pos.COMMA, Pos.STOP}):
        return mention.kind.is_name  # "the rood screen at _____'s, Holme Parva"
    if after in {"'s", "’s"} and (mention.text in WITH_S or (following is not None and following.capitalised)):
        return True  # "the former _____'s Hardware", "_____'s List"
    if after == "and" and mention.text.split()[-1] in HOUSES and following is not None and following.capitalised:
        return True  # "the _____ and Art Gallery"
    return mention.kind.is_name and after[0].isdigit() and not after.isdigit()


def _lacks_its_first_word(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "der Nordlicht _____" for "Nordlicht Wärme GmbH"."""
    before = tokens[mention.first - 1]
    return mention.text.split()[-1] in LEGAL_FORMS and before.capitalised and before.pos in {Pos.NOUN, Pos.NAME}


def _is_rest_of_office(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "Chief _____" for "Financial Officer Linda Castellano"."""
    words = mention.text.split()
    return tokens[mention.first - 1].text in {"Chief", "Deputy", "Vice"} and bool(OFFICES & set(words[:2]))


def _is_part_of_three(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "the _____ and Safety Executive", "zum sogenannten Event _____"."""
    behind = tokens[mention.last : mention.last + 3]
    if len(behind) == 3 and behind[0].lower == "and" and behind[1].capitalised and behind[2].text in BODIES | HOUSES:
        return mention.kind is not MentionKind.PERSON  # "the _____ and Aquatic Centre"
    spans = len(behind) == 3 and behind[0].lower in {"and", "und"} and behind[1].capitalised and behind[2].capitalised
    named = any(token.lower.startswith("sogenannt") for token in tokens[max(0, mention.first - 2) : mention.first])
    alone = mention.last == mention.first + 1 and mention.kind is not MentionKind.PERSON
    return (spans and alone and behind[2].pos in {Pos.NOUN, Pos.NAME}) or (
        named and tokens[mention.first - 1].capitalised
    )


def _begins_small(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "das Max-Planck-Institut _____" for "für Radioastronomie", "im _____" for "Bund Neuwahlen"."""
    inside = tokens[mention.first : mention.last]
    if mention.kind is MentionKind.PERSON or not mention.kind.is_name:
        return False
    nouns = len(inside) > 1 and all(token.tag == "NN" and NounKind.COMMON in kinds(token.text) for token in inside)
    return inside[0].pos is Pos.PREPOSITION or nouns


def _runs_on(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "Präsident _____ al-Sisi", "im Finale des _____ Pokals": a German name right before another capital goes on."""
    behind = tokens[mention.last] if mention.last < len(tokens) else None
    if behind is None or mention.kind not in {MentionKind.PERSON, MentionKind.NAME, MentionKind.ORGANISATION}:
        return False
    german = behind.pos in {Pos.NOUN, Pos.NAME} and behind.tag in {"NN", "NE"} and behind.capitalised
    return german or behind.text.startswith(("al-", "el-", "Al-", "El-"))


def _is_half_of_two(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "Banksys Firma Pest _____": of two German nouns in a row before it the second is part of the name."""
    before, earlier = tokens[mention.first - 1], tokens[max(0, mention.first - 2)]
    nouns = mention.first > 1 and before.tag == "NN" and earlier.tag == "NN" and earlier.is_word
    return nouns and mention.kind is not MentionKind.PERSON and not names_a_person(before)


BEHIND = (
    _goes_on,
    is_foreign,
    _loses_its_end,
)
"""What a name may lose behind it, wherever it stands."""
CHECKS = (
    _is_behind_colon,
    _is_rest_of_office,
    is_rest_of_foreign,
    is_before_capital,
    _begins_small,
    _is_part_of_three,
    _runs_on,
    _is_half_of_two,
    _lacks_its_first_word,
    _is_half_of_body,
    _is_behind_bracket,
    _is_behind_unknown,
    _is_first_name_only,
    _splits_person,
)
