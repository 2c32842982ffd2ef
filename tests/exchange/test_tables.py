"""Tables for people: CSV and workbooks, as Excel and LibreOffice write them, and harmless in both."""

import datetime as dt
import shutil
import subprocess
import warnings
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from quiz.core.card import Card
from quiz.core.deck import Deck
from quiz.errors import BadInputError
from quiz.exchange import Read, ReadOptions, read_decks, write_deck
from quiz.spreadsheet import LONGEST, MOST_ROWS
from tests.exchange.decks import SAMPLE

GERMAN = ReadOptions(lambda _text: "de")
DANGEROUS = ("=1+1", "+49 1", "-5", "@SUM(A1)", "'=x", "=cmd|' /C calc'!A0", '=HYPERLINK("http://x")', "\u0040x")
ODD = (
    "007",
    "1,5",
    "3-4",
    "a;b",
    "Zeile\nZwei",
    'Er sagte "nein"',
    "Ärger 😀",
    "12.3.1850",
    "_x0041_",
    "\\;",
    "TRUE",
    "<r>&</r>",
)
SHEET = replace(
    SAMPLE,
    cards=(
        *SAMPLE.cards,
        *(
            Card(f"n{number:015}", "short", text, text, (" ".join(text.split()), "a;b"))
            for number, text in enumerate(DANGEROUS + ODD)
        ),
    ),
)


def saved(tmp_path: Path, data: str | bytes, name: str = "Liste.csv") -> Path:
    """A file with these contents."""
    path = tmp_path / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def pairs(read: Read) -> list[tuple[str, str, str]]:
    """Kind, question and answer of all cards of the one deck."""
    return [(card.kind, card.question, card.answer) for card in read.decks[0].cards]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_separators_and_encodings(encoding: str, separator: str, tmp_path: Path) -> None:
    """Whatever stands between the columns, and in whatever encoding, the table is read."""
    rows = [["Frage", "Antwort", "Falsche Antworten"], ["Größte Stadt, Österreich?", "Wien", '"Graz; Linz"']]
    if separator == ",":
        rows[1][0] = f'"{rows[1][0]}"'
    text = "\r\n".join(separator.join(row) for row in rows) + "\r\n"
    read = read_decks(saved(tmp_path, text.encode(encoding)), options=GERMAN)
    assert read.problems == ()
    assert pairs(read) == [("choice", "Größte Stadt, Österreich?", "Wien")]
    assert read.decks[0].cards[0].distractors == ("Graz", "Linz")
    assert [("cp1252" in str(note)) for note in read.notes] == ([True] if encoding == "cp1252" else [])


@pytest.mark.parametrize(
    "header",
    [
        "question,answer,tags",
        "Question,Answer,Tags",
        "Front,Back,Tags",
        "Vorderseite,Rückseite,Schlagwörter",
        "FRAGE, ANTWORT ,Themen",
    ],
)
def test_headers_in_two_languages(header: str, tmp_path: Path) -> None:
    """A header may be German or English, in any case, and in the words of other programs."""
    read = read_decks(saved(tmp_path, f"{header}\nWer?,Ghega,a; b\n"), options=GERMAN)
    assert pairs(read) == [("short", "Wer?", "Ghega")]
    assert read.decks[0].cards[0].tags == ("a", "b")


def test_table_without_a_header(tmp_path: Path) -> None:
    """A plain list of two columns is questions and answers, the first row among them."""
    read = read_decks(saved(tmp_path, "Wer?;Ghega\nWann?;1854\n"), options=GERMAN)
    assert pairs(read) == [("short", "Wer?", "Ghega"), ("short", "Wann?", "1854")]


def test_hint_of_excel(tmp_path: Path) -> None:
    """The line sep=… that Excel understands names the separator and is no row."""
    read = read_decks(saved(tmp_path, "sep=|\r\nFrage|Antwort\r\nA, B; C?|x\r\n"), options=GERMAN)
    assert pairs(read) == [("short", "A, B; C?", "x")]


