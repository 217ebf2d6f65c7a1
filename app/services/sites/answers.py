"""What a site is answered: what Fallow knows itself, what the network's endpoints know, and what a person decides."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from app.domain.site_requests import (
    READS,
    chain_asked,
    permissions_asked,
    personal_message,
    read_address,
    transaction,
    typed_data,
)
from app.domain.sites import PROGRAM, Code, Kind, Question, SiteError, bad_params
from app.ports.sites import SiteChain, SiteChains
from app.services.sites.batches import SiteBatches
from app.services.sites.book import SiteBook
from app.services.sites.signing import SiteSigning, as_answered

Answer = Callable[[str, list[Any]], Awaitable[Any]]


class SiteAnswers:
    """Answers sites that may speak; whether they may is the gateway's and the book's matter."""

    def __init__(
        self, *, book: SiteBook, chains: SiteChains, signing: SiteSigning, batches: SiteBatches, version: str
    ) -> None:
        self.book = book
        self._chains = chains
        self._signing = signing
        self._batches = batches
        self._version = version
        self._connecting: dict[str, asyncio.Lock] = {}
        self._own: dict[str, Answer] = {
            "eth_accounts": self._accounts,
            "eth_chainId": self._chain_id,
            "eth_coinbase": self._coinbase,
            "eth_requestAccounts": self._request_accounts,
            "eth_sendTransaction": self._send,
            "eth_signTypedData_v4": self._typed_data,
            "net_version": self._net_version,
            "personal_sign": self._message,
            "wallet_addEthereumChain": self._add_chain,
            "wallet_getCallsStatus": self._calls_status,
            "wallet_getCapabilities": self._capabilities,
            "wallet_getPermissions": self._permissions,
            "wallet_requestPermissions": self._request_permissions,
            "wallet_revokePermissions": self._revoke,
            "wallet_sendCalls": self._send_calls,
            "wallet_switchEthereumChain": self._switch,
            "web3_clientVersion": self._client_version,
        }

    async def answer(self, origin: str, method: str, params: list[Any]) -> Any:
        """Return the result for a site. Raises SiteError."""
        own = self._own.get(method)
        if own is not None:
            return await own(origin, params)
        if method not in READS:
            raise SiteError(Code.UNSUPPORTED, f"the method {method[:60]} is not offered")
        chain = self.chain_of(origin)
        return await as_answered(lambda: chain.ask(method, params))

    def chain_of(self, origin: str) -> SiteChain:
        """Return the network a site speaks to: the one it chose if that is on, else the first. Raises SiteError."""
        listed, chosen = self._chains.listed(), self.book.of(origin).chain_id
        found = next((chain for chain in listed if chain.chain_id == chosen), next(iter(listed), None))
        if found is None:
            raise SiteError(Code.DISCONNECTED, "no network is up")
        return found

    def account_of(self, origin: str, account: str) -> str:
        """Return an account that the site may use. Raises SiteError (4100) for another."""
        if account not in self.book.accounts_of(origin):
            raise SiteError(Code.UNAUTHORIZED, "this account has not been shown to this site")
        return account

    async def _accounts(self, origin: str, _: list[Any]) -> list[str]:
        return self.book.accounts_of(origin)

    async def _coinbase(self, origin: str, _: list[Any]) -> str | None:
        return next(iter(self.book.accounts_of(origin)), None)

    async def _chain_id(self, origin: str, _: list[Any]) -> str:
        return hex(self.chain_of(origin).chain_id)

    async def _net_version(self, origin: str, _: list[Any]) -> str:
        return str(self.chain_of(origin).chain_id)

    async def _client_version(self, _: str, __: list[Any]) -> str:
        return f"Fallow/{self._version}"

    async def _request_accounts(self, origin: str, _: list[Any]) -> list[str]:
        async with self._connecting.setdefault(origin, asyncio.Lock()):  # asked twice, the person is asked once
            known = self.book.accounts_of(origin)
            if not known:
                chosen = await self._signing.connect(origin, self.chain_of(origin), self.book.wallet)
                await self.book.show(origin, chosen)
            return self.book.accounts_of(origin)

    async def _permissions(self, origin: str, _: list[Any]) -> list[dict[str, Any]]:
        accounts = self.book.accounts_of(origin)
        if not accounts:
            return []
        site = self.book.of(origin)
        caveat = {"type": "restrictReturnedAccounts", "value": accounts}
        invoker = "" if origin == PROGRAM else origin
        return [
            {
                "invoker": invoker,
                "parentCapability": "eth_accounts",
                "caveats": [caveat],
                "date": int(site.since * 1000),
            }
        ]

    async def _request_permissions(self, origin: str, params: list[Any]) -> list[dict[str, Any]]:
        permissions_asked(params)
        chosen = await self._signing.connect(origin, self.chain_of(origin), self.book.wallet)
        await self.book.show(origin, chosen)
        return await self._permissions(origin, [])

    async def _revoke(self, origin: str, params: list[Any]) -> None:
        permissions_asked(params)
        if self.book.accounts_of(origin):
            await self.book.show(origin, ())

    async def _send(self, origin: str, params: list[Any]) -> str:
        wish, chain = transaction(params), self.chain_of(origin)
        self.account_of(origin, wish.sender)
        if wish.chain_id not in (0, chain.chain_id):
            raise bad_params(f"it is for chain {wish.chain_id}; this site speaks to {chain.chain_id}: switch first")
        return await self._signing.send(origin, chain, wish)

    async def _message(self, origin: str, params: list[Any]) -> str:
        message, account = personal_message(params)
        self.account_of(origin, account)
        return await self._signing.message(origin, self.chain_of(origin), message, account)

    async def _typed_data(self, origin: str, params: list[Any]) -> str:
        text, account = typed_data(params)
        self.account_of(origin, account)
        return await self._signing.typed(origin, self.chain_of(origin), text, account)

    async def _switch(self, origin: str, params: list[Any]) -> None:
        wanted = chain_asked(params)
        self._connected(origin)
        if all(chain.chain_id != wanted for chain in self._chains.listed()):
            raise SiteError(Code.UNKNOWN_CHAIN, f"chain {wanted} is not on; ask to add it with wallet_addEthereumChain")
        await self.book.move(origin, wanted)

    async def _add_chain(self, origin: str, params: list[Any]) -> None:
        """Turn a network on that Fallow knows; whose endpoints are asked is never the site's to say."""
        wanted = chain_asked(params)
        self._connected(origin)
        if any(chain.chain_id == wanted for chain in self._chains.listed()):
            return
        name = self._chains.offered(wanted)
        if not name:
            raise SiteError(Code.UNSUPPORTED, f"Fallow serves no network of chain id {wanted}")
        await self._signing.decide(Question(Kind.NETWORK, origin, wanted, name))
        await as_answered(lambda: self._chains.turn_on(wanted))

    async def _capabilities(self, origin: str, params: list[Any]) -> dict[str, Any]:
        match params:
            case [str(account)]:
                wanted = None
            case [str(account), list(chains)]:
                wanted = chains
            case _:
                raise bad_params("wallet_getCapabilities takes an account and chain ids")
        self.account_of(origin, read_address(account))
        ids = [hex(chain.chain_id) for chain in self._chains.listed()]
        return {one: {"atomic": {"status": "unsupported"}} for one in ids if wanted is None or one in wanted}

    async def _send_calls(self, origin: str, params: list[Any]) -> dict[str, Any]:
        batch = self._batches.read(params)
        accounts = self._connected(origin)
        sender = self.account_of(origin, batch.sender or accounts[0])
        chain = next((one for one in self._chains.listed() if one.chain_id == batch.chain_id), None)
        if chain is None:
            raise SiteError(Code.BATCH_CHAIN, f"chain {batch.chain_id} is not on")
        return {"id": await self._batches.send(origin, chain, sender, batch)}

    async def _calls_status(self, origin: str, params: list[Any]) -> dict[str, Any]:
        match params:
            case [str(identity)]:
                return await self._batches.status(origin, identity, self._chains.listed())
        raise bad_params("wallet_getCallsStatus takes the id of a batch")

    def _connected(self, origin: str) -> list[str]:
        accounts = self.book.accounts_of(origin)
        if not accounts:
            raise SiteError(Code.UNAUTHORIZED, "no account has been shown to this site")
        return accounts
