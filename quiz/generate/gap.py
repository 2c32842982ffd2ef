"""Cut a gap into a sentence that can stand alone and says enough."""

import re
from collections.abc import Iterator
from dataclasses import replace

from quiz.core.kinds.cloze import GAP
from quiz.generate.bystanders import is_bystanders
from quiz.generate.candidate import Candidate
from quiz.generate.framing import SHORTEST, frame, has_main_verb, is_german_main
from quiz.generate.giving_away import gives_away, in_title
from quiz.generate.hanging import hangs
from quiz.generate.inversion import inverted
from quiz.generate.marginal import is_marginal
from quiz.generate.reading import Reading
from quiz.generate.trimming import COMFORTABLE, trimmed
from quiz.language import AnalysedText, Mention, MentionKind, Pos, Token
from quiz.language.german.clause import REPORTED, main_clause, subordinate
from quiz.language.german.mood import is_reported, says
from quiz.language.naming import ends_in
from quiz.language.words import word_set

LONGEST = 44
LONG_NOUN = 12
ABSTRACT = ("ung", "ungen", "tion", "tionen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "ment", "ness")
VAGUE = frozenset("etwas something wendepunkt turning-point assumption".split())
LOOSE_OPENERS = frozenset({Pos.QUESTION, Pos.RELATIVE})
"""A sentence like "Wer um 1845 reisen wollte, …" tells a scene rather than a fact."""
QUOTATION = frozenset('„“”»«"')
OF_OTHERS = frozenset("he she they him her them his er ihn ihm ihnen dies".split())


def gap_cards(
    rule: str, reading: Reading, text: AnalysedText, mentions: Iterator[tuple[Mention, float]]
) -> Iterator[Candidate]:
    """Yield a cloze candidate for every (mention, worth) whose sentence can stand alone and says enough."""
    sentence = reading.sentence
    if sentence.heading or not sentence.text.rstrip("“”»«\"'").endswith((".", "!")) or is_claimed(reading):
        return
    if not has_main_verb(sentence.tokens, 0, len(sentence.tokens), subordinate(sentence.tokens)):
        return
    if _is_headline(reading) or is_bystanders(reading, text) or _is_quoted_from_elsewhere(reading):
        return
    for mention, worth in mentions:
        if is_marginal(mention, sentence.tokens) or _is_in_genitive(mention, sentence.tokens, text):
            continue
        if _is_above_colon(mention, sentence.tokens):
            continue
        read_so, order = _sayable(reading, mention)
        order = trimmed(reading, mention, order, text.language)
        first, last = min(order), max(order) + 1
        size = sum(sentence.tokens[index].is_word and reading.replaced.get(index) != "" for index in order)
        if size - (mention.last - mention.first) < SHORTEST or size > LONGEST or hangs(reading, mention, order):
            continue
        if any(mention.first <= index < mention.last for index in read_so.replaced):
            continue
        question = _with_gap(read_so, mention, order)
        if gives_away(mention, reading, first, last):
            continue
        vague = any(token.lower in VAGUE for token in sentence.tokens[first:last])
        penalty = (
            1.0 * vague
            + 0.3 * in_title(mention, reading)
            + reading.cost
            + 0.06 * max(0, size - COMFORTABLE)
            + (sentence.tokens[first].pos in LOOSE_OPENERS)
        )
        yield Candidate(
            rule,
            "cloze",
            question,
            mention.text,
            mention.span,
            sentence,
            worth - penalty,
            mention.kind,
            shown=(first, last),
        )


def _is_in_genitive(mention: Mention, tokens: tuple[Token, ...], text: AnalysedText) -> bool:
    """Whether a German name has a genitive ending, on which a gap would leave an s behind."""
    behind = tokens[mention.last].text if mention.last < len(tokens) else ""
    ends = mention.span.end != tokens[mention.last - 1].span.end or behind in {"’", "'"}
    if text.language == "en" and behind in {"’", "'"}:
        return mention.kind.is_name  # "the _____' players"
    if text.language == "en":  # "_____'s" for McDonald's, which is never without it
        return mention.kind.is_name and ends and re.search(rf"{re.escape(mention.text)}(?!\w|['’]s)", text.text) is None
    return mention.kind.is_name and ends


def _sayable(reading: Reading, mention: Mention) -> tuple[Reading, list[int]]:
    """The tokens to show around the gap in their order, what ties the beginning to other sentences left out."""
    first, last = frame(reading, mention)
    if first == 0 and not reading.alone(first, last):
        swapped, first = _without_opening_time(reading, mention)
        moved = None if first else inverted(reading, last)
        if moved and mention.first in moved:
            return reading, moved
        return swapped, list(range(first, last))
    return reading, list(range(first, last))


def _is_headline(reading: Reading) -> bool:
    """Several clauses with dashes between them, as over a news item: "Vier Spiele Sperre – Chile steht im Finale"."""
    parts, has_verb = 0, False
    for token in reading.sentence.tokens:
        if token.text in {"–", "—"}:
            parts += has_verb
            has_verb = False
        has_verb = has_verb or token.pos is Pos.FINITE
    return parts + has_verb > 1 and reading.sentence.paragraph == 0


def _is_quoted_from_elsewhere(reading: Reading) -> bool:
    """Whether a sentence is somebody's words that need to be told whose they are or of what they speak."""
    return _is_only_quoted(reading) or _quotes_of_others(reading)


def _quotes_of_others(reading: Reading) -> bool:
    """Whether a sentence begins with somebody's words that point at what was said before: "He never played", she said.

    Of 25 sentences that begin with a quotation judges kept 14; what it speaks of is rarely said in it.
    """
    tokens = reading.sentence.tokens
    if tokens[0].text not in QUOTATION:
        return False
    end = next((at for at in range(len(tokens) - 1, 0, -1) if tokens[at].text in QUOTATION), 0)
    return any(token.lower in OF_OTHERS or token.pos is Pos.DEMONSTRATIVE for token in tokens[1:end])


def _is_only_quoted(reading: Reading) -> bool:
    """Whether a sentence is nothing but somebody's words, and does not say whose."""
    text = reading.sentence.text
    closing = max(text.rfind(mark) for mark in '“”«»"')
    return (
        text[0] in '„“»«"'
        and closing > 0
        and not any(character.isalnum() for character in text[closing:])
        and (min(place for mark in '“”«»"' if (place := text.find(mark, 1)) > 0) == closing)
    )


def _is_above_colon(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "Plötzlich _____ Euro Nachzahlung: Kunden …": a headline's first half has no verb, and says too little."""
    colon = next((at for at, token in enumerate(tokens) if token.text == ":"), 0)
    return mention.last <= colon and not any(token.pos is Pos.FINITE for token in tokens[:colon])


def is_claimed(reading: Reading) -> bool:
    """ "Der Umsatz liege bei 4 Mrd.": somebody said so, but the sentence does not say who."""
    tokens = reading.sentence.tokens
    below = subordinate(tokens)
    main = [token for index, token in enumerate(tokens) if token.pos is Pos.FINITE and index not in below]
    if any(says(tokens, index) for index in range(len(tokens)) if index not in below):
        return False  # "Kündigungen dürfe es nicht geben, verlangte die Gewerkschaft": `hangs` sees that she stays
    if any(token.lower in REPORTED for token in main):
        return True
    conditional = any(token.lower in {"wenn", "falls", "sofern"} for token in tokens)
    unreal = bool(main) and main[0].lower in {"wäre", "wären", "hätte", "hätten", "würde", "würden"}
    return (unreal and not conditional) or (bool(main) and is_reported(main[0]) and not unreal)


def _without_opening_time(reading: Reading, mention: Mention) -> tuple[Reading, int]:
    """The German sentence without "Anfang dieses Jahres" before its verb, its subject in that place, if it is a name.

    "Anfang dieses Jahres räumte Altman ein, …" becomes "Altman räumte ein, …".
    """
    clause = main_clause(reading.sentence.tokens)
    if clause is None or mention.first <= clause.verb:
        return reading, 0
    tokens = reading.sentence.tokens
    front = tokens[clause.front : clause.verb]
    subject = next((m for m in reading.sentence.mentions if m.first == clause.verb + 1 and m.kind.is_name), None)
    timely = any(token.lower in {"jahr", "jahres"} for token in front) and len(front) <= 4
    if not timely or subject is None or subject.span.end != tokens[subject.last - 1].span.end:
        return reading, 0
    swapped = {clause.verb: subject.text, subject.first: tokens[clause.verb].text}
    swapped |= dict.fromkeys(range(subject.first + 1, subject.last), "")
    return replace(reading, replaced={**reading.replaced, **swapped}), clause.verb


def _with_gap(reading: Reading, mention: Mention, order: list[int]) -> str:
    """The tokens in `order` with the gap in place of the answer; a genitive's ending stays behind the gap."""
    tokens = reading.sentence.tokens
    ending = reading.sentence.text[
        mention.span.end - reading.sentence.span.start : tokens[mention.last - 1].span.end - reading.sentence.span.start
    ]
    # "_____ nahm die UNESCO …" would ask for a person.
    year_opens = mention.kind is MentionKind.YEAR and mention.first == order[0] and is_german_main(tokens, mention.last)
    said = "Im Jahr " if year_opens else ""
    before = None
    for index in order:
        if mention.first < index < mention.last:
            before = index
            continue
        word = GAP + ending if index == mention.first else reading.replaced.get(index, tokens[index].text)
        if word and said and not year_opens:
            closes = tokens[index].pos in {Pos.STOP, Pos.COMMA}
            said += reading.blank_before(index) if before == index - 1 else "" if closes else " "
        year_opens = False
        if not (word == "." and said.endswith(".")):  # "at 5:30 p.m. on Monday." without its day
            said += word
        before = index
    if order[-1] < len(tokens) - 1:
        said = said.rstrip(",; ")
    closed = said.endswith(".") or (order[-1] == len(tokens) - 1 and said.endswith(("!", "“", "»", "”", '"')))
    question = said if closed else f"{said}."
    shown = next((i for i in order if reading.replaced.get(i, "x")), order[0])
    product = tokens[shown].pos is Pos.NAME and tokens[shown].text[0].islower()
    return question if product else question[0].upper() + question[1:]


def has_anchor(reading: Reading, asked: Mention | None, first: int, last: int) -> bool:
    """Whether the words name something by which a reader knows what is spoken of.

    A name does, or a noun that is not everybody's: a compound, or a word of the article's heading.
    """
    if any(first <= index < last and word for index, word in reading.replaced.items()):
        return True
    for mention in reading.sentence.mentions:
        inside = first <= mention.first and mention.last <= last
        if inside and mention != asked and (mention.kind.is_name or mention.kind.value == "quote"):
            return True
    asked_range = range(asked.first, asked.last) if asked else range(0)
    tokens = reading.sentence.tokens
    return any(
        _names_its_case(tokens, index)
        for index in range(first, last)
        if index not in asked_range and tokens[index].pos is Pos.NOUN
    )


def _names_its_case(tokens: tuple[Token, ...], index: int) -> bool:
    """A noun that says what is spoken of: hyphenated, or long and in no adverbial ("in der Schlussphase")."""
    token = tokens[index]
    if "-" in token.text:
        return True
    start = index
    while start and tokens[start - 1].pos in {Pos.ADJECTIVE, Pos.ARTICLE, Pos.POSSESSIVE}:
        start -= 1
    adverbial = (bool(start) and tokens[start - 1].pos is Pos.PREPOSITION) or token.text.endswith(ABSTRACT)
    return (
        len(token.text) >= LONG_NOUN and not adverbial and not ends_in(token.text, word_set("german", "person-nouns"))
    )