def test_kinds_by_name_and_by_words(tmp_path: Path) -> None:
    """A kind is taken as named, in German too, or told by gap, options and length."""
    rows = [
        ("_____ ist groß.", "Wien", "", ""),
        ("Wien ist groß.", "wahr", "falsch", ""),
        ("Wer?", "x" * 81, "", ""),
        ("Wer?", "Wien", "", "aufdecken"),
        ("Wer?", "Linz", "Graz", "Auswahl"),
    ]
    text = "Frage;Antwort;Falsche Antworten;Art\n" + "".join(";".join(row) + "\n" for row in rows)
    read = read_decks(saved(tmp_path, text), options=GERMAN)
    assert [kind for kind, *_ in pairs(read)] == ["cloze", "truefalse", "reveal", "reveal", "choice"]


def test_bad_rows_are_named(tmp_path: Path) -> None:
    """Every bad row is a problem at its line, an unknown column is told, and the good rows are read."""
    text = 'Frage;Antwort;Art;Notiz\nGut?;"ja\nnein";;x\n;fehlt;;\nWas?;;;\nWer?;er;Quatsch;\n'
    read = read_decks(saved(tmp_path, text), options=GERMAN)
    assert [problem.line for problem in read.problems] == [4, 5, 6]
    assert [str(note) for note in read.notes] == ["Columns not known here were passed over: Notiz."]
    assert pairs(read) == [("reveal", "Gut?", "ja\nnein")]
    assert [str(one) for one in read_decks(saved(tmp_path, "\n\n"), options=GERMAN).problems] == ["The table is empty."]


def test_csv_of_anki_is_read_as_such(tmp_path: Path) -> None:
    """A file that begins with Anki's header lines is Anki's, whatever it ends in."""
    read = read_decks(saved(tmp_path, "#separator:comma\n#html:true\nWer&nbsp;?,<b>Ghega</b>\n"), options=GERMAN)
    assert pairs(read) == [("short", "Wer ?", "Ghega")]


def test_formulas_are_written_harmless_and_read_back(tmp_path: Path) -> None:
    """No cell of a CSV begins as a formula does, and all of them come back as they were."""
    path = tmp_path / "deck.csv"
    write_deck(SHEET, path)
    text = path.read_text(encoding="utf-8-sig")
    cells = [cell.strip('"') for line in text.splitlines() for cell in line.split(";")]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    read = read_decks(path, options=GERMAN)
    assert [card.question for card in read.decks[0].cards] == [card.question for card in SHEET.cards]
    assert [card.accepted for card in read.decks[0].cards] == [card.accepted for card in SHEET.cards]


def test_workbook_as_others_see_it(tmp_path: Path) -> None:
    """Another program sees texts only: no formula, no number, no date; a header that stays, columns that are wide."""
    path = tmp_path / "deck.xlsx"
    write_deck(SHEET, path)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    rows = list(sheet.iter_rows())
    assert [cell.value for cell in rows[0]][:3] == ["Frage", "Antwort", "Weitere Antworten"]
    assert {cell.data_type for row in rows for cell in row if cell.value is not None} == {"s"}
    questions = [str(row[0].value).replace("_x005F_", "_").replace("''=", "'=") for row in rows[1:]]
    assert questions == [card.question for card in SHEET.cards]
    assert (sheet.freeze_panes, sheet.title) == ("A2", "Karten")
    assert {cell.number_format for row in rows for cell in row if cell.value is not None} == {"@"}


def test_workbook_of_another_program(tmp_path: Path) -> None:
    """Numbers, dates, times, truths and results of formulas are read as they are shown."""
    path = tmp_path / "Liste.xlsx"
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Frage", "Antwort", None, "Notiz"])
    values = [
        1822,
        0.1,
        dt.date(1854, 7, 17),
        dt.datetime.fromisoformat("2020-01-02T03:04"),
        True,
        "Ghega",
        -2.5,
        "_x0041_ ist Text",
    ]
    for number, value in enumerate(values):
        sheet.append([f"Nr. {number}?", value])
    sheet.append([])
    sheet.append(["Nach der Lücke?", "ja"])
    book.save(path)
    read = read_decks(path, options=GERMAN)
    answers = [card.answer for card in read.decks[0].cards]
    # What stands in a file as "_x0041_" is an A, to Excel too.
    assert answers == ["1822", "0.1", "1854-07-17", "2020-01-02 03:04", "TRUE", "Ghega", "-2.5", "A ist Text", "ja"]
    sheet["B11"] = None
    sheet["A11"] = "Ohne Antwort?"
    book.save(path)
    assert [problem.line for problem in read_decks(path, options=GERMAN).problems] == [11]


