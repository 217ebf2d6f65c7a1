"""The wallet page over an agent that is not there, for its tests."""

import time

from app.ui.viewmodels.wallet import WalletViewModel
from app.ui.views.desk import Desk
from app.ui.views.wallet import WalletPage
from app.wire import api
from tests.fakes.client import FakeClient
from tests.ui.acting import NETWORK
from tests.ui.conftest import ADDRESS
from tests.ui.settle import settle, until

OTHER = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"
FORGED = (OTHER[:6] + 32 * "0" + OTHER[-4:]).lower()
ADA = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
COIN = 10**18


def entry(
    kind: str, direction: str = "out", asset: str = "FLW", amount: int = COIN, **changes: object
) -> api.ActivityInfo:
    given = {"state": "done", "fee": "21000000000000", "block": 7, "error": "", **changes}
    return api.ActivityInfo(
        hash="0x" + kind.encode().hex(), direction=direction, kind=kind, title="Called a contract", account=ADDRESS,
        other=OTHER, asset=asset, amount=str(amount), time=time.time() - 90, **given,  # type: ignore[arg-type]
    )  # fmt: skip


ACTIVITY = api.ActivityReply(
    [entry("transfer", state="pending", fee=None), entry("earnings", "in"), entry("approve", asset="", amount=0)],
    time.time(),
)


def made_page(desk: Desk, client: FakeClient) -> WalletPage:
    """Return the page of a locked wallet with one contact."""
    client.answers[api.GetActivity] = ACTIVITY
    client.answers[api.GetContacts] = api.ContactsReply([api.ContactInfo("Ada", ADA)])
    client.answers[api.GetDeployment] = NETWORK
    desk.vault.path.parent.mkdir(parents=True, exist_ok=True)
    desk.vault.path.write_bytes(b"sealed")
    made = WalletPage(desk)
    made.resize(900, 700)
    return made


async def shown(page: WalletPage, status: str = "content") -> WalletViewModel:
    page.show()
    await until(lambda: page.viewmodel.state.accounts.status == status)
    await until(lambda: page.viewmodel.state.activity.status != "loading")
    await settle()
    return page.viewmodel


def leave(page: WalletPage) -> None:
    page.hide()
    page.viewmodel.close()
