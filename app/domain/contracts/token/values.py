"""The values of Token.

Written by packaging/bindings.py from resources/contracts/Token.json: not by hand.
"""

from dataclasses import dataclass


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
