"""Waiting for the window in tests: let coroutines and Qt's events run until something holds."""

import asyncio
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent


async def settle(rounds: int = 5) -> None:
    """Let what is due run."""
    for _ in range(rounds):
        await asyncio.sleep(0)
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


async def until(holds: Callable[[], bool], seconds: float = 5.0) -> None:
    """Let things run until `holds`. Raises TimeoutError."""
    async with asyncio.timeout(seconds):
        while not holds():
            await asyncio.sleep(0.005)
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
