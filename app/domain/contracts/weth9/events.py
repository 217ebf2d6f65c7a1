"""The events of WETH9.

Written by packaging/bindings.py from resources/contracts/published/WETH9.json: not by hand.
"""

from dataclasses import dataclass

from app.domain.bindings import Event


@dataclass(frozen=True)
class Approval(Event, kinds=("address indexed", "address indexed", "uint256")):
    """Event of WETH9."""

    src: str
    guy: str
    wad: int


@dataclass(frozen=True)
class Deposit(Event, kinds=("address indexed", "uint256")):
    """Event of WETH9."""

    dst: str
    wad: int


@dataclass(frozen=True)
class Transfer(Event, kinds=("address indexed", "address indexed", "uint256")):
    """Event of WETH9."""

    src: str
    dst: str
    wad: int


@dataclass(frozen=True)
class Withdrawal(Event, kinds=("address indexed", "uint256")):
    """Event of WETH9."""

    src: str
    wad: int
