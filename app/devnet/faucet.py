"""Play money for everybody: gifts of ether and tokens, and payers of the network's own with escrow in the Market.

Limits are by the machine's days, not the chain's, which anybody may let pass: gifts for an address, and for all together
a share of what the faucet has when the day begins, so that no program that runs away can empty it.
"""

from typing import Any

from app.devnet.answers import RpcError, invalid
from app.devnet.evm import GAS_LIMIT, Call
from app.devnet.genesis import Key
from app.devnet.opening import Chain
from app.domain import calls
from app.domain.contracts import token
from app.domain.creations import ETHER

DRIP_WEI = 10 * ETHER
DRIP_TOKENS = 10_000 * ETHER
MOST_DRIPS = 20  # an address a day
DAY_SHARE = 10  # a day gives at most this part of the tokens: a tenth
MOST_SPONSORED = 10**6 * ETHER
_PAYER_WEI = ETHER // 100
_GAS = 200_000
_DAY = 86_400


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
            RpcError: it has had its share of today, or everybody together has.
        """
        if not any(address):
            raise invalid("the zero address is nobody's")
        with self._evm.writing():
            self._turn_the_day()
            if self._state.gifts(address) >= MOST_DRIPS:
                raise self._tomorrow(f"this address has had its {MOST_DRIPS} gifts of today")
            self._count(DRIP_TOKENS)
            self._state.count_gift(address)
            return self._mine(self._gifts(_hex(address), DRIP_WEI, DRIP_TOKENS))

    def sponsor(self, session: bytes, amount: int) -> str:
        """Return a new payer of the network's own with `amount` wei in escrow, for which `session` may sign vouchers.

        Raises:
            RpcError: amount out of range, or more than is left of today's.
        """
        if not any(session) or not 0 < amount <= MOST_SPONSORED:
            raise invalid(f"a session key and an amount of 1 to {MOST_SPONSORED} wei are needed")
        market, coin = self._deployment.market, self._deployment.token
        with self._evm.writing():
            self._turn_the_day()
            self._count(amount)
            number = int(self._state.fact("payers"))
            payer = self._key.derive(f"payer {number}")
            self._state.put_facts(payers=number + 1)
            steps = (
                (coin, calls.approve(market, amount)),
                (market, calls.set_signer(_hex(session))),
                (market, calls.deposit(amount)),
            )
            acts = [payer.call(self._evm, nonce, to, 0, data, _GAS) for nonce, (to, data) in enumerate(steps)]
            self._mine([*self._gifts(payer.address, _PAYER_WEI, amount), *acts])
        return payer.address

    def _turn_the_day(self) -> None:
        """Begin a day's books when another day has come."""
        day = int(self._evm.wall_time()) // _DAY
        if day != int(self._state.fact("day")):
            self._state.forget_gifts()
            self._state.put_facts(day=day, given=0, budget=self._tokens() // DAY_SHARE)

    def _count(self, tokens: int) -> None:
        given = int(self._state.fact("given")) + tokens
        if given > int(self._state.fact("budget")):
            raise self._tomorrow("the faucet has given all it gives in a day")
        self._state.put_facts(given=given)

    def _tomorrow(self, why: str) -> RpcError:
        minutes = (_DAY - int(self._evm.wall_time()) % _DAY + 59) // 60
        return RpcError(RpcError.LIMIT, f"{why}; again in {minutes // 60} h {minutes % 60} min")

    def _tokens(self) -> int:
        view, at = token.balance_of(self._key.address), bytes.fromhex(self._deployment.token[2:])
        return view.read(self._evm.run(Call(self._key.raw, at, 0, view.data, GAS_LIMIT), self._evm.head))

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
