"""The local network's treasury: asks questions on quality, with the days that its timelock waits let pass at once.

Order of events of a question: gas for who speaks for the treasury, and its announcement, in one block -> the clock jumps by the
timelock's delay -> anybody may carry it out then, and it is done. All of it happens, or nothing does.
"""

import secrets
from typing import Any

from app.devnet.answers import RpcError, invalid
from app.devnet.evm import GAS_LIMIT, Call
from app.devnet.opening import Chain
from app.domain.contracts import models, timelock_controller
from app.domain.creations import ETHER, TREASURY_DELAY
from app.domain.staking import MOST_QUESTIONS

LONGEST_URI = 200
MOST_TOLERANCE = (1 << 96) - 1
_GAS_MONEY = ETHER // 100
_GAS = 1_000_000
_ANYTHING_BEFORE = bytes(32)


class Treasury:
    """Acts of the one account that may propose to the timelock."""

    def __init__(self, chain: Chain) -> None:
        self._evm = chain.evm
        self._deployment = chain.deployment
        self._faucet = chain.faucet
        self._key = chain.faucet.derive("treasury")

    def ask(self, test_set: bytes, metric: bytes, tolerance: int, uri: Any) -> int:
        """Have the treasury ask a question; return its number.

        Raises:
            RpcError: a value is out of range, or there are as many questions as there can be.
        """
        if not isinstance(uri, str) or len(uri.encode()) > LONGEST_URI or tolerance > MOST_TOLERANCE:
            raise invalid(f"a tolerance of 96 bits and a text of {LONGEST_URI} bytes at most are needed")
        number = self._count()
        if number >= MOST_QUESTIONS:
            raise RpcError(RpcError.LIMIT, f"there are {MOST_QUESTIONS} questions, and no more can be asked")
        wish = (self._deployment.models, 0, models.ask(test_set, metric, tolerance, uri), _ANYTHING_BEFORE)
        salt = secrets.token_bytes(32)
        with self._evm.writing():
            nonce = self._evm.accounts(self._evm.head).get_nonce(self._key.raw)
            gift = self._evm.accounts(self._evm.head).get_nonce(self._faucet.raw)
            money = self._faucet.call(self._evm, gift, self._key.address, _GAS_MONEY, b"", _GAS)
            self._mine([money, self._act(nonce, timelock_controller.schedule(*wish, salt, TREASURY_DELAY))])
            self._evm.advance(TREASURY_DELAY)
            self._mine([self._act(nonce + 1, timelock_controller.execute(*wish, salt))])
        return number

    def _count(self) -> int:
        view, at = models.question_count(), bytes.fromhex(self._deployment.models[2:])
        return view.read(self._evm.run(Call(self._key.raw, at, 0, view.data, GAS_LIMIT), self._evm.head))

    def _act(self, nonce: int, data: bytes) -> Any:
        return self._key.call(self._evm, nonce, self._deployment.treasury, 0, data, _GAS)

    def _mine(self, transactions: list[Any]) -> None:
        if any(receipt.state_root != b"\x01" for receipt in self._evm.mine(transactions)):
            raise RpcError(RpcError.SERVER, "the treasury's act failed: the faucet may be empty")
