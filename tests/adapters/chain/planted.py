"""A real chain with stand-ins planted at the real addresses of a public one: the local network's EVM, begun with their code.

Multicall3 is the published contract itself; tokens, a feed and pools are stand-ins of a few instructions each.
"""

import secrets
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest.mock import patch

from app.devnet.evm import GAS_LIMIT, Evm
from app.devnet.genesis import Artifacts
from app.devnet.methods import Methods
from app.devnet.opening import open_chain
from app.devnet.server import Server
from app.devnet.state import State
from app.domain import abi, rlp
from app.domain.chains import MULTICALL3, PublicChain
from app.domain.prices import v3_pool
from app.domain.public_calls import DECIMALS, DESCRIPTION, LATEST_ROUND, OBSERVE
from app.domain.sector import Feed

_HEAD_SIZE = 32  # bytes of Multicall3's creation code that are gone once it is created
_ARTIFACTS = Artifacts.load()
# Any call: return what is stored under its first argument.
_TOKEN = bytes.fromhex("60043554600052" + "60206000f3")


def multicall() -> bytes:
    """Return the published contract's code as it lies on every chain."""
    creation = rlp.decode(_ARTIFACTS.multicall)[5]
    assert isinstance(creation, bytes)
    return creation[_HEAD_SIZE:]


def fixed(answers: Mapping[bytes, bytes]) -> bytes:
    """Return code that answers each selector with fixed bytes, and reverts on every other call."""
    start = bytes.fromhex("5f3560e01c")
    entry, end, body = 11, bytes.fromhex("5f5ffd"), 14
    bodies = len(start) + entry * len(answers) + len(end)
    data_at = bodies + body * len(answers)
    jumps, places, data = b"", b"", b""
    for number, (selector, answer) in enumerate(answers.items()):
        jumps += b"\x80\x63" + selector + b"\x14\x61" + (bodies + body * number).to_bytes(2, "big") + b"\x57"
        size, at = len(answer).to_bytes(2, "big"), (data_at + len(data)).to_bytes(2, "big")
        places += b"\x5b\x61" + size + b"\x61" + at + b"\x5f\x39\x61" + size + b"\x5f\xf3"
        data += answer
    return start + jumps + end + places + data


@dataclass
class Planted:
    """What lies on the chain at its beginning."""

    chain: PublicChain
    coins: dict[str, int] = field(default_factory=dict)
    codes: dict[str, bytes] = field(default_factory=lambda: {MULTICALL3: multicall()})
    held: dict[tuple[str, str], int] = field(default_factory=dict)

    def token(self, address: str, holder: str, amount: int) -> None:
        self.codes[address] = _TOKEN
        self.held[address, holder] = amount

    def feed(self, feed: Feed, answer: int, updated: int) -> None:
        latest = abi.encode(LATEST_ROUND.outputs, [1, answer, updated, updated, 1])
        said = {
            DESCRIPTION: abi.encode(["string"], [feed.description]),
            DECIMALS: (8).to_bytes(32, "big"),
            LATEST_ROUND: latest,
        }
        self.codes[feed.address] = fixed({function.selector: data for function, data in said.items()})

    def pool(self, token: str, quote: str, fee: int, tick: int, depth: int) -> str:
        address = v3_pool(self.chain.v3_factory, token, quote, fee)
        observed = abi.encode(OBSERVE.outputs, [[7, 7 + 1800 * tick], [0, 0]])
        self.codes[address] = fixed({OBSERVE.selector: observed})
        self.token(quote, address, depth)
        return address

    @contextmanager
    def running(self, folder: Path) -> Iterator["Server"]:
        """Lend a server of the chain, not started; the chain closes afterwards."""
        with (
            patch("app.devnet.genesis.new_chain_id", lambda: self.chain.chain_id),
            patch.object(Evm, "begin", self._begin),
        ):
            opened = open_chain(folder, Artifacts(_ARTIFACTS.bytecode), time.time)
        methods = Methods(opened)

        async def answer(name: str, parameters: list[Any]) -> Any:
            return methods.answer(name, parameters)

        try:
            yield Server(answer)
        finally:
            opened.state.close()

    def _begin(self, state: State, chain_id: int, wealth: Mapping[bytes, int], timestamp: int) -> None:
        """Write block 0 as Evm.begin does, with what is planted."""
        from eth.db.atomic import AtomicDB
        from eth.db.chain import ChainDB
        from eth.rlp.headers import BlockHeader
        from eth.vm.chain_context import ChainContext
        from eth.vm.forks.prague import PragueVM

        database: Any = AtomicDB(state.nodes)  # type: ignore[arg-type]
        accounts: Any = PragueVM.build_state(
            database, BlockHeader(difficulty=0, block_number=-1, gas_limit=0), ChainContext(chain_id)
        )
        for raw, wei in {**wealth, **{_raw(one): wei for one, wei in self.coins.items()}}.items():
            accounts.set_balance(raw, wei)
        for address, code in self.codes.items():
            accounts.set_code(_raw(address), code)
        for (address, holder), amount in self.held.items():
            accounts.set_storage(_raw(address), int(holder, 16), amount)
        accounts.persist()
        header = PragueVM.create_genesis_header(
            gas_limit=GAS_LIMIT, timestamp=timestamp, state_root=accounts.state_root, mix_hash=secrets.token_bytes(32)
        )
        ChainDB(database).persist_header(header)


def _raw(address: str) -> bytes:
    return bytes.fromhex(address[2:])
