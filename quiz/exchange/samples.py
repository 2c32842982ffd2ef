"""The articles that come with the package, to try it out with."""

from pathlib import Path

import quiz


def bundled_articles() -> tuple[Path, ...]:
    """The paths of the bundled articles by name: inside the installed package, else in the checkout's `seeds/`."""
    package = Path(quiz.__file__).parent
    folder = package / "seeds"
    if not folder.is_dir():
        folder = package.parent / "seeds"
    return tuple(sorted(folder.glob("*.txt")))
