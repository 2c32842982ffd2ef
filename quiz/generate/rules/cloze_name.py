"""A gap for a name: who did it, where, with what.

    _____ stellte im Januar 2025 sein Modell R1 vor.              DeepSeek
    In 1965 _____ noticed something useful.                       Gary Flandro

Nothing comes from a sentence that would name nothing else once the name is gone ("_____ glaubte es.").
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from quiz.generate.antecedent_features import SUBJECTS
from quiz.generate.candidate import Candidate
from quiz.generate.epithets import AGED
from quiz.generate.gap import gap_cards
from quiz.generate.marginal import GERMAN_ARTICLES
from quiz.generate.named_before import last_named
from quiz.generate.people import PEOPLES
from quiz.generate.reading import Reading
from quiz.language import AnalysedText, Mention, MentionKind, Pos
from quiz.language.german.clause import subordinate
from quiz.language.german.nouns import NounKind, kinds, readings
from quiz.language.naming import ends_in
from quiz.language.pos import NOMINAL
from quiz.language.words import word_set

HUMAN = frozenset("mann frau leute minister präsident chef sprecher trainer".split())
CONTRACTED = frozenset("die das im am vom zum zur beim ins ans".split())
STATE_OFFICES = frozenset(
    """Kanzler Kanzlerin Bundeskanzler Bundeskanzlerin Bundespräsident Bundespräsidentin Präsident Präsidentin
    US-Präsident Staatspräsident Staatschef Kremlchef Premier Premierminister Premierministerin Papst König Königin
    President Chancellor Premier Pope King Queen""".split()
)
"""Offices whose holder one knows; a name behind them is no fact of an article."""
PARTICLES = frozenset("von vom zu zum zur van de der den del la le da di".split())
COMMON = re.compile(
    r"(?:\w+ )?(?:Weltkriegs?|World War(?: I+)?)"
    r"|[A-Z]{2,}s|[A-Z][a-z]+days|MEP|MS?P|MLA|TD|QC|KC|PM|CEO|CFO|GMT|UTC|[CEMP][ES]T|BST|MEZ|MESZ|Tests?|Parliament"
    r"|Years?|Months?|Days?|.*-(?:born|based|owned|backed|led|style|speaking)"
)
"""What is no name though it is written like one: MPs, CEOs, Fridays, GMT, Sri Lankan-born."""
SHORT_FOR_NAMES = frozenset("act bill championship championships cup final finals games league prize treaty".split())
"""What is left of a name in its article: "the Cup", "an Act of 1990"."""
ONE_OF_ITS_SORT = frozenset("notenbank kurznachrichtendienst suchmaschine videoplattform".split())
PRINTED = frozenset(
    "zeitung magazin journal fachzeitschrift zeitschrift nachrichtenagentur agentur newspaper magazine agency".split()
)
"""What prints the news; who said so is no fact of the article."""
WORTH = {
    MentionKind.PERSON: 2.2,
    MentionKind.PRODUCT: 2.1,
    MentionKind.ORGANISATION: 2.0,
    MentionKind.PLACE: 1.4,
    MentionKind.NAME: 1.6,
}
AMONG_OTHERS = frozenset({("unter", "anderem"), ("unter", "anderen"), ("among", "others")})


def cloze_name(reading: Reading, text: AnalysedText) -> Iterator[Candidate]:
    """Yield a gap for every name of the sentence, and for whom its pronouns surely mean."""
    yield from gap_cards("cloze_name", reading, text, _names(reading, text))
    yield from _meant(reading, text)


def _meant(reading: Reading, text: AnalysedText) -> Iterator[Candidate]:
    """A gap in the place of "he" or "sie"; the answer is who a sentence before names."""
    tokens = reading.sentence.tokens
    for index, name in reading.replaced.items():
        found = last_named(name, reading.sentence, text) if tokens[index].lower in SUBJECTS else None
        if found is None:
            continue
        named, before = found
        gap = Mention(MentionKind.PERSON, index, index + 1, tokens[index].span, named.text)
        others = {at: word for at, word in reading.replaced.items() if at != index}
        for one in gap_cards("cloze_name", replace(reading, replaced=others), text, iter([(gap, WORTH[gap.kind])])):
            yield replace(one, span=named.span, since=before)


def _names(reading: Reading, text: AnalysedText) -> Iterator[tuple[Mention, float]]:
    # What the whole article is about stands in its heading, and in every other sentence: nobody has to learn it.
    everywhere = max(3, len(text.sentences) // 4)
    for mention in reading.sentence.mentions:
        if not mention.kind.is_name or COMMON.fullmatch(mention.text):
            continue
        if not any(check(reading, mention, text) for check in NOT_ASKED):
            often = text.named_in[mention.text] >= everywhere
            yield mention, WORTH[mention.kind] - (0.7 if often else 0.0)


def _is_inhabitant(reading: Reading, mention: Mention, text: AnalysedText) -> bool:
    """ "the _____ had beaten her": Frenchwoman, New Yorker."""
    stem = mention.text.removesuffix("er")
    if mention.first and AGED.fullmatch(reading.sentence.tokens[mention.first - 1].text) and " " not in mention.text:
        return mention.text.endswith("er")  # "Der 19-jährige Welser"
    of_town = stem != mention.text and (stem in text.words.places or f"{stem}e" in text.words.places)
    return text.language == "en" and (of_town or mention.text in PEOPLES | word_set("english", "demonyms"))


def _is_first_name_of(_reading: Reading, mention: Mention, text: AnalysedText) -> bool:
    """ "Leonard" alone, where the article also has "Leonard Thompson"."""
    full = (name for name in text.people.values() if name.startswith(f"{mention.text} "))
    return mention.text in text.words.first_names and any(full)


def _opens_as_noun(_reading: Reading, mention: Mention, text: AnalysedText) -> bool:
    """ "Government advertisements …": a noun that begins its sentence."""
    opening = mention.first == 0 and mention.last == 1
    return opening and bool(text.uses.get(mention.text.lower()))


def _is_example(reading: Reading, mention: Mention, _text: AnalysedText) -> bool:
    """ "Städte wie _____", "such theorists as Hobson and _____": there are others."""
    tokens = reading.sentence.tokens
    listed = {at for one in reading.sentence.mentions if one.kind.is_name for at in range(one.first, one.last)}
    listed |= {at for at, word in reading.replaced.items() if not word}
    behind = tokens[mention.last].lower if mention.last < len(tokens) else ""
    if behind in {"etwa", "beispielsweise"}:
        return True  # "In _____ etwa wurden drei Ärzte getötet"
    words = [token.lower for token in tokens[: mention.first]]
    if AMONG_OTHERS & {*pairwise(words)} or "u.a." in words:
        return True  # "Gäste waren unter anderem Anna Huber und _____"
    at = mention.first - 1
    while at > 0 and (at in listed or tokens[at].pos in {Pos.NAME, Pos.COMMA, Pos.CONJUNCTION, Pos.ARTICLE}):
        if tokens[at].lower == "wie":
            break
        at -= 1  # the names listed before it
    before = [token.lower for token in tokens[max(0, at - 3) : at + 1]]
    if before[-1:] and before[-1] in {"in", "an", "bei", "auf", "aus"} and "etwa" in before[-2:]:
        return True  # "Einsätze wie etwa in _____"
    if before[-1:] == ["wie"]:
        return len(before) > 1 and tokens[at - 1].pos is Pos.NOUN
    return (before[-1:] == ["as"] and "such" in before) or before[-1:] == ["including"]


def _is_behind_address(reading: Reading, mention: Mention, _text: AnalysedText) -> bool:
    """ "Mr. _____ said": half of what somebody is called, and anybody's."""
    return bool(mention.first) and reading.sentence.tokens[mention.first - 1].text.rstrip(".") in {"Mr", "Mrs", "Ms"}


