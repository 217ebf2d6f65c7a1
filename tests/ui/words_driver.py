"""The words' process with hands: `words_driver.py HANDS FILE -- ARGUMENTS` does what a person would in its window.

HANDS: write (copies the words to FILE, as onto paper, and answers the check), wrong (checks wrongly first), protect (24 words in
French with a passphrase, whose second line is wrong at first), restore (types FILE's words), unprotect (and their passphrase),
show (types FILE's password; what is shown goes to FILE.shown), leave (closes the window).
"""

import asyncio
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app.ui import words_child
from app.ui.views.sheets import Sheet
from app.ui.views.words_make import MakeSheet
from app.ui.views.words_parts import WordGrid
from app.ui.views.words_sheets import RestoreSheet, ShowSheet

PASSPHRASE = "beside them"
PATIENCE = 60.0  # seconds: a busy machine may be slow to open a window or a vault


async def _until(holds: Callable[[], bool]) -> None:
    """Wait until `holds`, leaving Qt's events to the loop, which is Qt's own here: taken within a step of it they get lost."""
    async with asyncio.timeout(PATIENCE):
        while not holds():  # noqa: ASYNC110 (what a window shows sets no event)
            await asyncio.sleep(0.005)


def _read(sheet: Sheet) -> list[str]:
    """Return the words as the labels show them."""
    (grid,) = sheet.findChildren(WordGrid)
    return [label.text() for label in grid.findChildren(QLabel) if not label.text().isdigit()]


def _put(path: Path, words: list[str]) -> None:
    path.write_text(" ".join(words))


def _get(path: Path) -> str:
    return path.read_text()


def _protect(sheet: MakeSheet) -> None:
    sheet.language.setCurrentIndex(sheet.language.findData("french"))
    sheet.language.activated.emit(sheet.language.currentIndex())
    sheet.count.button("24").click()
    sheet.passphrase.wanted.click()
    QTest.keyClicks(sheet.passphrase.first, PASSPHRASE)
    QTest.keyClicks(sheet.passphrase.second, "another")
    sheet.written.click()
    assert sheet.passphrase.trouble.isVisible()
    sheet.passphrase.second.clear()
    QTest.keyClicks(sheet.passphrase.second, PASSPHRASE)


def _write(sheet: Sheet, hands: str, paper: Path) -> None:
    assert isinstance(sheet, MakeSheet)
    if hands == "protect":
        _protect(sheet)
    words = _read(sheet)
    _put(paper, words)
    sheet.written.click()
    if hands == "wrong":
        for field in sheet.fields:
            field.line.setText("abandon")
        sheet.check.click()
        assert sheet.trouble.isVisible()
    for number, field in zip(sheet.asked, sheet.fields, strict=True):
        field.line.setText(f" {words[number].upper()} ")
    sheet.check.click()


async def _show(sheet: Sheet, password: str, shown: Path) -> None:
    assert isinstance(sheet, ShowSheet)
    QTest.keyClicks(sheet.field, password)
    QTest.keyClick(sheet.field, Qt.Key.Key_Return)
    await _until(lambda: bool(sheet.findChildren(WordGrid)) or sheet.trouble.isVisible())
    if sheet.trouble.isVisible():
        sheet.reject()
        return
    _put(shown, _read(sheet))
    sheet.give(bytearray())


async def _act(sheet: Sheet) -> None:
    hands, paper = sys.argv[1], Path(sys.argv[2])
    await _until(sheet.isVisible)
    if hands in ("write", "wrong", "protect"):
        _write(sheet, hands, paper)
    elif hands in ("restore", "unprotect"):
        assert isinstance(sheet, RestoreSheet)
        sheet.field.setPlainText("abandon " * 11)
        sheet.restore.click()
        assert sheet.trouble.isVisible()
        sheet.field.setPlainText(_get(paper).upper())
        if hands == "unprotect":
            sheet.passphrase.wanted.click()
            QTest.keyClicks(sheet.passphrase.first, PASSPHRASE)
        sheet.restore.click()
    elif hands == "show":
        await _show(sheet, _get(paper), paper.with_suffix(".shown"))
    else:
        sheet.reject()


if __name__ == "__main__":
    sys.exit(words_child.main(sys.argv[4:], _act))
