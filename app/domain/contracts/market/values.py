"""The values of Market.

Written by packaging/bindings.py from resources/contracts/Market.json: not by hand.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Claim:
    """A struct of Market."""

    payer: str
    total: int
    r: bytes
    vs: bytes


@dataclass(frozen=True)
class Eip712Domain:
    """What eip712Domain answers."""

    fields: bytes
    name: str
    version: str
    chain_id: int
    verifying_contract: str
    salt: bytes
    extensions: tuple[int, ...]


@dataclass(frozen=True)
class Epoch:
    """What epoch answers."""

    number: int
    volume: int
    price: int


@dataclass(frozen=True)
class Exits:
    """What exits answers."""

    amount: int
    unlock_at: int


@dataclass(frozen=True)
class Payers:
    """What payers answers."""

    balance: int
    signer: str


@dataclass(frozen=True)
class Work:
    """What work answers."""

    epoch: int
    points: int
    owed: int
