"""What an address has: balances, stake and escrow; all money in wei."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Balances:
    """The network's coin (for gas) and Fallow's token."""

    eth: int
    token: int


@dataclass(frozen=True)
class PayerInfo:
    """A requester's escrow and the session key that may sign vouchers for it (empty: none).

    `balance` leaves out what was asked to leave: once its time has come it can go at any moment, before a redemption.
    """

    balance: int
    signer: str


@dataclass(frozen=True)
class Position:
    """Stake and escrow of one address. `leave_at` and `until` in Unix seconds: when `leaving` may be withdrawn; 0: nothing leaves."""

    bond: int
    leaving: int
    leave_at: int
    until: int
    units: int
    cut: int
    device: str
    escrow: int
    signer: str
    unlocking: int
    unlock_at: int


@dataclass(frozen=True)
class Holdings:
    """All who hold the token, in wei by address, with Fallow's contracts by name; `supply` is what the token itself says."""

    supply: int
    amounts: dict[str, int]
    contracts: dict[str, str]
