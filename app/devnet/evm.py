"""The chain itself: py-evm's Prague rules over a State. Blocks come with transactions, and one
every 12 s while somebody is there.

Order of events of a transaction: checked as other nodes check -> executed in a block of its own (the network's own acts
put several into one) -> block, receipts and logs committed to disk -> the head moves.
"""

import logging
import secrets
import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from app.devnet.answers import RpcError
from app.devnet.pruning import floor_after, sweep
from app.devnet.state import Damaged, Log, State, is_damage
from app.domain import rlp
from app.runtime.vendors import put_off

_log = logging.getLogger(__name__)
GAS_LIMIT = 60_000_000
TIP = 10**9  # the priority fee that is proposed, in wei a unit of gas
BLOCK_SECONDS = 12  # Ethereum's time between two blocks
LATEST_TIME = (1 << 32) - 1  # contracts keep times in 32 bits
_CALL_STIPEND = 2300
# Contracts that call these are rare, and their tables take a fifth of a second.
put_off(
    "eth.precompiles.bls12_381",
    "bls12_g1_add",
    "bls12_g1_msm",
    "bls12_map_fp_to_g1",
    "bls12_g2_add",
    "bls12_g2_msm",
    "bls12_map_fp2_to_g2",
    "bls12_pairing_check",
)


@dataclass(frozen=True)
class Call:
    """A message to be tried without a signature; `to` is empty for a creation."""

    sender: bytes
    to: bytes
    value: int
    data: bytes
    gas: int


@dataclass(frozen=True)
class Trial:
    """What a tried call did: its output, the gas a transaction would pay, and gas given back at the end."""

    output: bytes
    gas_used: int
    refund: int


class OutOfGas(Exception):
    """The gas given was not enough."""