def test_text_too_long_for_a_cell_is_cut_and_told(tmp_path: Path) -> None:
    """What Excel could not open is cut, and the row is named."""
    deck = Deck("d", "Lang", "de", (Card("1", "reveal", "Kurz?", "x" * (LONGEST + 5)),))
    written = write_deck(deck, tmp_path / "deck.xlsx")
    assert [str(problem) for problem in written.cut] == [
        "Row 2 has a text of more than 32767 characters, which was cut."
    ]
    assert len(read_decks(tmp_path / "deck.xlsx", options=GERMAN).decks[0].cards[0].answer) == LONGEST


def test_a_cell_counts_as_excel_does(tmp_path: Path) -> None:
    """A character beyond the first 65,536 counts twice, and none is cut in half."""
    deck = Deck("d", "Lang", "de", (Card("1", "reveal", "Kurz?", "😀" * (LONGEST // 2 + 1)),))
    assert len(write_deck(deck, tmp_path / "deck.xlsx").cut) == 1
    answer = read_decks(tmp_path / "deck.xlsx", options=GERMAN).decks[0].cards[0].answer
    assert answer == "😀" * (LONGEST // 2)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_libreoffice_opens_and_saves_them(tmp_path: Path) -> None:
    """LibreOffice sees every cell as it was meant, and what it saves, in any of its ways, is the same deck."""
    write_deck(SHEET, tmp_path / "deck.csv")
    write_deck(SHEET, tmp_path / "deck.xlsx")
    soffice = ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile"]
    csv = "csv:Text - txt - csv (StarCalc)"
    runs = [
        (["--infilter=CSV:59,34,76", "--convert-to", "xlsx:Calc MS Excel 2007 XML"], "deck.csv", "a"),
        (["--convert-to", "xlsx:Calc MS Excel 2007 XML"], "deck.xlsx", "b"),
        (["--convert-to", f"{csv}:59,34,ANSI"], "deck.xlsx", "c"),
        (["--convert-to", f"{csv}:9,34,65535"], "deck.xlsx", "d"),
        (["--convert-to", f"{csv}:44,34,76"], "deck.xlsx", "e"),
    ]
    for options, name, out in runs:
        command = [*soffice, *options, "--outdir", str(tmp_path / out), str(tmp_path / name)]
        subprocess.run(command, check=True, capture_output=True, timeout=60)
    sheet = openpyxl.load_workbook(tmp_path / "b" / "deck.xlsx").active
    assert sheet is not None
    questions = [str(row[0].value).replace("''=", "'=") for row in sheet.iter_rows(min_row=2)]
    assert questions == [card.question for card in SHEET.cards]
    assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type in ("f", "e")]
    expected = read_decks(tmp_path / "deck.xlsx", options=GERMAN).decks[0]
    # Opened as CSV, 007 and TRUE are a number and a truth to every spreadsheet. The old encoding has no emoji. And an
    # apostrophe before a formula is taken for the one that made it harmless.
    losses = {"a/deck.xlsx": ("007", "TRUE"), "b/deck.xlsx": (), "c/deck.csv": ("😀", "'="), "d/deck.csv": ("'=",)}
    for name, lost in {**losses, "e/deck.csv": ("'=",)}.items():
        path = tmp_path / name
        read = read_decks(path, options=GERMAN)
        good = [card for card in expected.cards if not any(word in card.question for word in lost)]
        assert [card for card in read.decks[0].cards if card.id in {one.id for one in good}] == good, path


class Many(tuple[Card, ...]):
    """As many cards as a sheet has rows, of which none has to be made."""

    __slots__ = ()

    def __len__(self) -> int:
        return MOST_ROWS


def test_more_cards_than_a_sheet_has_rows_are_refused(tmp_path: Path) -> None:
    """Rather than that some are missing no workbook is written."""
    with pytest.raises(BadInputError, match="has room for"):
        write_deck(replace(SAMPLE, cards=Many(SAMPLE.cards)), tmp_path / "deck.xlsx")
    assert not list(tmp_path.iterdir())
