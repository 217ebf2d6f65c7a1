"""Accounts of an agent without a wallet: on the local network a payer of the network's own stands for it."""

from app.agent.accounts import Accounts
from app.domain.errors import Refused
from app.domain.networks import Deployment
from app.ports import Chain, Faucet, SettingsStore

COIN = 10**18
ESCROW = 10_000 * COIN
LEAST = COIN


class Sponsored(Accounts):
    """The payer whose escrow this profile's session key may spend, another one for each chain."""

    def __init__(self, store: SettingsStore, chain: Chain, faucet: Faucet, session: str) -> None:
        super().__init__(store)
        self._chain = chain
        self._faucet = faucet
        self._session = session

    async def load(self) -> None:
        """There is no payer before the chain is known."""

    async def keep(self, _addresses: list[str]) -> None:
        """Refuse: wallets belong to other profiles."""
        raise Refused("This profile has no wallet of its own", "Use another profile")

    async def prepare(self, deployment: Deployment) -> None:
        """Use the payer of earlier lives while its escrow lasts, else ask the network for one.

        Raises:
            ChainAway: the network does not answer.
            Refused: it sponsors nobody.
        """
        key = f"payer.{deployment.chain_id}"
        payer = (await self._store.values()).get(key, "")
        known = await self._chain.payer(payer) if payer else None
        if known is None or known.signer != self._session or known.balance < LEAST:
            payer = await self._faucet.sponsor(self._session, ESCROW)
            await self._store.put(key, payer)
        self.addresses = (payer,)
