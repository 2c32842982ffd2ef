"""Who guesses PINs, told from who mistypes one.

A whole school may sit behind one address, so the right PIN is let in whatever its address has tried before. Wrong ones
are counted by address; beyond `FREE` a minute each is answered "too many tries", and later from one to the next.
"""

from dataclasses import dataclass

FREE = 30
"""Wrong PINs a minute that an address may try: a class that mistypes."""
MINUTE = 60.0
STEP = 0.05
LONGEST_HOLD = 5.0
MOST_ADDRESSES = 10_000


@dataclass(slots=True)
class _Tries:
    since: float
    count: int = 0


class Guesses:
    """The wrong PINs of the last minute, by address."""

    def __init__(self) -> None:
        self._tries: dict[str, _Tries] = {}

    def wrong(self, address: str, now: float) -> float | None:
        """Note a wrong PIN; None if it is forgiven, else the seconds after which to answer "too many tries"."""
        tries = self._tries.get(address)
        if tries is None or now - tries.since > MINUTE:
            if len(self._tries) >= MOST_ADDRESSES:
                self._tries = {name: one for name, one in self._tries.items() if now - one.since <= MINUTE}
            # With as many addresses within one minute the newest go uncounted, rather than the memory be filled.
            tries = _Tries(now)
            if len(self._tries) < MOST_ADDRESSES:
                self._tries[address] = tries
        tries.count += 1
        return None if tries.count <= FREE else min((tries.count - FREE - 1) * STEP, LONGEST_HOLD)
