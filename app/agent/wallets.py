"""The networks that the wallet can send on: the agent's own, and the public ones that are on, each opened when it is first used.

What is sent on a public network goes through an activity of its own, as on the own one: written down, sent again, followed.
"""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Protocol

from app.agent.agent import Agent
from app.domain.chains import BY_ID, BY_KEY, LOCAL, PublicChain, coin_of
from app.domain.endpoints import allowed, names
from app.domain.errors import AppError, BadInput, Refused
from app.domain.networks import Deployment
from app.domain.secp256k1 import recover
from app.domain.transactions import decode_signed
from app.ports import Codes, Outbox, PlainChain, Tokens, Trials
from app.ports.names import NameChain, NameRules
from app.services.activity import Activity
from app.services.fees import Pricing
from app.services.guarding import Guarding
from app.services.names import Names
from app.services.tokens import TokenWallet
from app.services.trying import Trying

NAMES_AT = "ethereum"


class PublicPlace(PlainChain, Outbox, Codes, Tokens, Trials, NameChain, Protocol):
    """A public network's connection, with all that is asked of it."""

    async def close(self) -> None: ...


Open = Callable[[PublicChain, Callable[[], Sequence[str]]], PublicPlace]


@dataclass(frozen=True)
class Wallet:
    """One network as the wallet uses it; `key` is local or a public chain's."""

    key: str
    deployment: Deployment
    tokens: TokenWallet
    pricing: Pricing
    activity: Activity
    guarding: Guarding
    trying: Trying
    names: Names

    @property
    def coin(self) -> str:
        return coin_of(self.deployment.chain_id)


class Wallets:
    """Opens networks; what begins with `own` is the agent's own chain's."""

    def __init__(
        self,
        agent: Agent,
        open_place: Open,
        own_tokens: Tokens,
        own_guarding: Guarding,
        own_trials: Trials,
        own_names: NameChain,
        rules: NameRules,
    ) -> None:
        self._agent = agent
        self._open = open_place
        self._own_tokens = own_tokens
        self.own_guarding = own_guarding
        self._rules = rules
        self._own_names = Names(rules, own_names)
        self._own_trying = Trying(agent.tools.chain, own_trials, own_tokens)
        self._public: dict[str, tuple[PublicPlace, Wallet]] = {}

    async def of(self, key: str) -> Wallet:
        """Return a network's wallet.

        Raises:
            BadInput: there is no such network, or it is not on.
            ChainAway: the own network does not come up.
        """
        market = await self._agent.market()
        chain = BY_KEY.get(key)
        if key == LOCAL or (chain is not None and chain.chain_id == market.deployment.chain_id):
            tools = self._agent.tools
            store = tools.open_activity(market.deployment.chain_id)
            tokens = TokenWallet(tools.chain, self._own_tokens, store)
            return Wallet(
                LOCAL,
                market.deployment,
                tokens,
                market.pricing,
                market.activity,
                self.own_guarding,
                self._own_trying,
                self._own_names,
            )
        if chain is None or key not in names(self._agent.tools.settings.current.networks):
            raise BadInput(
                f"The network {key[:40]} is not on", "Turn it on first, in the wallet or: fallow settings networks"
            )
        if key not in self._public:
            self._public[key] = await self._opened(chain)
        return self._public[key][1]

    async def on_chain(self, chain_id: int) -> Wallet:
        """Return the wallet of a chain by its id. Raises as `of`."""
        found = BY_ID.get(chain_id)
        return await self.of(found.key if found else LOCAL)

    async def names(self, key: str) -> tuple[str, Names]:
        """Return where names are looked up for a network: on it, else on Ethereum; and that network's key.

        Raises:
            Refused: neither has a registry that may be asked.
            BadInput, ChainAway: as `of`.
        """
        wallet = await self.of(key)
        if await wallet.names.here():
            return wallet.key, wallet.names
        if NAMES_AT in names(self._agent.tools.settings.current.networks):
            return NAMES_AT, (await self.of(NAMES_AT)).names
        raise Refused(
            "No network that is on knows names", "Write the address; or turn on Ethereum, whose hosts are then asked"
        )

    async def broadcast(self, raw: bytes) -> str:
        """Send a signed transaction on its own network. Raises BadInput, and as Activity.broadcast."""
        try:
            transaction, signature = decode_signed(raw)
            sender = recover(transaction.digest(), signature)
        except ValueError:
            return await self._agent.broadcast(raw)  # it says what is wrong with it
        wallet = await self.on_chain(transaction.chain_id)
        if wallet.key == LOCAL:
            return await self._agent.broadcast(raw)
        name = await wallet.activity.broadcast(raw)
        await self._agent.tools.accounts.note_signed(transaction.chain_id, sender)
        return name

    async def activity_of(self, transaction: str) -> Activity:
        """Return the activity that has sent a transaction; the own network's for all others."""
        for _, wallet in self._public.values():
            if await wallet.activity.has(transaction):
                return wallet.activity
        return (await self._agent.market()).activity

    async def run(self) -> None:
        """Take up what earlier lives have sent on networks that are on; hold the connections until the agent ends."""
        tools = self._agent.tools
        try:
            for key in names(tools.settings.current.networks):
                if any(one.raw for one in await tools.open_activity(BY_KEY[key].chain_id).unsettled()):
                    with suppress(AppError):
                        await self.of(key)
            await asyncio.Event().wait()
        finally:
            await self._close()

    async def _close(self) -> None:
        for place, wallet in self._public.values():
            await wallet.activity.stop()
            await place.close()

    async def _opened(self, chain: PublicChain) -> tuple[PublicPlace, Wallet]:
        tools, settings = self._agent.tools, self._agent.tools.settings

        def urls() -> Sequence[str]:
            current = settings.current
            on = chain.key in names(current.networks)
            return allowed(chain, current.endpoints, current.hosts_off) if on else ()

        place = self._open(chain, urls)
        deployment, store = await place.deployment(), tools.open_activity(chain.chain_id)
        activity = Activity(
            store=store,
            chain=place,
            outbox=place,
            deployment=deployment,
            clock=tools.clock,
            bus=tools.bus,
            tokens=place,
        )
        await activity.resume()
        tokens, pricing = TokenWallet(place, place, store), Pricing(place, place)
        guarding, trying = Guarding(place, place, place), Trying(place, place, place)
        return place, Wallet(
            chain.key, deployment, tokens, pricing, activity, guarding, trying, Names(self._rules, place)
        )
