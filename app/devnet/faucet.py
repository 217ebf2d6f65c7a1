"""Play money for everybody: gifts of ether and tokens, and payers of the network's own with escrow in the Market."""

from typing import Any

from app.devnet.answers import RpcError, invalid
from app.devnet.genesis import ETHER, Key
from app.devnet.opening import Chain
from app.domain import calls

DRIP_WEI = 10 * ETHER
DRIP_TOKENS = 10_000 * ETHER
MOST_DRIPS = 100
MOST_SPONSORED = 10**6 * ETHER
_PAYER_WEI = ETHER // 100
_GAS = 200_000


class Faucet:
    """Acts of the network's own accounts; each is one block, or nothing at all."""

    def __init__(self, chain: Chain) -> None:
        self._state = chain.state
        self._evm = chain.evm
        self._key = chain.faucet
        self._deployment = chain.deployment

    def drip(self, address: bytes) -> list[str]:
        """Give an address ether and tokens; return the hashes of the transactions.

        Raises:
            RpcError: it has had its share, or the faucet is empty.
        """
        if not any(address):
            raise invalid("the zero address is nobody's")
        if self._state.gifts(address) >= MOST_DRIPS:
            raise RpcError(RpcError.LIMIT, f"this address has had its {MOST_DRIPS} gifts")
        with self._evm.writing():
            self._state.count_gift(address)
            return self._mine(self._gifts(_hex(address), DRIP_WEI, DRIP_TOKENS))

    def sponsor(self, session: bytes, amount: int) -> str:
        """Return a new payer of the network's own with `amount` wei in escrow, for which `session` may sign vouchers.

        Raises:
            RpcError: amount out of range, or the faucet is empty.
        """
        if not any(session) or not 0 < amount <= MOST_SPONSORED:
            raise invalid(f"a session key and an amount of 1 to {MOST_SPONSORED} wei are needed")
        market, token = self._deployment.market, self._deployment.token
        with self._evm.writing():
            number = int(self._state.fact("payers"))
            payer = self._key.derive(f"payer {number}")
            self._state.put_facts(payers=number + 1)
            steps = (
                (token, calls.approve(market, amount)),
                (market, calls.set_signer(_hex(session))),
                (market, calls.deposit(amount)),
            )
            acts = [payer.call(self._evm, nonce, to, 0, data, _GAS) for nonce, (to, data) in enumerate(steps)]
            self._mine([*self._gifts(payer.address, _PAYER_WEI, amount), *acts])
        return payer.address

    def _gifts(self, to: str, wei: int, tokens: int) -> list[Any]:
        nonce = self._evm.accounts(self._evm.head).get_nonce(self._key.raw)
        return [
            self._act(self._key, nonce, to, wei, b""),
            self._act(self._key, nonce + 1, self._deployment.token, 0, calls.transfer(to, tokens)),
        ]

    def _act(self, key: Key, nonce: int, to: str, value: int, data: bytes) -> Any:
        return key.call(self._evm, nonce, to, value, data, _GAS)

    def _mine(self, transactions: list[Any]) -> list[str]:
        receipts = self._evm.mine(transactions)
        if any(receipt.state_root != b"\x01" for receipt in receipts):
            raise RpcError(RpcError.SERVER, "the gift failed: the faucet is empty, or the address takes no ether")
        return ["0x" + transaction.hash.hex() for transaction in transactions]


def _hex(address: bytes) -> str:
    return "0x" + address.hex()
