"""EIP-7702: an account authorises that it runs a contract's code; the zero address takes that back.

Chain 0 is valid on every chain. Who authorised is recovered from the signature; a tuple with a signature that no key fits
is skipped by the chain, not refused, so it is read here and its authority is None.
Source: https://eips.ethereum.org/EIPS/eip-7702
"""

from dataclasses import dataclass

from app.domain import rlp
from app.domain.addresses import ZERO
from app.domain.hashing import checksum, keccak
from app.domain.signatures import join, split

MAGIC = b"\x05"
DELEGATION = bytes.fromhex("ef0100")  # begins the code of an account that delegates


@dataclass(frozen=True)
class Authorization:
    """What an account signs: run the code of `address` from `nonce` on. Raises ValueError for a field out of range."""

    chain_id: int
    address: str
    nonce: int

    def __post_init__(self) -> None:
        if not 0 <= self.chain_id < 1 << 256 or not 0 <= self.nonce < (1 << 64) - 1:
            raise ValueError("chain_id or nonce of an authorisation is out of range")
        object.__setattr__(self, "address", checksum(self.address))

    @property
    def revokes(self) -> bool:
        return self.address == ZERO

    def digest(self) -> bytes:
        """Return the 32 bytes that the account's key signs."""
        return keccak(MAGIC + rlp.encode(self.to_items()))

    def to_items(self) -> list[rlp.Item]:
        return [rlp.integer(self.chain_id), bytes.fromhex(self.address[2:]), rlp.integer(self.nonce)]


@dataclass(frozen=True)
class SignedAuthorization:
    """An authorisation with the three numbers of its signature, as they stand in the transaction."""

    authorization: Authorization
    parity: int
    r: int
    s: int

    @staticmethod
    def of(authorization: Authorization, signature: bytes) -> "SignedAuthorization":
        """Join an authorisation and its signature of 65 or 64 bytes. Raises ValueError for a malformed one."""
        return SignedAuthorization(authorization, *split(signature))

    @property
    def authority(self) -> str | None:
        """The account that authorised; None when no key fits, which the chain passes over."""
        from app.domain.secp256k1 import recover

        if self.parity > 1:
            return None
        try:
            return recover(self.authorization.digest(), join(self.parity, self.r, self.s))
        except ValueError:
            return None

    def to_items(self) -> list[rlp.Item]:
        return [*self.authorization.to_items(), *(rlp.integer(part) for part in (self.parity, self.r, self.s))]

    @staticmethod
    def from_items(item: rlp.Item) -> "SignedAuthorization":
        """Read one tuple of a transaction. Raises ValueError when it has another form."""
        match item:
            case [chain_id, bytes(address), nonce, parity, r, s] if len(address) == 20:
                numbers = (rlp.to_integer(parity, 8), rlp.to_integer(r), rlp.to_integer(s))
                what = Authorization(rlp.to_integer(chain_id), checksum(address), rlp.to_integer(nonce, 64))
                return SignedAuthorization(what, *numbers)
        raise ValueError("an authorisation has a chain, an address, a nonce and a signature")


def delegate_of(code: bytes) -> str | None:
    """Return whose code an account runs, from the account's own code; None when it does not delegate."""
    return checksum(code[3:]) if len(code) == 23 and code.startswith(DELEGATION) else None