def _is_known_by_office(reading: Reading, mention: Mention, _text: AnalysedText) -> bool:
    """ "Kanzler _____", "Prime Minister _____": one knows without the article; of nine such cards judges kept four."""
    before = [token.text for token in reading.sentence.tokens[max(0, mention.first - 2) : mention.first]]
    return (
        mention.kind is MentionKind.PERSON
        and before[-1:] != []
        and (before[-1] in STATE_OFFICES or before == ["Prime", "Minister"])
    )


def _is_incidental_place(reading: Reading, mention: Mention, text: AnalysedText) -> bool:
    """Whether a place only says where somebody is from or where the article is set: "a university in _____".

    Of 65 gaps for places judges kept 38; of those behind a noun, in a clause below or named again elsewhere, half.
    """
    if mention.kind is not MentionKind.PLACE:
        return False
    tokens = reading.sentence.tokens
    before = tokens[max(0, mention.first - 2) : mention.first]
    if before and before[-1].text in {"Land", "Kanton", "Bundesland"}:
        return True  # "im Emmental das Verwaltungsgericht des Kantons _____"
    attached = len(before) > 1 and before[1].pos is Pos.PREPOSITION and before[0].pos in NOMINAL
    return attached or mention.first in subordinate(tokens) or text.named_in.get(mention.text, 0) > 1


