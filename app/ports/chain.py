"""Keys, the chain and the local network's faucet."""

from collections.abc import Sequence
from typing import Protocol

from app.domain.accounts import Balances, PayerInfo, Position
from app.domain.activity import Arrival
from app.domain.books import Redeemed
from app.domain.ledger import Payout
from app.domain.networks import Deployment
from app.domain.transactions import Outcome, Transaction


class HotKey(Protocol):
    """One hot key of the agent: device or session."""

    @property
    def address(self) -> str: ...
    def sign(self, digest: bytes) -> bytes:
        """Sign 32 bytes; return r, s, v as 65 bytes (v is 27 or 28, s is low)."""
        ...


class HotKeys(Protocol):
    """The two hot keys, the offer's encryption key, and where they are kept."""

    @property
    def device(self) -> HotKey: ...
    @property
    def session(self) -> HotKey: ...
    @property
    def place(self) -> str: ...


class PlainChain(Protocol):
    """Any chain, whether or not Fallow's contracts are on it. Every coroutine raises ChainAway when no node answers."""

    async def deployment(self) -> Deployment:
        """Return where the contracts are; a public chain without them has a deployment of empty addresses.

        Raises:
            Refused: the local network has none.
        """
        ...

    async def block_time(self) -> int:
        """Return the latest block's Unix time."""
        ...

    async def balances(self, address: str) -> Balances: ...

    async def arrivals(self, accounts: Sequence[str], first: int) -> tuple[list[Arrival], int]:
        """Return tokens and coin that came to `accounts` from block `first` on, oldest first, and the next block to read.

        Not more than some hundred blocks are read at once: ask again while the next block grows.
        """
        ...

    async def prepare(self, sender: str, to: str | None, value: int, data: bytes) -> Transaction:
        """Return the transaction with nonce, fees and gas filled in, after simulating it.

        Raises:
            Reverted: the chain would refuse it.
            InsufficientFunds: the sender cannot pay value and gas.
        """
        ...

    async def broadcast(self, raw: bytes) -> str:
        """Send signed bytes; return their hash. A transaction that is known already is no error. Raises as `prepare`."""
        ...

    async def outcome(self, transaction: str, seconds: float) -> Outcome:
        """Wait until a transaction is mined, at most `seconds` (then ChainAway)."""
        ...


class Chain(PlainChain, Protocol):
    """One network's chain and Fallow's contracts on it."""

    async def renew(self) -> Deployment:
        """Take the chain that answers now as the one to use, and return its deployment.

        Until then every call holds to the first chain that answered, and raises Refused when another one does.
        """
        ...

    async def used(self, address: str) -> bool:
        """Tell whether an address has ever sent a transaction, or holds coin or tokens now."""
        ...

    async def position(self, address: str) -> Position: ...

    async def payer(self, address: str) -> PayerInfo: ...

    async def allowance(self, owner: str, spender: str) -> int:
        """Return how many wei of the token `spender` may take from `owner`."""
        ...

    async def provider_of(self, device: str) -> str:
        """Return the provider whose current device key this is; empty when it is nobody's."""
        ...

    async def paid(self, payer: str, provider: str) -> int:
        """Return the wei that vouchers of this pair have paid, ever."""
        ...

    async def fees(self) -> int:
        """Return the fees the market has taken in its open epoch, in wei."""
        ...

    async def redeemed(self, provider: str, from_block: int) -> list[Redeemed]:
        """Return the provider's Redeemed events from that block on, oldest first."""
        ...

    async def payout(self, transaction: str, provider: str) -> Payout:
        """Return what a mined redemption brought its provider, and its gas."""
        ...

    async def send_as(self, key: HotKey, to: str, data: bytes) -> Outcome:
        """Prepare, sign with a hot key, broadcast and wait. Raises as `prepare`; Reverted when it was mined and failed."""
        ...


class Codes(Protocol):
    """Tells contracts from persons."""

    async def has_code(self, address: str) -> bool:
        """Tell whether a contract is at an address; a person's account that lends itself a contract's code is none.

        Raises:
            ChainAway: no node answers.
        """
        ...


class Faucet(Protocol):
    """What only the local network can: play money, and time that jumps. Raises Refused on any other network."""

    async def drip(self, address: str) -> None:
        """Give an address ether and tokens; answered when they are there."""
        ...

    async def sponsor(self, session: str, amount: int) -> str:
        """Put `amount` wei into escrow of a payer of the network's own, whose signer is `session`; return the payer."""
        ...

    async def advance(self, seconds: int) -> None:
        """Let the chain's clock jump forward."""
        ...

    async def ask(self, test_set: bytes, metric: bytes, tolerance: int, uri: str) -> int:
        """Have the treasury ask a question on quality, two days of the chain's clock on; return its number."""
        ...
