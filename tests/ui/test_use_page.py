"""The use page as it is seen: both panels, the question before the first job on the network, and what stays readable."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QImage, QPainter
from PySide6.QtWidgets import QDialog, QPushButton

from app.ui import theme
from app.ui.viewmodels import use
from app.ui.viewmodels.base import Part
from app.ui.views.desk import Desk
from app.ui.views.dressing import Dressing
from app.ui.views.use import UsePage
from app.ui.views.use_compare import lines
from app.ui.views.use_matrix import MOST, shade_of
from app.ui.views.use_words import checked, near, skipped, took
from app.wire import api
from app.wire.api import HERE, NETWORK
from tests.fakes.client import FakeClient
from tests.ui.settle import settle, until
from tests.ui.test_theme import contrast
from tests.ui.use_script import SIMILARITY, TEXTS, script


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Quote without the pause after the last key."""
    monkeypatch.setattr(use, "PAUSE_SECONDS", 0.0)


@pytest.fixture
async def page(desk: Desk, client: FakeClient) -> AsyncIterator[UsePage]:
    script(client)
    made = UsePage(desk)
    made.resize(760, 600)
    made.show()
    await until(lambda: made.model.state.model.status == "content")
    yield made
    made.hide()
    made.model.close()
    made.deleteLater()
    await settle()


async def test_page__sentences_written_and_compared__pairs_and_both_prices(page: UsePage) -> None:
    panel = page.compare
    assert not panel.go.isEnabled()
    panel.editor.setPlainText("\n".join(("", *TEXTS, "  ")))
    await until(panel.go.isEnabled)
    assert panel.price.told == "Free 22 tokens · about 0.1 s"
    page.where.button(NETWORK).click()
    assert panel.price.told == "0.000022 FLW 22 tokens · about 0.3 s · by 0x71C7…976F"
    page.where.button(HERE).click()
    panel.go.click()
    await until(lambda: page.model.state.comparison.status == "content")
    assert panel.after.text() == "Free: done on this device in 0.2 s · just now"
    model = panel.pairs.model()
    row = [str(model.index(0, place).data()) for place in range(model.columnCount())]
    assert row == ["0.83", "nearly the same", TEXTS[0], TEXTS[1]]


async def test_page__first_network_job__question_with_this_device_as_default(page: UsePage, client: FakeClient) -> None:
    page.compare.editor.setPlainText("\n".join(TEXTS))
    page.where.button(NETWORK).click()
    await until(page.compare.go.isEnabled)
    page.compare.go.click()
    await until(lambda: bool(page.window().findChildren(QDialog)))
    sheet = page.window().findChildren(QDialog)[0]
    assert sheet.windowTitle() == "The provider's machine can read what you send"
    buttons = {button.text(): button for button in sheet.findChildren(QPushButton)}
    assert buttons["Only on this device"].isDefault()
    assert client.asked_of(api.Compare) == []
    buttons["Send it to the network"].click()
    await until(lambda: page.model.state.comparison.status == "content")
    assert page.compare.after.text().startswith("Paid 0.000022 FLW")
    assert "not computed again here" in page.compare.after.text()


async def test_page__search__passages_with_file_and_line(
    page: UsePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "heating.md").write_text("The boiler")
    page.task.button("search").click()
    assert page.search.isVisible()
    assert not page.compare.isVisible()
    panel = page.search
    panel._chosen(str(tmp_path))
    panel.question.setText("Who has the key of the cellar?")
    await until(panel.go.isEnabled)
    assert "Not read: 3 hidden, 2 neither .txt nor .md" in panel.left_out.text()
    panel.go.click()
    await until(lambda: page.model.state.found.status == "content")
    first, second = panel.passages[:2]
    assert first.place.text() == "notes/heating.md, line 12"
    first.place.click()
    assert opened == [str(tmp_path / "notes" / "heating.md")]
    second.place.click()
    assert "could not be opened" in page.model.notices.items[0].title


async def test_page__network_without_offers__main_button_waits(page: UsePage, client: FakeClient) -> None:
    client.answers[api.Quote] = api.QuoteReply(9, [4, 5], 256, "0", 0.1, 0, None)
    page.compare.editor.setPlainText("\n".join(TEXTS))
    await until(page.compare.go.isEnabled)
    page.where.button(NETWORK).click()
    assert not page.compare.go.isEnabled()
    assert "Nobody on the network" in page.compare.price.told


async def test_page__no_model__banner_with_retry(page: UsePage, client: FakeClient) -> None:
    client.answers[api.GetModels] = api.ModelsReply([])
    page.model.update(model=Part())
    page.model.wake()
    await until(lambda: page.trouble.isVisible())


def test_words__figures__plain() -> None:
    assert [near(score) for score in (0.9, 0.7, 0.4, -0.1)] == ["nearly the same", "close", "related", "different"]
    assert took(0.001) == "0.1 s"
    assert took(75) == "1 min 15 s"
    assert skipped({}) == ""
    assert skipped({"large": 0}) == ""
    assert checked(True, HERE) == ""
    assert "computed it again" in checked(True, NETWORK)
    assert lines("a\n\n b \n") == ("a", "b")


@pytest.mark.parametrize("dark", [False, True])
def test_matrix__strongest_shade__figure_is_readable_on_it(dressing: Dressing, dark: bool) -> None:
    dressing.wear("dark" if dark else "light", 1.0)
    worn = theme.now()
    picture = QImage(1, 1, QImage.Format.Format_RGB32)
    picture.fill(worn.colour("surface"))
    painter = QPainter(picture)
    painter.fillRect(picture.rect(), shade_of(1.0))
    painter.end()
    assert contrast(worn.colours.text, picture.pixelColor(0, 0).name()) >= 4.5


async def test_matrix__many_sentences__the_list_alone(page: UsePage) -> None:
    page.compare.matrix.show_rows(("a",) * (MOST + 1), [[1.0] * (MOST + 1)] * (MOST + 1))
    assert page.compare.matrix.isHidden()
    page.compare.matrix.show_rows(TEXTS, SIMILARITY)
    assert not page.compare.matrix.isHidden()
