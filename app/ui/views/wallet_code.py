"""Reading a payment link's QR code from a picture: a file, or what was copied. No camera is needed or asked for."""

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageReader
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.errors import AppError, BadInput
from app.ui.texts import translate
from app.ui.views.saving import ask_file
from app.ui.views.widgets import Button

_LARGEST = 8_000  # pixels of a side
_LONGEST = 2_000  # signs of a code's text that can be a payment link


class CodeButton(Button):
    """Offers both kinds of pictures; `found` is given the code's text, `refused` the title and hint of what is wrong."""

    def __init__(self, found: Callable[[str], None], refused: Callable[[str, str], None]) -> None:
        super().__init__(translate("wallet", "Read a code"), "quiet", "qr-code", self._offer)
        self._found, self._refused = found, refused

    def read_file(self, path: Path) -> None:
        """Read the code of a picture's file."""
        self._run(self._of_file(path))

    def read_copied(self) -> None:
        """Read the code of the picture that was copied."""
        image = QGuiApplication.clipboard().image()
        self._run(_decoded(image))

    def _offer(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(translate("wallet", "From a picture's file")).triggered.connect(lambda _: self._choose())
        copied = menu.addAction(translate("wallet", "From the copied picture"))
        copied.setEnabled(not QGuiApplication.clipboard().image().isNull())
        copied.triggered.connect(lambda _: self.read_copied())
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _choose(self) -> None:
        async def choose(parent: QWidget) -> str:
            path = await ask_file(parent, translate("wallet", "Choose a picture with a code"), "")
            return "" if path is None else await self._of_file(path)

        self._run(choose(self.window()))

    async def _of_file(self, path: Path) -> str:
        image = await asyncio.get_running_loop().run_in_executor(None, load, path)
        return await _decoded(image)

    def _run(self, reading: Coroutine[Any, Any, str]) -> None:
        self._reading = asyncio.ensure_future(self._tell(reading))

    async def _tell(self, reading: Coroutine[Any, Any, str]) -> None:
        try:
            text = await reading
        except AppError as error:
            self._refused(error.title, error.hint)
            return
        if text:
            self._found(text)


def load(path: Path) -> QImage:
    """Return a picture. Raises BadInput when it cannot be read, or is too large."""
    reader = QImageReader(str(path))
    size = reader.size()
    if max(size.width(), size.height()) > _LARGEST:
        raise BadInput(
            translate("wallet", "The picture is too large"),
            translate("wallet", "Cut out the part with the code, then try again"),
        )
    image = reader.read()
    if image.isNull():
        raise BadInput(
            translate("wallet", "The file is no picture that can be read"),
            translate("wallet", "Choose a PNG or JPEG file"),
        )
    return image


def decode(image: QImage) -> str:
    """Return the text of the one QR code in a picture. Raises BadInput when there is none, or several."""
    import zxingcpp  # only for whoever reads a code

    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    found = (
        [] if grey.isNull() else zxingcpp.read_barcodes(grey, zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    )
    texts = {one.text for one in found if one.text}
    hint = translate("wallet", "Choose a picture that shows the code whole and sharp")
    if not texts:
        raise BadInput(translate("wallet", "There is no QR code in the picture"), hint)
    if len(texts) > 1:
        raise BadInput(translate("wallet", "There are several QR codes in the picture"), hint)
    text: str = texts.pop()
    if len(text) > _LONGEST:
        raise BadInput(translate("wallet", "The code holds more than a payment link"), hint)
    return text


async def _decoded(image: QImage) -> str:
    """Decode beside the loop: a large picture takes a while."""
    return await asyncio.get_running_loop().run_in_executor(None, decode, image)
