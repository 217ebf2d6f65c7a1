"""The language of the window: the reader's choice, else the system's; what is not translated stays English."""

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from app.runtime.resources import folder


class Language:
    """The translators that are installed now; English has one too, for its plurals."""

    def __init__(self) -> None:
        self._installed: list[QTranslator] = []

    def speak(self, chosen: str) -> None:
        """Turn to a language by its code, or to the system's when it is empty; widgets made from now on speak it."""
        for old in self._installed:
            QCoreApplication.removeTranslator(old)
        system = QLocale.system()
        QLocale.setDefault(QLocale(chosen) if chosen and chosen != system.name()[:2] else system)
        self._installed = [self._load("en")]
        code = chosen or system.name()[:2]
        if code != "en" and (folder() / "translations" / f"fallow_{code}.qm").exists():
            self._installed.append(self._load(code))

    def _load(self, code: str) -> QTranslator:
        translator = QTranslator()
        translator.load(f"fallow_{code}", str(folder() / "translations"))
        QCoreApplication.installTranslator(translator)
        return translator
