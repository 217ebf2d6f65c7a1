"""The sector: nothing is asked before a network is on, at most once a minute then, and what is old says so."""

import asyncio

import pytest

from app.domain.chains import BY_KEY, PUBLIC
from app.domain.endpoints import host_of
from app.domain.errors import BadInput, ChainAway, Refused
from app.services.hosts import HostBook
from app.services.sector import Sector
from app.services.settings import Settings
from tests.fakes.clock import FakeClock, settle
from tests.fakes.public import FakePublicNetwork
from tests.fakes.settings import FakeSettings

ANN, BOB = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266", "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"
FIRST = host_of(BY_KEY["bnb"].endpoints[0])


class Town:
    """A sector over fake networks; `opened` has every one that was opened, in order."""

    def __init__(self) -> None:
        self.clock, self.settings = FakeClock(), Settings(FakeSettings())
        self.accounts = [ANN]
        self.opened: list[FakePublicNetwork] = []
        self.sector = Sector(
            open_network=self._open, settings=self.settings, accounts=lambda: self.accounts, clock=self.clock
        )

    def _open(self, *given: object) -> FakePublicNetwork:
        self.opened.append(FakePublicNetwork(*given))  # type: ignore[arg-type]
        return self.opened[-1]

    def totals(self) -> dict[str, int | None]:
        return {f"{line.symbol} {line.chain.key}": line.total for line in self.sector.lines()}


@pytest.fixture
def town() -> Town:
    return Town()


async def test_refresh__no_network_on__nothing_is_opened(town: Town) -> None:
    await town.sector.refresh(1.0)
    assert town.opened == []
    assert town.sector.lines() == []
    assert town.sector.networks() == []
    assert not any(host.wanted or host.asked_at for host in town.sector.hosts())
    assert {key for host in town.sector.hosts() for key in host.networks} == {chain.key for chain in PUBLIC}


async def test_refresh__no_wallet__nothing_is_asked(town: Town) -> None:
    town.accounts = []
    await town.settings.set("networks", "bnb")
    await town.sector.refresh(1.0)
    assert town.opened == []


async def test_refresh__network_on__its_tokens_and_coin_of_all_accounts(town: Town) -> None:
    town.accounts = [ANN, BOB]
    await town.settings.set("networks", "bnb")
    await town.sector.refresh(1.0)
    assert town.totals() == {"AI bnb": 16, "FET bnb": 16, "BNB bnb": 6}
    (status,) = town.sector.networks()
    assert (status.as_of, status.trouble) == (town.clock.now(), None)


async def test_refresh__soon_again__asked_once_a_minute(town: Town) -> None:
    await town.settings.set("networks", "bnb")
    for _ in range(3):
        await town.sector.refresh(1.0)
    await town.clock.advance(61)
    await town.sector.refresh(1.0)
    assert town.opened[0].readings == 2


async def test_refresh__another_account__asked_at_once_and_old_balances_not_shown_as_its_own(town: Town) -> None:
    await town.settings.set("networks", "bnb")
    await town.sector.refresh(1.0)
    town.accounts = [BOB]
    assert set(town.totals().values()) == {None}
    await town.sector.refresh(1.0)
    assert town.totals()["BNB bnb"] == 3


async def test_refresh__network_away__last_balances_with_their_age_and_tried_again_sooner(town: Town) -> None:
    await town.settings.set("networks", "bnb")
    await town.sector.refresh(1.0)
    read_at = town.clock.now()
    await town.clock.advance(61)
    town.opened[0].failure = ChainAway("BNB Chain does not answer", "Asked: x")
    await town.sector.refresh(1.0)
    (status,) = town.sector.networks()
    assert (status.as_of, status.trouble) == (read_at, town.opened[0].failure)
    assert town.totals()["BNB bnb"] == 3
    town.opened[0].failure = None
    await town.clock.advance(31)
    await town.sector.refresh(1.0)
    assert town.sector.networks()[0].trouble is None


async def test_refresh__never_answered__no_balance_and_never_zero(town: Town) -> None:
    await town.settings.set("networks", "bnb")
    town.sector._open = lambda chain, urls: _failing(town, chain, urls)
    await town.sector.refresh(1.0)
    assert set(town.totals().values()) == {None}
    assert town.sector.networks()[0].as_of == 0.0


def _failing(town: Town, *given: object) -> FakePublicNetwork:
    made = town._open(*given)
    made.failure = ChainAway("BNB Chain does not answer")
    return made


