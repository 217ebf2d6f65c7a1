"""Files that describe calls in the window: the wallet page's card, and the card in the sheet of consent."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app.runtime import descriptions as folder
from app.signer import review, statements
from app.signer.descriptions import Descriptions
from app.ui.viewmodels.proposals import Proposal, StatementProposal
from app.ui.views.consent import ConsentSheet
from app.ui.views.described import described_card
from app.ui.views.desk import Desk
from app.ui.views.site_sheets import StatementSheet
from app.wire.signer import Described
from tests.fakes.client import FakeClient
from tests.signer.test_descriptions import DATA, ME, SENT
from tests.ui.settle import until
from tests.ui.wallet_page import leave, made_page, shown


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


async def test_card__add_and_remove__changes_the_profiles_folder(desk: Desk, client: FakeClient) -> None:
    page = made_page(desk, client)
    await shown(page)
    card = page.descriptions
    await until(lambda: card.states.shown == "empty")
    assert not card.remove.isEnabled()
    card.model.add([DATA / "calldata-Safe-1.4.1.json", DATA / "common-Safe.json"])
    await until(lambda: card.table.model().rowCount() == 2)
    assert set(folder.texts(desk.vault.path.parent / folder.FOLDER)) == {"calldata-Safe-1.4.1.json", "common-Safe.json"}
    card.table.selectRow(0)
    card.remove.click()
    await until(lambda: card.table.model().rowCount() == 1)
    leave(page)


async def test_card__a_bad_file__says_why_and_adds_none(desk: Desk, client: FakeClient, tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_text(json.dumps({"display": {}}))
    page = made_page(desk, client)
    await shown(page)
    page.descriptions.model.add([tmp_path / "bad.json"])
    await until(lambda: bool(desk.notices.items))
    assert "bad.json cannot be used" in desk.notices.items[0].title
    assert page.descriptions.states.shown == "empty"
    leave(page)


@pytest.fixture
def parent(application: QApplication) -> QWidget:
    return QWidget()


@pytest.fixture
def sheet(parent: QWidget, tmp_path: Path) -> ConsentSheet:
    folder.add(tmp_path / "d", {"aave.json": (DATA / "calldata-lpv3.json").read_text()})
    descriptions = Descriptions(tmp_path / "d")
    summary = review.summarise(review.read(SENT.encode_unsigned(), 1, (), descriptions, ME), ME, (), descriptions)
    return ConsentSheet(parent, Proposal(summary, "ethereum", "A site asks", ""))


def test_consent__described_call__the_files_words_stand_apart_with_their_source(sheet: ConsentSheet) -> None:
    said = words(sheet)
    assert "Described by a file you added; Fallow has not checked it" in said
    assert "Aave DAO · PoolInstance · aave.json" in said
    assert said.index("which Fallow does not know") < said.index("Described by a file") < said.index("For debt holder")
    assert "Fallow does not know this call" in said


def test_statement__described_typed_data__the_files_words_stand_between_the_signers_and_the_values(
    parent: QWidget, tmp_path: Path
) -> None:
    names = ("eip712-permit-base-usdc.json", "eip712-erc2612-permit.json")
    folder.add(tmp_path / "d", {name: (DATA / name).read_text() for name in names})
    case = json.loads((DATA / "eip712-permit-base-usdc.tests.json").read_text())["tests"][0]["data"]
    read = statements.typed(json.dumps(case), case["message"]["owner"], 8453, Descriptions(tmp_path / "d"))
    said = words(StatementSheet(parent, StatementProposal(read, "base", "https://app.example")))
    assert "Authorize spending of tokens" in said
    assert said.index("Let 0x1111") < said.index("Described by a file") < said.index("domain.name")


def test_consent__file_that_does_not_fit__says_why_alone(application: QApplication) -> None:
    card = described_card(Described("", "", "", (), "there is no 'c' in it"))
    assert words(card).endswith("The file does not fit this: there is no 'c' in it")
