"""The kinds of cards there are. A new kind is one file beside these and one more name in `KINDS`."""

from quiz.core.kinds.choice import CHOICE
from quiz.core.kinds.cloze import CLOZE
from quiz.core.kinds.kind import Kind, Mode, Prompt
from quiz.core.kinds.reveal import REVEAL
from quiz.core.kinds.short import SHORT
from quiz.core.kinds.truefalse import TRUEFALSE

KINDS: tuple[Kind, ...] = (CLOZE, SHORT, CHOICE, TRUEFALSE, REVEAL)
KIND_BY_NAME = {kind.name: kind for kind in KINDS}

__all__ = ["KINDS", "KIND_BY_NAME", "Kind", "Mode", "Prompt"]