async def test_refresh__slow_network__answers_without_it_and_takes_it_in_later(town: Town) -> None:
    await town.settings.set("networks", "bnb,polygon")
    await town.sector.refresh(1.0)
    await town.clock.advance(61)
    slow = next(one for one in town.opened if one.chain.key == "bnb")
    slow.gate, slow.coin = asyncio.Event(), 50
    await town.sector.refresh(0.01)
    assert town.totals()["BNB bnb"] == 3
    slow.gate.set()
    await settle()
    assert town.totals()["BNB bnb"] == 50
    assert slow.readings == 2


async def test_settings__network_off__left_at_once_and_its_lines_gone(town: Town) -> None:
    await town.settings.set("networks", "bnb")
    town.accounts = [ANN]
    await town.sector.refresh(1.0)
    await town.clock.advance(61)
    town.opened[0].gate = asyncio.Event()
    await town.sector.refresh(0.01)
    await town.settings.set("networks", "none")
    assert town.opened[0].closed
    assert town.sector.lines() == []
    contacted = {host.host for host in town.sector.hosts() if host.asked_at}
    assert contacted == {FIRST}  # what was contacted is still told


async def test_host__off__never_an_endpoint_and_what_was_read_stays(town: Town) -> None:
    await town.settings.set("networks", "bnb")
    await town.sector.refresh(1.0)
    await town.sector.turn_host(FIRST.upper(), False)
    assert town.totals()["BNB bnb"] == 3
    await town.sector.refresh(1.0)
    assert FIRST not in {host_of(url) for url in town.opened[-1].urls}
    found = {host.host: host for host in town.sector.hosts()}
    assert (found[FIRST].on, found[FIRST].wanted) == (False, False)
    await town.sector.turn_host(FIRST, True)
    assert town.settings.current.hosts_off == "none"


async def test_host__nobody_contacts__bad_input(town: Town) -> None:
    with pytest.raises(BadInput, match=r"evil\.example"):
        await town.sector.turn_host("evil.example", False)


async def test_confirm__coins_proven_tokens_confirmed_until_they_change(town: Town) -> None:
    await town.settings.set("networks", "bnb")
    await town.sector.refresh(1.0)
    await town.sector.confirm("bnb")
    assert {line.symbol: line.checked for line in town.sector.lines()} == {
        "AI": "confirmed",
        "FET": "confirmed",
        "BNB": "proven",
    }
    status = town.sector.networks()[0]
    assert (status.agreed, status.asked) == (2, 3)
    await town.clock.advance(61)
    town.opened[0].coin = 4
    await town.sector.refresh(1.0)
    assert {line.checked for line in town.sector.lines()} == {""}


async def test_confirm__network_off__bad_input(town: Town) -> None:
    with pytest.raises(BadInput, match="not on"):
        await town.sector.confirm("bnb")


async def test_run__agent_ends__connections_given_back(town: Town) -> None:
    await town.settings.set("networks", "bnb")
    await town.sector.refresh(1.0)
    task = asyncio.ensure_future(town.sector.run())
    await settle()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert town.opened[0].closed


async def test_hosts__asked_for_something_else__listed_with_what_for_and_turned_off_likewise(town: Town) -> None:
    own = {"relay": "nats://127.0.0.1:4222", "local": ""}
    book = HostBook(town.settings, town.clock, lambda: own)
    sector = Sector(
        open_network=town._open, settings=town.settings, accounts=lambda: town.accounts, clock=town.clock, book=book
    )
    book.enter("https://rpc.example.org/secret", "deploy")
    book.note(f"https://{FIRST}/x", "bnb")
    found = {one.host: one for one in sector.hosts()}
    assert (found["127.0.0.1:4222"].networks, found["127.0.0.1:4222"].here) == (("relay",), True)
    assert (found["rpc.example.org"].networks, found["rpc.example.org"].here) == (("deploy",), False)
    assert found["rpc.example.org"].asked_at == found[FIRST].asked_at == town.clock.now()
    assert found[FIRST].networks == ("bnb",)
    await sector.turn_host("rpc.example.org", on=False)
    assert not {one.host: one for one in sector.hosts()}["rpc.example.org"].on
    with pytest.raises(Refused, match="turned off"):
        book.enter("https://RPC.example.org", "deploy")
    with pytest.raises(BadInput, match="this computer itself"):
        await sector.turn_host("127.0.0.1:4222", on=False)
    with pytest.raises(BadInput, match="Nothing contacts"):
        await sector.turn_host("evil.example", on=False)
