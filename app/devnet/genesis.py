"""How a chain begins: random faucet key and chain id, everything to the faucet, Fallow's contracts in block 1.

What other networks have already is there too: an exchange and Multicall3, as their authors published them.
"""

import hashlib
import json
import secrets
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from app.devnet.evm import Evm
from app.devnet.state import State
from app.domain import abi, creations
from app.domain.chains import MULTICALL3_CREATOR
from app.domain.creations import CONTRACTS, CREATIONS, ETHER, ORDER, SUPPLY, TREASURY, TREASURY_DELAY, UNIT_PRICE
from app.domain.hashing import keccak
from app.domain.networks import Deployment, pair_of
from app.domain.secp256k1 import address_of, sign
from app.domain.transactions import Transaction
from app.runtime import resources

EXCHANGE = ("UniswapV2Factory", "WETH9", "UniswapV2Router02")
PUBLISHED = (TREASURY, *EXCHANGE)
CREATED = (*ORDER, *EXCHANGE)  # in this order
FAUCET_WEI = 10**9 * ETHER
_DEPLOY_GAS = 9_000_000
# What Multicall3's creation is signed for: a million units of gas at 100 gwei. It names no chain, so that it is valid on all,
# and as the address follows from who signed, it proves that it is what its authors signed.
# Source: mds1/multicall3, README.md, "New Deployments".
MULTICALL_WEI = ETHER // 10
_MULTICALL = "Multicall3"
# Chain ids of 31 bits that others use, so that a signature of here is worth nothing there.
_TAKEN = frozenset(
    {
        1108383010, 1122334455, 1146703430, 1187947933, 1234567890, 1273227453, 1313161554, 1313161555, 1313161556,
        1313161560, 1324705278, 1350216234, 1351057110, 1380012617, 1380996178, 1444673419, 1452925270, 1482601649,
        1511670449, 1564830818, 1666600000, 1666600001, 1666700000, 1666700001, 1666900000, 1666900001, 1802203764,
        1890000000, 1918988905, 2021121117, 2046399126,
    }
)  # fmt: skip


class Artifacts:
    """The compiled contracts: creation bytecode by name, and one fingerprint of all that a chain's start depends on.

    `multicall` is Multicall3's signed creation. A chain that began without it goes on, so the fingerprint leaves it out.
    """

    def __init__(self, bytecode: dict[str, bytes], multicall: bytes = b"") -> None:
        self.bytecode = bytecode
        self.multicall = multicall
        terms = [SUPPLY, UNIT_PRICE, TREASURY_DELAY, *(bytecode[name].hex() for name in CREATED)]
        self.fingerprint = hashlib.sha256(json.dumps(terms).encode()).hexdigest()

    @classmethod
    def load(cls, folder: Path | None = None) -> "Artifacts":
        """Read the artifacts that ship with the program. Raises OSError, ValueError, KeyError for a broken installation."""
        folder = folder or resources.folder() / "contracts"
        paths = {name: folder / f"{name}.json" for name in CONTRACTS}
        paths |= {name: folder / "published" / f"{name}.json" for name in PUBLISHED}
        found = {name: json.loads(path.read_bytes()) for name, path in paths.items()}
        codes = {name: bytes.fromhex(value["bytecode"].removeprefix("0x")) for name, value in found.items()}
        signed = (folder / "published" / f"{_MULTICALL}.tx").read_text(encoding="ascii")
        return cls(codes, bytes.fromhex(signed.strip().removeprefix("0x")))


class Key:
    """One of the network's own accounts. Others follow from the faucet's key, so that one file holds every secret."""

    def __init__(self, private: bytes) -> None:
        self._private = private
        self.address = address_of(private)
        self.raw = bytes.fromhex(self.address[2:])

    def derive(self, purpose: str) -> "Key":
        return Key(keccak(b"fallow devnet key\0" + purpose.encode() + b"\0" + self._private))

    def call(self, evm: Evm, nonce: int, to: str | None, value: int, data: bytes, gas: int) -> Any:
        """Return a signed transaction of this account, as the EVM reads it."""
        highest_fee = 2 * evm.head.base_fee_per_gas + 1
        unsigned = Transaction(evm.chain_id, nonce, 1, highest_fee, gas, to, value, data)
        return evm.decode(unsigned.encode_signed(sign(self._private, unsigned.digest())))


