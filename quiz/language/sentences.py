"""Cut a text into paragraphs and sentences, every one with its place.

A full stop ends a sentence unless it belongs to an abbreviation, an ordinal ("am 3. Oktober"), an initial or a
number, or stands inside quotation marks or brackets that are still open.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

from quiz.core.article import PARAGRAPH_BREAK, Language, Span, is_wrapped
from quiz.language.dates import PLACE
from quiz.language.words import word_set

END = re.compile(r"[.!?…]+[\"“”»«’')\]]*(?=\s|$)")
OPENING, CLOSING = "„“»(", "“”«)"
NEXT = re.compile(r"\s+[\"„“»«‚‘’'(\[–-]*\s*[A-ZÄÖÜÀ-Þ0-9]")
ORDINAL_CONTEXT = re.compile(
    r"\b(am|vom|zum|beim|im|der|dem|den|des|das|die|seit|bis|ab|jeder|jedem|zur|und|oder|–|-)\s+\d{1,2}\.$",
    re.IGNORECASE,
)
DATELINE = re.compile(  # also "Cork, 8 June 2018:" and the sentence "Graz, 3. Juni 2018."
    r"[A-Z]{4,}(?: [A-Z]{3,})?(?:, [A-Z][a-z]+\.?)?: (?=[A-Z])|"  # CANBERRA: Julia Gillard was …
    rf"{PLACE}, (?:\d{{1,2}}\.? [A-ZÄÖÜ]\w+|[A-Z]\w+\.? \d{{1,2}},) (?:19|20)\d\d(?::\s+|\.$)|"
    r"(?:[–—-]|--) (?=[A-ZÄÖÜÀ-Þ„“\"'‘\d])|"  # what a state with a full stop leaves: BRANNOCK, Neb. - The last …
    r"[A-ZÄÖÜ][\w./'’]*(?:(?: de | do | am | an der |[ /-])[A-ZÄÖÜ(][\w./)]*){0,4}"  # Wien; Rio de Janeiro
    r"(?:, (?:[A-Z][a-z]+\.?(?: [A-Z][a-z]+)?|(?:[A-Z]\.){2,3}|[A-Z]{2,3}))?"  # DUGWAY, Utah; DURHAM, N.C.; PERTH, WA
    r"(?:, (?:\d{1,2}\.? [A-ZÄÖÜ]\w+|[A-Z]\w+\.? \d{1,2},?)(?: \d{4})?)?"  # 3. März 2025; March 3, 2025; Sept. 28
    r"(?: \([A-Za-z/ ]{2,12}\))?,? (?:(?:[–—-]|--) |[–—])(?=[A-ZÄÖÜÀ-Þ„“\"'‘\d])"  # (dpa) –
)
SMALL = frozenset(
    """Der Die Das Den Dem Des Ein Eine Einen Einem Einer In Im Am Auf Aus Bei Beim Mit Nach Von Vom Zu Zum Zur Für
    Über Unter Um Vor Durch Gegen Ohne Seit Während Wegen Trotz Laut Doch Aber Und Oder Denn Wie Was Wer Wo Wann Warum
    Wenn Als Da Dass Ob Obwohl Auch Noch Nur Nun Dann Damit Dabei Dazu Daher Dort Hier Heute Gestern Bisher Bislang
    Zudem Außerdem Allerdings Er Es Wir Man Ich Diese Dieser Dieses Diesen Diesem Seine Ihre Kein Keine Zwischen Bis Ab
    Derzeit Zuletzt Insgesamt""".split()
)
"""German words with a small letter wherever they do not begin a sentence."""
STARTERS = SMALL | frozenset("Sie So Danach Alle Viele".split())
"""Words with which a sentence begins that has a number and a full stop before it; else that is an ordinal."""
LONGEST_LEAD = 3
"""Sentences of a headline and lead."""
LONGEST_CROSS_HEADING = 7
"""Words."""
LONGEST_QUOTE = 400
DATELINE_PARAGRAPHS = 2
"""A dateline stands behind the headline and the lead at the latest."""


@dataclass(frozen=True, slots=True)
class RawSentence:
    """A sentence's place; `heading` if its paragraph ends without a full stop and is short."""

    span: Span
    paragraph: int
    heading: bool


def split(text: str, language: Language) -> Iterator[RawSentence]:
    """Yield the sentences of `text` in order, headings among them."""
    for number, paragraph in enumerate(_paragraphs(text)):
        words = paragraph.of(text)
        untitled = not re.search(r"[.!?…:;][\"“”»«’')\]]*$", words) and len(words) < 200
        lead = _end_of_lead(text, paragraph, language) if number <= DATELINE_PARAGRAPHS else 0
        for span in _sentences(text, paragraph, language):
            heading = untitled or span.start < lead
            begins = _behind_cross_heading(text, span) if language == "de" else span.start
            if begins > span.start:
                yield RawSentence(_stripped(text, Span(span.start, begins)), number, heading=True)
            told = _without_dateline(text, Span(begins, span.end), number)
            if told.start < told.end:
                yield RawSentence(told, number, heading)


