"""Remember what was read of the last few sentences: thirty rules ask for the clauses of the same one."""

from collections import deque
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")
LAST = 6
"""Sentences: the one that is asked about, those before it that are looked at for it, and copies of them."""


def remembered(function: Callable[P, R]) -> Callable[P, R]:
    """The function with its last results kept, by the identity of its arguments.

    Comparing sentences word by word would take as long as reading them. The arguments are kept as well, so that no
    other object can get their identity. Only for results that nobody changes.
    """
    results: deque[tuple[tuple[object, ...], R]] = deque(maxlen=LAST)

    @wraps(function)
    def remembering(*args: P.args, **kwargs: P.kwargs) -> R:
        for known, result in reversed(results):
            if len(known) == len(args) and all(one is other for one, other in zip(known, args, strict=True)):
                return result
        result = function(*args, **kwargs)
        results.append((args, result))
        return result

    return remembering
