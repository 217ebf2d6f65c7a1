"""The models page: what runs here, what is only named, and each state of both lists."""

import msgspec
import pytest

from app.domain.errors import EngineAway
from app.ui.viewmodels.models import ModelsViewModel, elsewhere, on_disk, running
from app.ui.views.desk import Desk
from app.ui.views.models import ModelsPage
from app.ui.views.models_parts import per_million
from app.wire import api
from tests.fakes.client import FakeClient
from tests.ui.settle import until

MINILM = api.ModelInfo(
    name="minilm-l6-v2-int8",
    title="MiniLM L6 v2",
    task="embed",
    size=22_842_499,
    licence="Apache-2.0",
    sha256="25df87460488ea4e41f8b9b0dc1d46f042b29a550732edb515e797a4386e636a",
    source="sentence-transformers/all-MiniLM-L6-v2",
    checked=True,
    state="ready",
    note="",
    runs_on=["cpu"],
    units_per_second=3120,
    max_tokens=256,
    price=str(10**12),
    offers=3,
    best_price=str(9 * 10**11),
)


def named(name: str, title: str, task: str, licence: str, *, checked: bool = False) -> api.ModelInfo:
    """Return a model that is only named."""
    return api.ModelInfo(
        name, title, task, None, licence, "", f"huggingface.co/{name}", checked, "unavailable", "", [], None, None,
        None, 0, None,
    )  # fmt: skip


OTHERS = [
    named("smollm2-135m", "SmolLM2 135M Instruct", "chat", "Apache-2.0"),
    named("whisper-tiny", "Whisper tiny", "transcribe", "MIT"),
    named("piper-siwis", "Piper, French voice", "speak", "CC-BY-4.0"),
    named("ppocr-v4", "PP-OCRv4 mobile", "read", "Apache-2.0"),
    named("yolox-nano", "YOLOX nano", "detect", "Apache-2.0"),
]
CATALOGUE = api.ModelsReply([MINILM, *OTHERS])


@pytest.fixture
def page(desk: Desk, client: FakeClient) -> ModelsPage:
    client.answers[api.GetModels] = CATALOGUE
    made = ModelsPage(desk)
    made.resize(700, 560)
    return made


async def shown(page: ModelsPage, status: str) -> None:
    """Show the page until its list is in this state."""
    page.show()
    await until(lambda: page.model.state.models.status == status)


def test_lists__catalogue__parted_by_what_is_here() -> None:
    damaged = msgspec.structs.replace(MINILM, state="damaged")
    models = (MINILM, damaged, *OTHERS)
    assert on_disk(models) == (MINILM, damaged)
    assert elsewhere(models) == tuple(OTHERS)
    assert running(models) == (MINILM,)
    assert running((msgspec.structs.replace(MINILM, runs_on=[]),)) == ()


def test_per_million__price_of_a_unit__in_whole_wei() -> None:
    assert per_million("1000000000001") == 1_000_000_000_001_000_000
    assert per_million(None) is None


async def test_page__catalogue_read__shows_what_runs_here(page: ModelsPage) -> None:
    await shown(page, "content")
    assert page.sentence == "One model runs on this device, 21.8 MB on disk"
    assert not page.use.isHidden()
    assert [shelf.accessibleName() for shelf in page.shelves] == ["MiniLM L6 v2"]
    assert page.table.model().rowCount() == len(OTHERS)
    page.close()


async def test_page__row_chosen__tells_that_nobody_checked_it(page: ModelsPage) -> None:
    await shown(page, "content")
    assert "Choose a model" in page.details.told
    page.table.setCurrentIndex(page.table.model().index(0, 0))
    assert "Nobody has checked it with Fallow" in page.details.told
    assert "It cannot be downloaded yet" in page.details.told
    assert "Source, not checked: huggingface.co/" in page.details.told
    page.close()


async def test_page__agent_fails__error_in_place_then_stale(page: ModelsPage, client: FakeClient) -> None:
    client.answers[api.GetModels] = EngineAway("The engine is not running", "Look at the doctor")
    await shown(page, "error")
    assert page.use.isHidden()
    client.answers[api.GetModels] = CATALOGUE
    page.model.wake()
    await until(lambda: page.model.state.models.status == "content")
    client.answers[api.GetModels] = EngineAway("The engine is not running", "Look at the doctor")
    page.model.wake()
    await until(lambda: page.model.state.models.status == "partial")
    assert len(page.model.state.models.value or ()) == 1 + len(OTHERS)
    page.close()


async def test_page__nothing_on_disk__says_so(page: ModelsPage, client: FakeClient) -> None:
    client.answers[api.GetModels] = api.ModelsReply(list(OTHERS))
    await shown(page, "content")
    assert page.sentence == "No model is on this device"
    assert page.use.isHidden()
    page.close()


async def test_page__use__opens_the_use_page(page: ModelsPage, desk: Desk) -> None:
    opened: list[str] = []
    desk.shell.opened.connect(lambda name, _: opened.append(name))
    await shown(page, "content")
    page.use.click()
    assert opened == ["use"]
    page.close()


async def test_viewmodel__unwatched__asks_nothing(desk: Desk, client: FakeClient) -> None:
    ModelsViewModel(desk.client, desk.notices)
    assert client.asked_of(api.GetModels) == []
