"""Who may take an account's tokens: what ERC-20's Approval events name, and what is still allowed."""

from dataclasses import dataclass

UNLIMITED = 1 << 95  # more than any token has; vendors write 2**96-1, 2**255 and 2**256-1


@dataclass(frozen=True)
class Grant:
    """That `owner` once let `spender` take `token`, last in `block`."""

    owner: str
    token: str
    spender: str
    block: int


@dataclass(frozen=True)
class Approval:
    """What can be taken now, in the token's smallest units. `symbol` and `name` are empty where they are not known."""

    grant: Grant
    amount: int
    symbol: str
    name: str

    @property
    def unlimited(self) -> bool:
        return self.amount >= UNLIMITED
