"""A chain in memory that holds transactions back until a test mines them, and ports.Outbox over any chain in memory."""

from app.domain.errors import BadInput, ChainAway, Refused
from app.domain.fees import FeeHistory
from app.domain.hashing import checksum
from app.domain.replacing import fees_of
from app.domain.secp256k1 import recover
from app.domain.transactions import Transaction
from tests.fakes.chain import FakeChain

TIPS = ((1, 2, 3), (10**9, 2 * 10**9, 3 * 10**9))
BASE_FEE = 10**9


class PoolChain(FakeChain):
    """`held` are the signed bytes that wait, by sender and nonce; while not `holding` it mines at once."""

    def __init__(self) -> None:
        super().__init__()
        self.holding = True
        self.held: dict[tuple[str, int], bytes] = {}

    async def prepare(self, sender: str, to: str | None, value: int, data: bytes) -> Transaction:
        found = await super().prepare(sender, to, value, data)
        nonce = found.nonce
        while (checksum(sender), nonce) in self.held:
            nonce += 1
        fields = (found.max_priority_fee, found.max_fee, found.gas, found.to, value, data)
        return Transaction(found.chain_id, nonce, *fields)

    async def broadcast(self, raw: bytes) -> str:
        if not self.holding:
            return await super().broadcast(raw)
        world = self.now()
        try:
            transaction, signature = Transaction.decode_signed(raw)
        except ValueError:
            raise BadInput("The signed transaction cannot be read")
        sender, name = recover(transaction.digest(), signature), Transaction.hash_of(raw)
        if name in self._mined or self.held.get((sender, transaction.nonce)) == raw:
            return name
        if transaction.nonce < world.nonces[sender]:
            raise Refused("Another transaction of this account came first")
        other = self.held.get((sender, transaction.nonce))
        if other is not None and not _outbids(transaction, Transaction.decode_signed(other)[0]):
            raise Refused("Another transaction of this account waits at the same place")
        self.held[sender, transaction.nonce] = raw
        return name

    def mine(self, raw: bytes | None = None) -> None:
        """Mine one transaction, whether or not it is held; None: all that are held and whose turn it is."""
        if raw is not None:
            self._take(raw)
            return
        for _ in range(len(self.held)):
            for (sender, nonce), held in sorted(self.held.items()):
                if nonce == self.world.nonces[sender]:
                    self._take(held)

    def _take(self, raw: bytes) -> None:
        transaction, signature = Transaction.decode_signed(raw)
        sender = recover(transaction.digest(), signature)
        assert transaction.nonce == self.world.nonces[sender]
        self.held.pop((sender, transaction.nonce), None)
        self._mine(sender, transaction, Transaction.hash_of(raw))


class FakeOutbox:
    """Implements ports.Outbox; `remembered` are the bytes it was told of."""

    def __init__(self, chain: FakeChain) -> None:
        self._chain = chain
        self.remembered: list[bytes] = []
        self.history = FeeHistory(BASE_FEE, TIPS)

    async def count(self, account: str) -> int:
        return self._chain.now().nonces[checksum(account)]

    async def is_mined(self, transaction: str) -> bool:
        try:
            await self._chain.outcome(transaction, 0)
        except ChainAway:
            self._chain.now()
            return False
        return True

    async def fee_history(self) -> FeeHistory:
        self._chain.now()
        return self.history

    def remember(self, raw: bytes) -> None:
        self.remembered.append(raw)


def _outbids(new: Transaction, old: Transaction) -> bool:
    """What geth asks of a replacement: a tenth more of both fees."""
    offered, before = fees_of(new), fees_of(old)
    return offered.max_fee * 10 >= before.max_fee * 11 and offered.tip * 10 >= before.tip * 11