def _is_said_by_its_sort(reading: Reading, mention: Mention, _text: AnalysedText) -> bool:
    """ "die US-Notenbank _____", "im Kurznachrichtendienst _____": there is but one, or one that everybody names."""
    before = reading.sentence.tokens[mention.first - 1].text if mention.first else ""
    return ends_in(before, ONE_OF_ITS_SORT)


def _is_source(reading: Reading, mention: Mention, _text: AnalysedText) -> bool:
    """ "im Fachjournal _____ schreiben", "in dem Bericht, der der _____ vorlag": who printed it is beside the point."""
    tokens = reading.sentence.tokens
    before = tokens[mention.first - 1].text if mention.first else ""
    behind = tokens[mention.last].lower if mention.last < len(tokens) else ""
    return ends_in(before, PRINTED) or behind in {"vorlag", "vorliegt", "vorlagen", "vorliegen"}


def _is_english_noun(reading: Reading, mention: Mention, text: AnalysedText) -> bool:
    """ "entlang der West _____": Road, Street."""
    token = reading.sentence.tokens[mention.first]
    single = text.language == "de" and mention.last == mention.first + 1 and not kinds(token.text)
    return single and token.text in word_set("english", "place-nouns")


def _is_plain_noun(reading: Reading, mention: Mention, text: AnalysedText) -> bool:
    """ "unter _____ aussagen", "stiegen in _____ um": a German noun that was taken for a name."""
    token, before = reading.sentence.tokens[mention.first], reading.sentence.tokens[mention.first - 1].pos
    single = text.language == "de" and mention.last == mention.first + 1 and before is Pos.PREPOSITION
    unsure = mention.kind in {MentionKind.NAME, MentionKind.PLACE, MentionKind.PERSON}
    plain = kinds(token.text) == {NounKind.COMMON} and not token.text.isupper()
    return single and unsure and plain and token.text not in text.words.places


def _is_behind_particle(reading: Reading, mention: Mention, text: AnalysedText) -> bool:
    """Whether the word before belongs to the name: "Harald zur _____", where the text has "Harald zur Hausen"."""
    before = reading.sentence.tokens[mention.first - 1].lower if mention.first else ""
    particle = before in PARTICLES and mention.kind in {MentionKind.PERSON, MentionKind.NAME}
    return particle and re.search(rf"[A-ZÄÖÜ][\w-]+ {before} {re.escape(mention.text)}", text.text) is not None


def _is_common_noun(reading: Reading, mention: Mention, text: AnalysedText) -> bool:
    """ "der Magdeburger Schlussmann", "the Government": what everybody of that sort is called."""
    if mention.last > mention.first + 1:
        return False
    token = reading.sentence.tokens[mention.first]
    before = reading.sentence.tokens[mention.first - 1].lower if mention.first else ""
    if text.language == "en":
        nouns = text.words.generic_nouns | text.words.organisation_nouns | SHORT_FOR_NAMES
        return before in {"the", "a", "an"} and token.lower in {noun.lower() for noun in nouns}
    articled = before in GERMAN_ARTICLES or before in CONTRACTED
    common = NounKind.COMMON in kinds(token.text) and not token.text.isupper()
    if mention.kind is not MentionKind.PRODUCT and articled and common:
        return token.text not in text.words.places  # "die Allianz", "im Anschluss", but "die Schweiz"
    described = before.endswith("er") or (
        mention.first and reading.sentence.tokens[mention.first - 1].pos in {Pos.ADJECTIVE, Pos.ARTICLE}
    )
    return bool(described) and bool(readings(token.text)) and ends_in(token.text, HUMAN)


NOT_ASKED = (
    _is_behind_particle,
    _is_inhabitant,
    _is_first_name_of,
    _is_example,
    _is_behind_address,
    _opens_as_noun,
    _is_common_noun,
    _is_known_by_office,
    _is_incidental_place,
    _is_said_by_its_sort,
    _is_source,
    _is_english_noun,
    _is_plain_noun,
)
