"""Tokens that are none of Fallow's, of the own network and of public ones that are on: read while seen, sent, swapped into FLW."""

from dataclasses import dataclass, field

from app.client.acts import TokenAct
from app.domain.chains import LOCAL
from app.domain.errors import AppError
from app.ui.viewmodels.base import Part, ViewModel
from app.ui.viewmodels.vault import Vault
from app.wire import api

_SECONDS = 30.0
_SLIPPAGE = 50  # parts of ten thousand


@dataclass(frozen=True)
class Token:
    """One token on one network; `network_name` is for readers, empty for the own one. `swaps`: FLW is there too."""

    network: str
    network_name: str
    info: api.TokenInfo
    swaps: bool

    def held(self, account: str) -> int:
        """Return what an account has, in smallest units."""
        return int(self.info.amounts.get(account, "0"))

    @property
    def total(self) -> int:
        return sum(map(int, self.info.amounts.values()))


@dataclass(frozen=True)
class TokensState:
    """`away` names the networks that did not answer."""

    tokens: Part[tuple[Token, ...]] = field(default_factory=Part)
    away: tuple[str, ...] = ()


class TokensViewModel(ViewModel[TokensState]):
    """Reads now and then, and after each transaction; every act goes through the vault."""

    PERIOD = 60.0
    EVENTS = (api.ActivityEvent,)

    def __init__(self, vault: Vault) -> None:
        super().__init__(vault.client, vault.notices, TokensState())
        self._vault = vault

    async def refresh(self) -> None:
        await self.load("tokens", self._read())

    async def attempt(self, request: TokenAct) -> list[api.CautionInfo]:
        """See whether this can be done; return the cautions about it. Raises AppError with what is wrong."""
        return (await self.client.call(request, seconds=_SECONDS)).cautions

    async def quote(self, token: Token, amount: int) -> int:
        """Return the wei of FLW that `amount` of a token is swapped for now. Raises AppError."""
        asked = api.GetTokenQuote(token.network, token.info.address, str(amount))
        return int((await self.client.call(asked, seconds=_SECONDS)).gives)

    def carry_out(self, request: TokenAct) -> None:
        """Send or swap what was tried before, with consent."""
        self.run(self._carry_out(request), "token", lambda: self.carry_out(request))

    def sending(self, token: Token, account: str, to: str, amount: int) -> TokenAct:
        return api.PrepareTokenSend(account, token.network, token.info.address, to, str(amount))

    def swapping(self, token: Token, account: str, amount: int) -> TokenAct:
        return api.PrepareTokenSwap(account, token.network, token.info.address, str(amount), _SLIPPAGE)

    async def _carry_out(self, request: TokenAct) -> None:
        await self._vault.perform(request)
        await self.refresh()

    async def _read(self) -> tuple[Token, ...]:
        sector = await self.client.call(api.GetSector(0.0), seconds=_SECONDS)
        on = [(one.key, one.name) for one in sector.networks if one.on]
        found: list[Token] = []
        away: list[str] = []
        for key, name in ((LOCAL, ""), *on):
            try:
                said = await self.client.call(api.GetTokens(key), seconds=_SECONDS)
            except AppError:
                if key == LOCAL:
                    raise
                away.append(name)
                continue
            found += [Token(key, name, one, said.swaps) for one in said.tokens]
        self.update(away=tuple(away))
        return tuple(found)