class Evm:
    """One chain. `now` tells the wall clock's seconds; the chain's clock is ahead of it by what was jumped."""

    def __init__(self, state: State, chain_id: int, coinbase: bytes, now: Callable[[], float] = time.time) -> None:
        """Open a chain that `begin` has made.

        Raises:
            Damaged: the state holds no head.
        """
        from eth.consensus.context import ConsensusContext
        from eth.db.atomic import AtomicDB
        from eth.db.chain import ChainDB
        from eth.exceptions import CanonicalHeadNotFound, HeaderNotFound
        from eth.vm.chain_context import ChainContext
        from eth.vm.forks.prague import PragueVM

        self.chain_id = chain_id
        self._state = state
        self._coinbase = coinbase
        self._now = now
        self._vm_class: Any = PragueVM
        self.database: Any = ChainDB(AtomicDB(state.nodes))  # type: ignore[arg-type] # it asks for no more than a mapping
        self.nodes = state.nodes
        self._contexts = ChainContext(chain_id), ConsensusContext(self.database.db)
        try:
            self.head: Any = self.database.get_canonical_head()
        except (CanonicalHeadNotFound, HeaderNotFound) as error:
            raise Damaged(f"it has no head: {error}")

    @staticmethod
    def begin(state: State, chain_id: int, wealth: Mapping[bytes, int], timestamp: int) -> None:
        """Write block 0, in which the addresses of `wealth` own their wei; inside `writing`."""
        from eth.db.atomic import AtomicDB
        from eth.db.chain import ChainDB
        from eth.rlp.headers import BlockHeader
        from eth.vm.chain_context import ChainContext
        from eth.vm.forks.prague import PragueVM

        database: Any = AtomicDB(state.nodes)  # type: ignore[arg-type] # it asks for no more than a mapping
        before: Any = BlockHeader(difficulty=0, block_number=-1, gas_limit=0)
        accounts = PragueVM.build_state(database, before, ChainContext(chain_id))
        for address, wei in wealth.items():
            accounts.set_balance(address, wei)  # type: ignore[arg-type]
        accounts.persist()
        header = PragueVM.create_genesis_header(
            gas_limit=GAS_LIMIT, timestamp=timestamp, state_root=accounts.state_root, mix_hash=secrets.token_bytes(32)
        )
        ChainDB(database).persist_header(header)

    # ------------------------------------------------------------------ time

    def wall_time(self) -> float:
        """Return the machine's clock, which knows of no jumps."""
        return self._now()

    def time(self) -> int:
        """Return the chain's clock: the wall clock's seconds and what was jumped, never behind the head."""
        jumped = int(self._state.fact("jumped"))
        return max(int(self._now()) + jumped, int(self.head.timestamp))

    def advance(self, seconds: int) -> None:
        """Let the clock jump from the head's time at least, and mine an empty block there. Raises RpcError past 2106."""
        then = self.time() + seconds
        if then >= LATEST_TIME:
            raise RpcError(RpcError.INVALID_PARAMS, "the chain's clock ends in the year 2106")
        with self.writing():
            self._state.put_facts(jumped=then - int(self._now()))
            self.mine([])

    def refresh(self) -> None:
        """Mine an empty block when one is due, as on networks with other people."""
        if self.time() - self.head.timestamp < BLOCK_SECONDS:
            return
        try:
            self.mine([])
        except sqlite3.Error as error:
            if is_damage(error):
                raise
            _log.warning("the state cannot be written: %s", error)  # reading goes on while the disk is full

    # ------------------------------------------------------------------ blocks

    def next_header(self) -> Any:
        """Return the header the next block starts from: its time and base fee hold, its roots do not yet."""
        return self._vm_class.create_header_from_parent(
            self.head,
            coinbase=self._coinbase,
            timestamp=max(self.time(), self.head.timestamp + 1),
            gas_limit=self.head.gas_limit,
            mix_hash=secrets.token_bytes(32),
        )

    def decode(self, raw: bytes) -> Any:
        """Return a signed transaction. Raises RpcError when it is none."""
        if raw[:1] == b"\x03":
            raise RpcError(RpcError.SERVER, "transaction type not supported: this network has no blobs")
        try:
            transaction = self._vm_class.get_transaction_builder().decode(raw)
            if transaction.encode() != raw:
                raise ValueError("not its canonical encoding")
            transaction.validate()
            transaction.check_signature_validity()
        except Exception as error:  # whatever a stranger's bytes make the decoders raise
            raise RpcError(RpcError.SERVER, f"invalid transaction: {error}")
        return transaction

    def mine(self, transactions: Sequence[Any]) -> list[Any]:
        """Put transactions into one block and commit it; return their receipts.

        Raises:
            RpcError: the rules allow no such block; nothing has changed.
        """
        from eth.validation import ValidationError  # type: ignore[attr-defined]

        try:
            with self.writing():
                self._state.nodes.born = self.head.block_number + 1
                block, receipts = self._build(self.next_header(), transactions)
                self.database.persist_block(block)
                self._state.add_logs(_logs_of(block, receipts))
                self.head = block.header
                self._prune()
        except ValidationError as error:
            raise RpcError(RpcError.SERVER, f"invalid transaction: {error}")
        return list(receipts)

    @property
    def floor(self) -> int:
        """The first block that is still whole; older ones are forgotten."""
        return int(self._state.fact("floor"))

    def _prune(self) -> None:
        floor = floor_after(self.head.block_number, self.floor)
        if floor > self.floor:
            gone = sweep(self._state, self.header(floor))
            _log.info("blocks before %s are forgotten, %s entries", floor, gone)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Blocks mined inside are on disk together when this ends, or none of them is and the head is the old one."""
        try:
            with self._state.writing():
                yield
        except BaseException:
            self.head = self.database.get_canonical_head()
            raise

    def _build(self, header: Any, transactions: Sequence[Any]) -> tuple[Any, Sequence[Any]]:
        vm = self._vm(header)
        filled, receipts, _ = vm.apply_all_transactions(transactions, header)
        block = vm.set_block_transactions_and_withdrawals(vm.get_block(), filled, transactions, receipts)
        return vm.mine_block(block).block, receipts

    def header(self, number: int) -> Any:
        """Return the header of block `number`; None when there is none, or none any more."""
        from eth.exceptions import HeaderNotFound

        if not self.floor <= number <= self.head.block_number:
            return None
        try:
            return self.database.get_canonical_block_header_by_number(number)
        except HeaderNotFound:
            return None

    def header_by_hash(self, digest: bytes) -> Any:
        """Return a block's header; None when the hash is no block's (it may be that of another node)."""
        from eth.exceptions import HeaderNotFound

        try:
            self.database.get_score(digest)  # only blocks have one
            return self.database.get_block_header_by_hash(digest)
        except HeaderNotFound:
            return None

    def block(self, header: Any) -> Any:
        return self._vm_class.get_block_class().from_header(header, self.database)

    def size(self, block: Any) -> int:
        """Return how many bytes a block has in its canonical encoding."""
        encodings = (transaction.encode() for transaction in block.transactions)
        items = [raw if raw[0] < 0x80 else rlp.decode(raw) for raw in encodings]
        return len(rlp.encode([rlp.decode(self.database.db[block.hash]), items, [], []]))

    def find(self, transaction: bytes) -> tuple[int, int] | None:
        """Return block number and place of a mined transaction."""
        from eth.exceptions import TransactionNotFound

        try:
            number, place = self.database.get_transaction_index(transaction)
        except TransactionNotFound:
            return None
        return int(number), int(place)

    def receipts(self, header: Any) -> Sequence[Any]:
        return tuple(self.database.get_receipts(header, self._vm_class.get_receipt_builder()))

    def accounts(self, header: Any) -> Any:
        """Return the accounts as they were after that block, for reading."""
        return self._vm(header).state

    def _vm(self, header: Any) -> Any:
        chain, consensus = self._contexts
        return self._vm_class(header, self.database, chain, consensus)

    # ------------------------------------------------------------------ trials

    def attempt(self, call: Call, header: Any) -> Trial:
        """Run a call on the state after a block, for free, changing nothing.

        Raises:
            RpcError: it was reverted (code 3 and the error's bytes) or cannot even begin.
            OutOfGas: it needs more.
        """
        from eth.exceptions import OutOfGas as EvmOutOfGas, Revert

        done = self._attempted(call, header)
        if done.is_error:
            if isinstance(done.error, Revert):
                raise RpcError.reverted(done.output)
            if isinstance(done.error, EvmOutOfGas):
                raise OutOfGas
            raise RpcError(RpcError.SERVER, f"the call failed: {type(done.error).__name__}")
        spent = call.gas - done.get_gas_remaining()
        refund = min(done.get_gas_refund(), spent // 5)
        return Trial(done.output, spent - refund + done.data_floor_gas, refund)

    def _attempted(self, call: Call, header: Any) -> Any:
        from eth.validation import ValidationError  # type: ignore[attr-defined]
        from eth.vm.spoof import SpoofTransaction

        accounts = self._vm(header.copy(base_fee_per_gas=0)).state
        transaction: Any = self._vm_class.get_transaction_builder().new_unsigned_dynamic_fee_transaction(
            self.chain_id, accounts.get_nonce(call.sender), 0, 0, call.gas, call.to, call.value, call.data, ()
        )
        if transaction.intrinsic_gas > call.gas:
            raise OutOfGas
        if call.value > accounts.get_balance(call.sender):
            raise RpcError(RpcError.SERVER, "insufficient funds for transfer")
        try:
            return accounts.apply_transaction(SpoofTransaction(transaction, from_=call.sender))
        except ValidationError as error:
            raise RpcError(RpcError.SERVER, str(error))

    def rehearse(self, call: Call, header: Any) -> Any:
        """Return the computation of a call on the state after a block, refused or not. Raises RpcError when it cannot begin."""
        return self._attempted(call, header)

    def run(self, call: Call, header: Any) -> bytes:
        """Return the output of a call. Raises RpcError as `attempt`, also when gas runs out."""
        try:
            return self.attempt(call, header).output
        except OutOfGas:
            raise RpcError(RpcError.SERVER, "out of gas")

    def estimate(self, call: Call, header: Any) -> int:
        """Return enough gas for a call in the block after `header`'s, seldom more than two per cent above the least. Raises RpcError as `attempt`."""
        if header.hash == self.head.hash:  # where time stands still, what a contract does once a block costs nothing
            header = self.next_header()
        try:
            trial = self.attempt(call, header)
        except OutOfGas:
            raise RpcError(RpcError.SERVER, f"gas required exceeds allowance ({call.gas})")
        if not call.data and call.to and not self.accounts(header).get_code(call.to):
            return trial.gas_used
        guess = (trial.gas_used + trial.refund + _CALL_STIPEND) * 64 // 63  # inner calls get 63 parts of 64
        if guess >= call.gas or self._suffices(call, guess, header):
            return min(guess, call.gas)
        low, high = guess, call.gas
        while high - low > high // 64:
            middle = (low + high) // 2
            low, high = (low, middle) if self._suffices(call, middle, header) else (middle, high)
        return high

    def _suffices(self, call: Call, gas: int, header: Any) -> bool:
        try:
            self.attempt(replace(call, gas=gas), header)
        except (OutOfGas, RpcError):
            return False
        return True


def _logs_of(block: Any, receipts: Sequence[Any]) -> list[Log]:
    logs: list[Log] = []
    for place, (transaction, receipt) in enumerate(zip(block.transactions, receipts, strict=True)):
        for log in receipt.logs:
            topics = tuple(topic.to_bytes(32, "big") for topic in log.topics)
            logs.append(
                Log(block.number, len(logs), place, transaction.hash, log.address, topics, log.data, block.hash)
            )
    return logs