def _paragraphs(text: str) -> Iterator[Span]:
    start = 0
    for gap in (*PARAGRAPH_BREAK.finditer(text), None):
        end = gap.start() if gap else len(text)
        piece = text[start:end]
        if piece.strip():
            lead = len(piece) - len(piece.lstrip())
            yield from _unwrapped(text, Span(start + lead, start + len(piece.rstrip())))
        if gap:
            start = gap.end()


def _unwrapped(text: str, block: Span) -> Iterator[Span]:
    """Lines of a block are one paragraph if they are wrapped, else a paragraph each (lists, headings)."""
    lines = [
        Span(block.start + m.start(), block.start + m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", block.of(text))
    ]
    start = lines[0].start
    width = max(len(line.of(text).strip()) for line in lines)
    for line, following in pairwise(lines):
        before, after = line.of(text).rstrip(), following.of(text).lstrip()
        ends = re.search(r"[.!?…:][\"“”»«’')\]]*$", before) is not None
        wrapped = is_wrapped(before.strip(), after, width) and not re.match(r"[-*•·–\d]+[.)]?\s", after)
        if not wrapped or (ends and len(before) < 50):
            yield _stripped(text, Span(start, line.end))
            start = following.start
    yield _stripped(text, Span(start, lines[-1].end))


def _stripped(text: str, span: Span) -> Span:
    piece = span.of(text)
    return Span(span.start + len(piece) - len(piece.lstrip()), span.end - len(piece) + len(piece.rstrip()))


def _sentences(text: str, paragraph: Span, language: Language) -> Iterator[Span]:
    start = paragraph.start
    for stop in END.finditer(text, paragraph.start, paragraph.end):
        if stop.end() < paragraph.end and not _ends(text, Span(start, stop.end()), paragraph, language):
            continue
        yield _stripped(text, Span(start, stop.end()))
        start = stop.end()
    if text[start : paragraph.end].strip():
        yield _stripped(text, Span(start, paragraph.end))


def _ends(text: str, so_far: Span, paragraph: Span, language: Language) -> bool:
    """Whether the stop at the end of `so_far` really ends the sentence."""
    rest = text[so_far.end : paragraph.end]
    words = so_far.of(text)
    if not NEXT.match(rest):
        return False
    if _open(words) and len(words) < LONGEST_QUOTE:
        return False
    if not words.endswith("."):
        return True
    last = words.split()[-1].lstrip('(„“"»[').rstrip(")]")
    if last in word_set("german" if language == "de" else "english", "abbreviations"):
        return False
    if last == "No." and re.match(r"\s+\d", rest):
        return False
    if re.fullmatch(r"\w\.|(?:\w\.)+|[IVX]+\.", last) and not last[0].isdigit():
        return False
    if re.fullmatch(r"\d{1,3}\.", last) and language == "de":
        first = re.match(r"\s+(\w+)", rest)
        return first is not None and first[1] in STARTERS and not ORDINAL_CONTEXT.search(words)
    return True


def _open(words: str) -> bool:
    """Whether a quotation or bracket is still open at the end of `words`."""
    if words.count("(") > words.count(")"):
        return True
    if "„" in words:
        return words.count("„") > words.count("“") + words.count("”")
    if "»" in words or "«" in words:
        return words.count("»") != words.count("«")
    return words.count("“") > words.count("”")


def _behind_cross_heading(text: str, span: Span) -> int:
    """Where a sentence begins to which a cross-heading was joined: "Kritik der Opposition Die Grünen fordern …".

    A word like "Die" has a small letter within a sentence, so that a capital begins another one. What stands before it
    is no heading if it opens with such a word itself or ends in one: "Im Magazin Der Spiegel", "die Zahl in Der Zeit".
    """
    words = list(re.finditer(r"\S+", text[span.start : span.end]))[: LONGEST_CROSS_HEADING + 1]
    if not words or words[0].group() in SMALL or not words[0].group()[0].isupper():
        return span.start
    for before, word in pairwise(words):
        if not before.group().replace("-", "").isalpha():
            return span.start
        if word.group() in SMALL:
            return span.start if before.group().capitalize() in SMALL else span.start + word.start()
    return span.start


def _end_of_lead(text: str, paragraph: Span, language: Language) -> int:
    """Where a dateline stands behind the first sentences of a paragraph: they are its headline, as in lost line breaks.

    "Asfinag rechnet mit Staus, Pendler sind sauer. Wien – Die Arbeiten …"
    """
    for span in islice(_sentences(text, paragraph, language), LONGEST_LEAD + 1):
        dateline = DATELINE.match(span.of(text))
        if dateline and dateline.group()[0].isalpha():
            return span.start
    return 0


def _without_dateline(text: str, span: Span, paragraph: int) -> Span:
    """Skip a dateline: "Wien – Der Rat …" begins after the dash. Only one of the first paragraphs has one."""
    dateline = DATELINE.match(span.of(text)) if paragraph <= DATELINE_PARAGRAPHS else None
    return Span(span.start + dateline.end(), span.end) if dateline else span
