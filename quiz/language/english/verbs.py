"""Verb groups of English: auxiliaries, negation, voice, and what "did" or "was" makes of them in a question.

had been introduced     perfect passive       had … been introduced
never sought            plain past            did … never seek
is still waiting        progressive           is … still waiting
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from quiz.language.pos import Pos
from quiz.language.token import Token
from quiz.language.words import word_list

BE = frozenset("am is are was were be been being".split())
HAVE = frozenset("have has had having".split())
DO = frozenset("do does did".split())
MODALS = frozenset("will would can could shall should may might must".split())
DOUBLING = re.compile(r"[^aeiou]*[aeiou][bdgklmnprtv]")
"""A verb of one syllable that doubles its last letter before "ed"."""
BETWEEN = frozenset({Pos.ADVERB, Pos.NEGATION})


@cache
def _irregular() -> dict[str, tuple[str, str, str]]:
    rows = [tuple(line.split()) for line in word_list("english", "irregular-verbs")]
    return {form: (base, past, participle) for base, past, participle in rows for form in (past, participle)}


def past_of(participle: str) -> str | None:
    """The simple past that goes with a past participle: written, wrote; None if it is not known."""
    lower = participle.lower()
    if lower in _irregular():
        return _irregular()[lower][1]
    return lower if lower.endswith("ed") else None


def is_past(word: str) -> bool:
    """Whether a form can be a simple past: "won" and "asked" can, "taken" cannot."""
    return past_of(word) == word.lower()


def bare(token: Token) -> str | None:
    """The bare form of a finite verb, or None where the tagger's lemma does not fit its form."""
    form, lemma = token.lower, token.lemma.lower()
    if form in _irregular():
        return _irregular()[form][0]
    if form.endswith("ed"):
        if form == lemma + "ed" and DOUBLING.fullmatch(lemma):
            return lemma + "e"  # "scraped" is of "scrape": that of "scrap" has its p twice
        return lemma if form in {lemma + "ed", lemma + "d", lemma[:-1] + "ied", lemma + lemma[-1:] + "ed"} else None
    if form in {lemma + "s", lemma + "es", lemma[:-1] + "ies", lemma}:
        return lemma
    return "have" if form in HAVE else None


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """Tokens `first` up to `last`; `finite` is the one with tense, `main` the one with the meaning."""

    first: int
    last: int
    finite: int
    main: int
    passive: bool
    negated: bool

    @property
    def helped(self) -> bool:
        """Whether an auxiliary carries the tense."""
        return self.finite != self.main


def verb_group(tokens: Sequence[Token], at: int, end: int, *, as_past: bool = False) -> VerbGroup | None:
    """The verb group that begins at `at`, adverbs before its verb included, or None.

    With `as_past`, a form that the tagger takes for a participle may be the finite verb.
    """
    first = at
    while at < end and tokens[at].pos in BETWEEN:
        at += 1
    if at >= end:
        return None
    token = tokens[at]
    taken_as_past = as_past and token.pos is Pos.PARTICIPLE and is_past(token.text)
    if token.pos is not Pos.FINITE and not taken_as_past:
        return None
    finite = main = at
    passive = False
    lower = token.lower
    if lower in BE | HAVE | DO | MODALS:
        last = at + 1
        while last < end:
            step = last
            while step < end and tokens[step].pos in BETWEEN:
                step += 1
            if step >= end or not _continues(tokens, main, step):
                break
            passive = tokens[main].lower in BE and _is_participle(tokens[step])
            main, last = step, step + 1
    else:
        last = at + 1
    if tokens[main].lower in MODALS:
        return None
    negated = any(tokens[i].pos is Pos.NEGATION or tokens[i].lower in {"never", "no"} for i in range(first, last))
    if main == finite and last < end and tokens[last].pos is Pos.NEGATION:
        negated, last = True, last + 1
    return VerbGroup(first, last, finite, main, passive, negated)


def _is_participle(token: Token) -> bool:
    ambiguous = token.tag in {"VVD", "VVN"} and token.pos in {Pos.FINITE, Pos.PARTICIPLE}
    return token.pos is Pos.PARTICIPLE or ambiguous


def _continues(tokens: Sequence[Token], verb: int, at: int) -> bool:
    """Whether the word at `at` goes on with the group whose last verb so far is at `verb`."""
    lower, token = tokens[verb].lower, tokens[at]
    if lower in MODALS | DO:
        return token.pos is Pos.INFINITIVE or token.tag in {"VVB", "VBB", "VHB", "VDB"}
    if lower in HAVE:
        return _is_participle(token)
    if lower in BE:
        return _is_participle(token) or token.pos is Pos.GERUND
    return False


UNCHANGED = frozenset("hit put set cut let cost read spread hurt shut split quit bet cast burst shed beat".split())
"""Verbs whose past is their bare form; what the news tells of them is past."""


def questioned(tokens: Sequence[Token], group: VerbGroup) -> tuple[str, tuple[int, int], str] | None:
    """(helper, the adverbs and verbs behind the subject as tokens, bare verb); None where the bare form is not known.

    "had been introduced" gives ("had", (at, end) of "been introduced", ""), "won" gives ("did", (0, 0), "win").
    """
    verb = tokens[group.finite]
    if group.helped or verb.lower in BE:
        if group.first < group.finite:
            return None
        return verb.text.lower(), (group.finite + 1, group.last), ""
    if verb.lower in MODALS | DO:
        return None
    form = bare(verb)
    if form is None:
        return None
    if group.negated and tokens[group.last - 1].pos is Pos.NEGATION:
        return None
    if (verb.tag == "VVB" and verb.lower not in UNCHANGED) or verb.lower == "have":
        helper = "do"
    elif verb.tag == "VVZ" or verb.lower == "has":
        helper = "does"
    else:
        helper = "did"
    return helper, (group.first, group.finite), form


def agrees(tokens: Sequence[Token], group: VerbGroup, *, plural: bool | None) -> bool:
    """Whether number and verb go together; True where the verb does not show it or the number is not known."""
    verb = tokens[group.finite]
    if plural is None:
        return True
    singular_form = verb.lower in {"is", "was", "has", "does"} or verb.tag == "VVZ"
    plural_form = verb.lower in {"are", "were", "have", "do"} or (
        verb.tag == "VVB" and re.fullmatch(r"[a-z]+", verb.text) is not None and verb.lower not in MODALS
    )
    return not (singular_form and plural) and not (plural_form and not plural)