def new_chain_id() -> int:
    """Return a chain id of 31 bits that no known network has."""
    while True:
        found = (1 << 30) + secrets.randbelow(1 << 30)
        if found not in _TAKEN:
            return found


def begin(state: State, artifacts: Artifacts, faucet: Key, fresh: str, now: Callable[[], float]) -> None:
    """Write a whole chain into an empty state, all or nothing: blocks 0 and 1, the contracts, its facts."""
    chain_id = new_chain_id()
    with state.writing():
        state.create()
        state.put_facts(chain_id=chain_id, faucet=faucet.address, fresh=fresh, jumped=0, payers=0)
        state.put_facts(artifacts=artifacts.fingerprint)
        creator = bytes.fromhex(MULTICALL3_CREATOR.removeprefix("0x"))
        wealth = {faucet.raw: FAUCET_WEI, **({creator: MULTICALL_WEI} if artifacts.multicall else {})}
        Evm.begin(state, chain_id, wealth, int(now()))
        deployment = deploy(Evm(state, chain_id, faucet.raw, now), artifacts, faucet)
        state.put_facts(token=deployment.token, staking=deployment.staking, market=deployment.market)
        state.put_facts(deployed=deployment.block)


def deploy(evm: Evm, artifacts: Artifacts, faucet: Key) -> Deployment:
    """Create the contracts, which know each other's addresses beforehand, in one block."""
    at = places_of(faucet.address)
    codes = creation_codes(artifacts, at, faucet.address, faucet.derive("treasury").address)
    signed = {
        name: faucet.call(evm, nonce, None, 0, code, _DEPLOY_GAS) for nonce, (name, code) in enumerate(codes.items())
    }
    if artifacts.multicall:
        signed[_MULTICALL] = evm.decode(artifacts.multicall)
    receipts = evm.mine(list(signed.values()))
    failed = [name for name, receipt in zip(signed, receipts, strict=True) if receipt.state_root != b"\x01"]
    if failed:
        raise ValueError(f"the contracts do not deploy: {', '.join(failed)}")
    return Deployment.of(evm.chain_id, evm.head.block_number, at)


def creation_codes(artifacts: Artifacts, at: Mapping[str, str], owner: str, proposer: str) -> dict[str, bytes]:
    """Return bytecode and arguments of each creation, in the order of CREATED.

    The contracts will be `at` these addresses; `owner` gets the supply, `proposer` speaks for the treasury.
    """
    values = creations.arguments(at, owner, proposer)
    encoded = {name: abi.encode(CREATIONS[name].types, given) for name, given in values.items()}
    encoded |= {
        "UniswapV2Factory": abi.encode(("address",), ("0x" + 40 * "0",)),
        "WETH9": b"",
        "UniswapV2Router02": abi.encode(("address", "address"), (at["UniswapV2Factory"], at["WETH9"])),
    }
    return {name: artifacts.bytecode[name] + encoded[name] for name in CREATED}


def deployment_of(state: State) -> Deployment:
    """Return where the contracts are. Raises Damaged or ValueError when the state does not say."""
    places = places_of(state.fact("faucet"))
    places |= {"Token": state.fact("token"), "Staking": state.fact("staking"), "Market": state.fact("market")}
    return Deployment.of(int(state.fact("chain_id")), int(state.fact("deployed")), places)


def places_of(creator: str) -> dict[str, str]:
    """Return where everything is that an account created first of all, and where the exchange's pool will be."""
    at = creations.places(creator, 0, CREATED)
    return at | {"UniswapV2Pair": pair_of(at["UniswapV2Factory"], at["Token"], at["WETH9"])}
