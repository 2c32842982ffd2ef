"""Names in a German sentence and what they name, as a trained tagger sees them.

A conditional random field (Lafferty, McCallum and Pereira 2001) over the features of `name_features`, trained by
`quiz.training.names` on GermEval 2014 (Benikova, Biemann and Reznicek 2014); `quiz/training/names-scores.toml` has
how good it is. Its spans and kinds are evidence, not the last word: `quiz.language.naming` decides.
"""

import lzma
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import pycrfsuite

from quiz.language.german.name_features import features
from quiz.language.mention import MentionKind
from quiz.language.token import Token

MODEL = "names.crfsuite.xz"
KINDS = {
    "PER": MentionKind.PERSON,
    "ORG": MentionKind.ORGANISATION,
    "LOC": MentionKind.PLACE,
    "OTH": MentionKind.NAME,  # products, works and events alike
}


@dataclass(frozen=True, slots=True)
class RecognisedName:
    """Tokens `first` up to but not including `last`; `probability` is that of the least sure of them."""

    first: int
    last: int
    kind: MentionKind
    probability: float


@dataclass(frozen=True, slots=True)
class Recognition:
    """What the tagger says of one sentence."""

    names: tuple[RecognisedName, ...]
    outside: tuple[float, ...]
    """For every token the probability that it belongs to no name."""


def recognise(tokens: Sequence[Token]) -> Recognition:
    """The names in a tagged sentence, in order and without overlaps."""
    if not tokens:
        return Recognition((), ())
    model, _ = _opened()
    model.set(features([token.text for token in tokens], [token.tag for token in tokens]))
    labels = model.tag()
    names = []
    for first, label in enumerate(labels):
        if label.startswith("B-") or (label != "O" and (not first or labels[first - 1][2:] != label[2:])):
            last = first + 1
            while last < len(labels) and labels[last] == f"I-{label[2:]}":
                last += 1
            sure = min(model.marginal(labels[at], at) for at in range(first, last))
            names.append(RecognisedName(first, last, KINDS[label[2:]], sure))
    return Recognition(tuple(names), tuple(model.marginal("O", at) for at in range(len(tokens))))


@cache
def _opened() -> tuple[pycrfsuite.Tagger, bytes]:
    """The tagger and its model, read when the first sentence needs it; the tagger does not keep the bytes alive."""
    packed = files("quiz.language.german").joinpath(MODEL).read_bytes()
    model = lzma.decompress(packed)
    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(model)
    return tagger, model
