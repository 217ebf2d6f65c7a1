"""QR codes read from pictures: what the receiving page draws is what the sending form reads."""

from pathlib import Path

import pytest
import segno
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QTransform
from PySide6.QtWidgets import QApplication

from app.domain.errors import BadInput
from app.ui.views.wallet_code import CodeButton, decode, load
from tests.ui.settle import until

LINK = "ethereum:0x5FbDB2315678afecb367f032d93F642f64180aa3@1337/transfer?address=0x70997970C51812dc3A010C7d01b50e0d17dc79C8&uint256=5e17"


def code(text: str, pixels: int = 6) -> QImage:
    matrix = segno.make_qr(text, error="m").matrix
    side = len(matrix) + 8
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    for y, line in enumerate(matrix):
        for x, dark in enumerate(line):
            if dark:
                image.setPixelColor(x + 4, y + 4, QColor("black"))
    return image.scaled(side * pixels, side * pixels)


def beside(one: QImage, other: QImage) -> QImage:
    image = QImage(one.width() + other.width(), max(one.height(), other.height()), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.drawImage(0, 0, one)
    painter.drawImage(one.width(), 0, other)
    painter.end()
    return image


def test_decode__as_drawn_turned_or_inverted__the_link(application: QApplication) -> None:
    drawn = code(LINK)
    assert decode(drawn) == LINK
    turned = drawn.transformed(QTransform().rotate(17), Qt.TransformationMode.SmoothTransformation)
    assert decode(beside(QImage(300, 300, QImage.Format.Format_RGB32), turned.convertToFormat(drawn.format()))) == LINK
    inverted = QImage(drawn)
    inverted.invertPixels()
    assert decode(inverted) == LINK


def test_decode__none_or_several__says_which(application: QApplication) -> None:
    blank = QImage(200, 200, QImage.Format.Format_RGB32)
    blank.fill(QColor("white"))
    for image, words in (
        (blank, "no QR code"),
        (QImage(), "no QR code"),
        (beside(code(LINK), code("another")), "several"),
        (code("x" * 2_100, 3), "more than"),
    ):
        with pytest.raises(BadInput, match=words):
            decode(image)


def test_load__no_picture_or_a_giant__refused(application: QApplication, tmp_path: Path) -> None:
    text = tmp_path / "text.png"
    text.write_text("no picture")
    with pytest.raises(BadInput, match="no picture"):
        load(text)
    giant = QImage(8_001, 2, QImage.Format.Format_Mono)
    giant.save(str(tmp_path / "giant.png"))
    with pytest.raises(BadInput, match="too large"):
        load(tmp_path / "giant.png")


async def test_button__file_and_copied_picture__tell_their_text(application: QApplication, tmp_path: Path) -> None:
    found: list[str] = []
    refused: list[str] = []
    button = CodeButton(found.append, lambda title, _: refused.append(title))
    code(LINK).save(str(tmp_path / "code.png"))
    button.read_file(tmp_path / "code.png")
    await until(lambda: found == [LINK])
    QGuiApplication.clipboard().setImage(code("ethereum:0x70997970C51812dc3A010C7d01b50e0d17dc79C8"))
    button.read_copied()
    await until(lambda: len(found) == 2)
    assert found[1].endswith("79C8")
    QGuiApplication.clipboard().clear()
    button.read_copied()
    await until(lambda: bool(refused))
    assert not found[2:]
    button.deleteLater()
