"""A local network in this process, and accounts that use it."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.devnet.answers import RpcError
from app.devnet.genesis import Artifacts
from app.devnet.methods import Methods
from app.devnet.opening import Chain, open_chain
from app.domain.networks import Deployment
from app.domain.secp256k1 import address_of, new_private_key, sign
from app.domain.transactions import Transaction

ARTIFACTS = Artifacts.load()
GWEI = 10**9
ETHER = 10**18


@dataclass
class Clock:
    """The wall clock, as a test sets it."""

    seconds: float = 1_800_000_000

    def __call__(self) -> float:
        return self.seconds


class Local:
    """A chain in a folder and its methods, called as a client would."""

    def __init__(self, folder: Path, clock: Clock, artifacts: Artifacts = ARTIFACTS) -> None:
        self.folder = folder
        self.clock = clock
        self.chain: Chain = open_chain(folder, artifacts, clock)
        self._methods = Methods(self.chain)

    def __call__(self, method: str, *parameters: Any) -> Any:
        return self._methods.answer(method, list(parameters))

    def number(self, method: str, *parameters: Any) -> int:
        return int(self(method, *parameters), 16)

    def refusal(self, method: str, *parameters: Any) -> RpcError:
        """Return the error a call is answered with."""
        try:
            said = self(method, *parameters)
        except RpcError as error:
            return error
        raise AssertionError(f"{method} answered {said}")

    @property
    def deployment(self) -> Deployment:
        return self.chain.deployment

    def rich(self) -> "Account":
        """Return a new account after one drip."""
        account = Account(self.chain.evm.chain_id)
        self("fallow_drip", account.address)
        return account

    def act(
        self, account: "Account", to: str | None, data: bytes = b"", value: int = 0, gas: int = 0
    ) -> dict[str, Any]:
        """Send a transaction of an account; return its receipt."""
        call = {"from": account.address, "to": to, "data": "0x" + data.hex(), "value": hex(value)}
        raw = account.transaction(to, value, data, gas or self.number("eth_estimateGas", call))
        receipt = self("eth_getTransactionReceipt", self("eth_sendRawTransaction", raw))
        assert isinstance(receipt, dict)
        return receipt

    def reopen(self, artifacts: Artifacts = ARTIFACTS) -> "Local":
        self.close()
        return Local(self.folder, self.clock, artifacts)

    def close(self) -> None:
        self.chain.state.close()


@dataclass
class Account:
    """Somebody with a key, who counts their transactions."""

    chain_id: int
    private: bytes = field(default_factory=new_private_key, repr=False)
    nonce: int = 0

    @property
    def address(self) -> str:
        return address_of(self.private)

    def transaction(self, to: str | None, value: int = 0, data: bytes = b"", gas: int = 21_000, **changes: int) -> str:
        """Return the next signed transaction, as it is broadcast."""
        unsigned = Transaction(
            chain_id=changes.get("chain_id", self.chain_id),
            nonce=changes.get("nonce", self.nonce),
            max_priority_fee=changes.get("tip", GWEI),
            max_fee=changes.get("fee", 3 * GWEI),
            gas=gas,
            to=to,
            value=value,
            data=data,
        )
        self.nonce += 1
        return "0x" + unsigned.encode_signed(sign(self.private, unsigned.digest())).hex()
