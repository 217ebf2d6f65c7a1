"""Answers about the AI sector on public networks and about the hosts that are asked."""

from collections.abc import Callable, Sequence

from app.agent.server import Routes, Session
from app.domain.chains import PUBLIC
from app.domain.endpoints import all_of, host_of
from app.domain.prices import Price
from app.domain.sector import on_chain
from app.services.price_histories import PriceHistories
from app.services.sector import Line, Sector
from app.services.settings import Settings
from app.wire import api

MOST_SECONDS = 60.0


class SectorRoutes:
    """The sector, its networks, its hosts."""

    def __init__(
        self, sector: Sector, histories: PriceHistories, settings: Settings, accounts: Callable[[], Sequence[str]]
    ) -> None:
        self._sector = sector
        self._histories = histories
        self._settings = settings
        self._accounts = accounts

    def routes(self) -> Routes:
        return {
            api.GetSector: self._view,
            api.ConfirmBalances: self._confirm,
            api.GetPriceHistory: self._history,
            api.GetHosts: self._hosts,
            api.SetHost: self._turn,
        }

    async def _view(self, _: Session, request: api.GetSector) -> api.SectorReply:
        await self._sector.refresh(min(max(request.seconds, 0.0), MOST_SECONDS))
        accounts = list(self._accounts())
        return api.SectorReply(accounts, self._networks(), [_line(one, accounts) for one in self._sector.lines()])

    async def _confirm(self, _: Session, request: api.ConfirmBalances) -> api.Ok:
        await self._sector.confirm(request.network)
        return api.Ok()

    async def _history(self, _: Session, request: api.GetPriceHistory) -> api.PriceHistoryReply:
        found = await self._histories.of(request.network, request.address)
        times = [one.time for one in found.points]
        return api.PriceHistoryReply(_price(found.price), times, [_text(one.value) for one in found.points])

    async def _hosts(self, _: Session, __: api.GetHosts) -> api.HostsReply:
        return self._listed()

    async def _turn(self, _: Session, request: api.SetHost) -> api.HostsReply:
        await self._sector.turn_host(request.host, request.on)
        return self._listed()

    def _listed(self) -> api.HostsReply:
        found = self._sector.hosts()
        return api.HostsReply(
            [api.HostInfo(h.host, list(h.networks), h.on, h.wanted, h.asked_at, h.trouble, h.here) for h in found]
        )

    def _networks(self) -> list[api.NetworkInfo]:
        status = {one.chain.key: one for one in self._sector.networks()}
        found = []
        for chain in PUBLIC:
            hosts = list(dict.fromkeys(host_of(url) for url in all_of(chain, self._settings.current.endpoints)))
            tokens = [token.symbol for token in on_chain(chain.chain_id)]
            one = status.get(chain.key)
            if one is None:
                found.append(api.NetworkInfo(chain.key, chain.name, False, hosts, tokens))
                continue
            title, hint = (one.trouble.title, one.trouble.hint) if one.trouble else ("", "")
            found.append(
                api.NetworkInfo(
                    chain.key, chain.name, True, hosts, tokens, one.as_of, title, hint, one.agreed, one.asked
                )
            )
        return found


def _line(line: Line, accounts: Sequence[str]) -> api.SectorLine:
    amounts = [line.amounts.get(account) for account in accounts]
    return api.SectorLine(
        symbol=line.symbol,
        name=line.name,
        network=line.chain.key,
        address=line.address,
        decimals=line.decimals,
        amounts=[_text(one) for one in amounts],
        total=_text(line.total),
        price=_price(line.price) if line.price else None,
        worth=_text(line.worth),
        checked=line.checked,
    )


def _text(amount: int | None) -> str | None:
    return None if amount is None else str(amount)


def _price(price: Price) -> api.PriceInfo:
    return api.PriceInfo(str(price.value), price.source.value, price.time, price.place)
