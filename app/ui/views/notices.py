"""The notices above the page: the one place where errors and news are rendered."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui import theme
from app.ui.viewmodels.notices import Notice, Notices
from app.ui.views.widgets.states import Banner


class NoticeArea(QWidget):
    """Shows the newest notices, each until it is dismissed, retried or over."""

    def __init__(self, notices: Notices) -> None:
        super().__init__()
        self._notices = notices
        self._banners: dict[int, Banner] = {}
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(theme.PAGE, 0, theme.PAGE, theme.SMALL)
        self._box.setSpacing(theme.SMALL)
        notices.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        there = {item.id for item in self._notices.items}
        for number in list(self._banners):
            if number not in there:
                banner = self._banners.pop(number)
                self._box.removeWidget(banner)
                banner.hide()
                banner.deleteLater()
        for place, item in enumerate(self._notices.items):
            if item.id not in self._banners:
                self._banners[item.id] = self._banner(item)
                self._box.insertWidget(place, self._banners[item.id])
        self.setVisible(bool(there))

    def _banner(self, item: Notice) -> Banner:
        banner = Banner(item.tone)
        banner.show_message(item.title, item.hint, item.tone)
        banner.dismiss.show()
        banner.dismiss.clicked.connect(lambda: self._notices.dismiss(item.id))
        retry = item.retry
        if retry is not None:
            banner.retry.show()
            banner.retry.clicked.connect(lambda: self._notices.dismiss(item.id))
            banner.retry.clicked.connect(lambda: retry())
        return banner
