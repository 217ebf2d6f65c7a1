"""The process in which a wallet's words are made and checked, typed, or shown again: it ends with that step.

Order of events: hardened -> a window of its own -> the words go to the signer's pipe, which is this process's standard
output, as the request to make the wallet from them; whoever started this sends the password after them. Words and window
are gone with the process. To show them it opens the vault itself.
"""

import argparse
import asyncio
import os
import secrets
import sys
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import Any

from app.client.words import DONE, LEFT
from app.domain.errors import BadInput
from app.domain.words import ENTROPY_BYTES
from app.runtime.processes import die_with_parent, harden
from app.signer import phrases, wallet
from app.signer.vault_file import VaultFile
from app.ui.views.dressing import Dressing
from app.ui.views.language import Language
from app.ui.views.sheets import Sheet
from app.ui.views.words_make import MakeSheet
from app.ui.views.words_parts import Handed
from app.ui.views.words_sheets import RestoreSheet, ShowSheet
from app.wire import signer as wire
from app.wire.frames import pack

# The languages of words by their own names.
NAMES = {
    "english": "English", "french": "Français", "spanish": "Español", "italian": "Italiano", "portuguese": "Português",
    "czech": "Čeština", "turkish": "Türkçe", "russian": "Русский", "japanese": "日本語", "korean": "한국어",
    "chinese_simplified": "简体中文", "chinese_traditional": "繁體中文",
}  # fmt: skip
# What drives the window in tests; in the program a person does.
Act = Callable[[Sheet], Coroutine[Any, Any, None]]


def main(arguments: Sequence[str], act: Act | None = None) -> int:
    """Show the window; return 0 when the words were handed over or seen, 3 when the person left."""
    die_with_parent()
    harden()
    os.umask(0o077)
    parser = argparse.ArgumentParser(prog="fallow-words")
    parser.add_argument("mode", choices=("make", "restore", "show"))
    parser.add_argument("--ask", type=int, default=0, help="number of the request to the signer")
    parser.add_argument("--vault", type=Path, help="the vault whose words are shown")
    parser.add_argument("--theme", choices=("light", "dark", "system"), default="system")
    parser.add_argument("--scale", type=int, default=100)
    parser.add_argument("--language", default="")
    options = parser.parse_args(arguments)
    pipe = os.dup(1)
    os.dup2(2, 1)  # nothing but the words may come into the signer's pipe
    answer = _run(options, act)
    if answer is None:
        return LEFT
    if isinstance(answer, Handed):
        hand_over(answer, options.ask, pipe)
    return DONE


def hand_over(handed: Handed, number: int, pipe: int) -> None:
    """Write the request to restore a wallet and its first secrets, the words and their passphrase; wipe them."""
    given = [handed.words] if handed.passphrase is None else [handed.words, handed.passphrase]
    request = wire.Restore() if handed.passphrase is None else wire.RestoreProtected()
    _write(pack(wire.Ask(number, request)), pipe)
    for secret in given:
        _write(len(secret).to_bytes(4, "big"), pipe)
        _write(secret, pipe)
        wire.wipe(secret)


def _write(part: bytes | bytearray, pipe: int) -> None:
    with memoryview(part) as view:
        at = 0
        while at < len(view):
            at += os.write(pipe, view[at:])


def open_words(vault: Path, password: bytearray) -> list[str]:
    """Return the words of a vault; wipes `password`. Raises as the vault does."""
    try:
        return wallet.words(VaultFile(vault), password)
    finally:
        wire.wipe(password)


def problem(text: str) -> str:
    """Say in English what is wrong with typed words, naming places and never words; empty: they are a wallet's."""
    try:
        wallet.entropy_of(bytearray(text.encode()))
    except BadInput as error:
        return error.title
    return ""


def new_words(count: int, language: str) -> list[str]:
    """Return so many random words of a language."""
    return phrases.word_list(language).encode(secrets.token_bytes(ENTROPY_BYTES[count]))


def _run(options: argparse.Namespace, act: Act | None) -> Handed | bytearray | None:
    import qasync
    from PySide6.QtWidgets import QApplication

    application = QApplication(["fallow-words"])
    application.setApplicationName("Fallow")
    application.setQuitOnLastWindowClosed(False)
    dressing, language = Dressing(application), Language()
    dressing.wear(options.theme, options.scale / 100)
    language.speak(options.language)
    with qasync.QEventLoop(application) as loop:
        answer: Handed | bytearray | None = loop.run_until_complete(_live(options, act))
    return answer


async def _live(options: argparse.Namespace, act: Act | None) -> Handed | bytearray | None:
    sheet = _sheet(options)
    if act is None:
        answer = await sheet.answer()
    else:
        # Whatever goes wrong with the hands ends the wait for an answer that they will not give.
        async with asyncio.TaskGroup() as group:
            group.create_task(act(sheet))
            answering = group.create_task(sheet.answer())
        answer = answering.result()
    return answer if isinstance(answer, Handed | bytearray) else None


def _sheet(options: argparse.Namespace) -> Sheet:
    if options.mode == "make":
        return MakeSheet(new_words, tuple(NAMES.items()))
    if options.mode == "restore":
        return RestoreSheet(problem)

    async def unveil(password: bytearray) -> list[str]:
        return await asyncio.get_running_loop().run_in_executor(None, open_words, options.vault, password)

    return ShowSheet(unveil)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
