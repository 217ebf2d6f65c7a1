"""The contracts' read-only functions that Fallow asks, and the one event it reads.

Source: contracts/src; a test compares this table with the compiled ABI.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.domain import abi
from app.domain.books import Redeemed
from app.domain.hashing import keccak


@dataclass(frozen=True)
class View:
    """A read-only function: its contract, name, and the types that go in and come out."""

    contract: str
    name: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]

    @property
    def signature(self) -> str:
        return f"{self.name}({','.join(self.inputs)})"

    def data(self, *values: Any) -> bytes:
        """Return the call data. Raises ValueError when a value does not fit."""
        return abi.selector(self.signature) + abi.encode(self.inputs, values)

    def read(self, answer: bytes) -> tuple[Any, ...]:
        """Return what the function answered. Raises ValueError when the bytes are not of its types."""
        return abi.decode(self.outputs, answer)


BALANCE_OF = View("Token", "balanceOf", ("address",), ("uint256",))
ALLOWANCE = View("Token", "allowance", ("address", "address"), ("uint256",))
PROVIDER = View("Staking", "get", ("address",), ("(uint96,uint96,uint32,address,uint32,uint16)",))
PROVIDER_OF = View("Staking", "providerOf", ("address",), ("address",))
PAYER = View("Market", "payers", ("address",), ("uint96", "address"))
EXIT = View("Market", "exits", ("address",), ("uint96", "uint64"))
PAID = View("Market", "paid", ("address", "address"), ("uint256",))
FEES = View("Market", "fees", (), ("uint256",))
VIEWS = (BALANCE_OF, ALLOWANCE, PROVIDER, PROVIDER_OF, PAYER, EXIT, PAID, FEES)

REDEEMED = "Redeemed(address,address,uint256)"
REDEEMED_TOPIC = keccak(REDEEMED.encode())


def redeemed_topics(provider: str) -> list[str | None]:
    """Return the filter for one provider's Redeemed events, of whatever payer."""
    return ["0x" + REDEEMED_TOPIC.hex(), None, "0x" + abi.encode(["address"], [provider]).hex()]


def read_redeemed(log: Mapping[str, Any]) -> Redeemed:
    """Return a Redeemed event. Raises ValueError when the log is another event or damaged."""
    topics = [bytes(topic) for topic in log["topics"]]
    if len(topics) != 3 or topics[0] != REDEEMED_TOPIC:
        raise ValueError("a log is no Redeemed event")
    payer, provider = abi.decode(["address", "address"], topics[1] + topics[2])
    return Redeemed(
        payer=payer,
        provider=provider,
        amount=abi.decode(["uint256"], bytes(log["data"]))[0],
        block=int(log["blockNumber"]),
        transaction="0x" + bytes(log["transactionHash"]).hex(),
        index=int(log["logIndex"]),
    )
