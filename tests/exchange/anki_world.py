"""The real Anki in a test: a collection on disk, in a language, that imports files as its dialogue would."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from anki import lang
from anki.collection import (
    Collection,
    ExportAnkiPackageOptions,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
    ImportCsvRequest,
)
from anki.deck_config_pb2 import UpdateDeckConfigsRequest

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

    def take_package(self, path: Path, *, progress: bool = False) -> dict[str, int]:
        """Import a package, and count what became of its notes."""
        options = ImportAnkiPackageOptions(with_scheduling=progress, with_deck_configs=progress)
        request = ImportAnkiPackageRequest(package_path=str(path), options=options)
        log = self.collection.import_anki_package(request).log
        counts = {outcome: len(getattr(log, outcome)) for outcome in OUTCOMES}
        return {outcome: count for outcome, count in counts.items() if count}

    def export_package(self, path: Path, *, legacy: bool, progress: bool = True) -> Path:
        """Export everything as a package, in the layout of old or of new versions."""
        options = ExportAnkiPackageOptions(
            with_scheduling=progress, with_deck_configs=progress, with_media=True, legacy=legacy
        )
        self.collection.export_anki_package(out_path=str(path), options=options, limit=None)
        return path

    def switch_fsrs_on(self, deck: str) -> None:
        """Switch FSRS on for the collection, as its dialogue of deck options would; Anki computes all memory anew."""
        number = self.collection.decks.id(deck)
        found = self.collection.decks.get_deck_configs_for_update(number)
        request = UpdateDeckConfigsRequest(
            target_deck_id=number,
            configs=[one.config for one in found.all_config],
            limits=found.current_deck.limits,
            fsrs=True,
        )
        self.collection.decks.update_deck_configs(request)

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
