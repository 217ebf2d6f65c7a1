"""Labels of figures: amounts exact on hover, addresses with copy, countdowns."""

import time

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui import theme
from app.ui.texts import amount, duration, exact_amount, short_address, translate
from app.ui.views.dressing import tabular
from app.ui.views.widgets.buttons import Button
from app.ui.views.widgets.labels import Label


class AmountLabel(Label):
    """An amount of wei with its unit: four digits of the fraction, all of them on hover and for a screen reader."""

    def __init__(self, unit: str = "FLW", role: str = "", wei: int | None = None) -> None:
        super().__init__("", role)
        self._unit = unit
        self.setFont(tabular(self.font()))
        self.show_amount(wei)

    def show_amount(self, wei: int | None, unit: str = "") -> None:
        """Show an amount; None: not known."""
        self._unit = unit or self._unit
        known = wei is not None
        self.setText(f"{amount(wei)} {self._unit}".strip() if wei is not None else "–")
        exact = f"{exact_amount(wei)} {self._unit}".strip() if wei is not None else translate("widgets", "not known")
        self.setToolTip(exact if known else "")
        self.setAccessibleName(exact)


class AddressLabel(QWidget):
    """A shortened address, whole on hover, with a button that copies it."""

    def __init__(self, address: str = "", role: str = "faint") -> None:
        super().__init__()
        self._address = ""
        self._label = Label("", role)
        self._button = Button(translate("widgets", "Copy the address"), "icon", "copy", self._copy)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.TIGHT)
        box.addWidget(self._label)
        box.addWidget(self._button)
        box.addStretch(1)
        self._back = QTimer(self)
        self._back.setSingleShot(True)
        self._back.setInterval(1500)
        self._back.timeout.connect(lambda: self._button.set_picture("copy"))
        self.show_address(address)

    def show_address(self, address: str) -> None:
        """Show another address; empty: none."""
        self._address = address
        self._label.setText(short_address(address))
        self._label.setToolTip(address)
        self._label.setAccessibleName(address)
        self._button.setVisible(bool(address))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._address)
        self._button.set_picture("check")
        self._back.start()


class Countdown(Label):
    """The time that is left until a moment; counts only while it is seen."""

    def __init__(self, role: str = "strong") -> None:
        super().__init__("", role)
        self._end = 0.0
        self._over = ""
        self.setFont(tabular(self.font()))
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._tick)

    def count_to(self, unix: float, over: str) -> None:
        """Count down to a moment in Unix seconds; `over` is what stands there afterwards."""
        self._end, self._over = unix, over
        self._tick()
        self._run()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tick()
        self._run()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _run(self) -> None:
        if self.isVisible() and self._end > time.time():
            self._timer.start()

    def _tick(self) -> None:
        left = self._end - time.time()
        self.setText(duration(left) if left > 0 else self._over)
        if left <= 0:
            self._timer.stop()
