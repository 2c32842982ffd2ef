"""The real Anki in a test: a collection on disk, in a language, that imports files as its dialogue would."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from anki import lang
from anki.collection import Collection, ImportCsvRequest

from quiz.core.article import Language

OUTCOMES = (
    "new",
    "updated",
    "duplicate",
    "conflicting",
    "first_field_match",
    "missing_notetype",
    "missing_deck",
    "empty_first_field",
)


class Anki:
    """A new collection."""

    def __init__(self, path: Path) -> None:
        self.collection = Collection(str(path))

    def take(self, path: Path) -> dict[str, int]:
        """Import a text file as it is, and count what became of its rows."""
        metadata = self.collection.get_csv_metadata(path=str(path), delimiter=None)
        log = self.collection.import_csv(ImportCsvRequest(path=str(path), metadata=metadata)).log
        counts = {outcome: len(getattr(log, outcome)) for outcome in OUTCOMES}
        return {outcome: count for outcome, count in counts.items() if count}

    def export(self, path: Path) -> Path:
        """Export all notes as Anki's "Notes in Plain Text" with everything in it."""
        self.collection.export_note_csv(
            out_path=str(path),
            limit=None,
            with_html=True,
            with_tags=True,
            with_deck=True,
            with_notetype=True,
            with_guid=True,
        )
        return path

    def notes(self) -> dict[str, Any]:
        """All notes by guid."""
        found = (self.collection.get_note(note) for note in self.collection.find_notes(""))
        return {note.guid: note for note in found}

    def deck_of(self, note: Any) -> str:
        """The name of the deck in which the note's first card lies."""
        return str(self.collection.decks.name(note.cards()[0].did))

    def sound(self) -> bool:
        """Whether Anki's own check finds nothing to repair."""
        report, fine = self.collection.fix_integrity()
        return fine and "\n" not in report.strip()


@contextmanager
def anki(path: Path, language: Language = "en") -> Iterator[Anki]:
    """Open a new collection the way an Anki in that language does; English again afterwards."""
    lang.set_lang(language)
    opened = Anki(path)
    try:
        yield opened
    finally:
        opened.collection.close()
        lang.set_lang("en")
