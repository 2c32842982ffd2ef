"""Doing something without the permissions of root, for root may read and write everything."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

NOBODY = 65534


@contextmanager
def without_permission() -> Iterator[None]:
    """Be the user nobody, if we are root; nobody cannot enter pytest's folders."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if user == 0:
            os.seteuid(user)
