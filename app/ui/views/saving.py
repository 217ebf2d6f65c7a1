"""Asking where to save a file, or which one to read, without stopping the loop."""

import asyncio
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


async def ask_path(parent: QWidget, words: str, name: str, kind: str) -> Path | None:
    """Ask for a place for a file that is first called `name`; `kind` is its ending. None when the person gives up."""
    dialog = QFileDialog(parent, words)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(kind)
    dialog.setNameFilter(f"*.{kind}")
    dialog.selectFile(name)
    return await _answer(dialog)


async def ask_file(parent: QWidget, words: str, kind: str) -> Path | None:
    """Ask for a file that is there; `kind` is its ending, empty for any. None when the person gives up."""
    dialog = QFileDialog(parent, words)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    if kind:
        dialog.setNameFilter(f"*.{kind}")
    return await _answer(dialog)


async def ask_files(parent: QWidget, words: str, kind: str) -> list[Path]:
    """Ask for one or more files that are there; none when the person gives up."""
    dialog = QFileDialog(parent, words)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilter(f"*.{kind}")
    return await _answers(dialog)


async def _answer(dialog: QFileDialog) -> Path | None:
    return next(iter(await _answers(dialog)), None)


async def _answers(dialog: QFileDialog) -> list[Path]:
    answer: asyncio.Future[list[Path]] = asyncio.get_running_loop().create_future()

    def give(paths: list[Path]) -> None:
        if not answer.done():
            answer.set_result(paths)

    dialog.filesSelected.connect(lambda chosen: give([Path(one) for one in chosen]))
    dialog.finished.connect(lambda _: give([]))
    dialog.open()
    try:
        return await answer
    finally:
        dialog.deleteLater()
