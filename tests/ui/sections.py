"""One section of the stake page on its own, as the page keeps it: told of each reading while it is seen."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TypeVar

from app.ui.viewmodels.stake import StakeViewModel
from app.ui.viewmodels.stake_network import StakeNetworkModel
from app.ui.views.desk import Desk
from app.ui.views.stake_section import Section
from app.ui.views.stake_sheet import ActSheet
from tests.ui.settle import settle, until
from tests.ui.stake_script import Acts

S = TypeVar("S", bound=Section)


@asynccontextmanager
async def opened(desk: Desk, kind: type[S], acts: Acts) -> AsyncIterator[S]:
    """Show a section whose acts are noted in `acts`, once the network was read."""
    model = StakeViewModel(desk.client, desk.notices, acts)
    network = StakeNetworkModel(desk.client, desk.notices, model)
    section = kind(desk, model, network)

    def show() -> None:
        section.show_stake(network.state.stake)

    network.changed.connect(show)
    model.changed.connect(show)
    network.watched()
    section.resize(900, 700)
    section.show()
    await until(lambda: network.state.stake.status != "loading")
    await settle()
    try:
        yield section
    finally:
        section.hide()
        network.unwatched()
        for each in (network, model):
            each.close()
        section.deleteLater()
        await settle()


async def form(section: Section) -> ActSheet:
    """Return the form that is open over a section."""
    await until(lambda: bool(section.window().findChildren(ActSheet)))
    return section.window().findChildren(ActSheet)[0]


async def agreed(section: Section, amount: str = "") -> None:
    """Fill in the open form, see that it can be agreed to, and do so."""
    sheet = await form(section)
    if amount:
        sheet.field.setText(amount)  # type: ignore[union-attr] # an amount is asked for
    await until(sheet.sign.isEnabled)
    sheet.sign.click()
    await settle()
