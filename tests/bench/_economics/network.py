"""The seven contracts in one EVM of this process (revm): people, calls, time, and vouchers and receipts as wallets sign them."""

import json
from typing import Any

from app.domain import creations
from app.domain.abi import encode, selector
from app.domain.creations import CONTRACTS, CREATIONS, TREASURY
from app.domain.hashing import checksum, keccak
from app.domain.networks import Deployment
from app.domain.receipts import Receipt, Voucher, device_digest
from app.domain.secp256k1 import address_of, sign
from app.domain.signatures import compact
from app.runtime import resources

COIN = 10**18
DAY = 86_400
DAWN = 1_800_000_000
CHAIN = 31_337
NEVER = 2**255
MOST = 2**256 - 1
STEP = 117_783_035_656_383_454  # Market's ln(1.125), as it stands in the bytecode


def key_of(name: str) -> bytes:
    """Return the private key of an invented person, the same in every run."""
    return keccak(b"economics " + name.encode())


def address(name: str) -> str:
    return address_of(key_of(name))


class Network:
    """A chain at its first second.

    With `step`, Market's constant for the price's step is replaced in its bytecode. With `judge`, the account of that
    name stands in Jury's place for Staking, so that a slash needs no dispute.
    """

    def __init__(self, step: int = STEP, judge: str = "") -> None:
        import pyrevm

        self._revm = pyrevm
        self.time, self.block = DAWN, 100
        self._evm = pyrevm.EVM(env=pyrevm.Env(cfg=pyrevm.CfgEnv(chain_id=CHAIN)))
        self._set_block()
        self.owner, self.treasury = address("owner"), address("treasury")
        self.at = creations.places(self.owner, 0, CONTRACTS)
        self._functions: dict[str, dict[str, tuple[bytes, str, str]]] = {}
        self._fields: dict[tuple[str, str], list[str]] = {}
        arguments = creations.arguments(self.at | {TREASURY: self.treasury}, self.owner, self.treasury)
        if judge:
            token, market, _, *vaults = arguments["Staking"]
            arguments["Staking"] = token, market, address(judge), *vaults
        for name in CONTRACTS:
            self._deploy(name, arguments[name], step)
        self.deployment = Deployment(CHAIN, self.at["Token"], self.at["Staking"], self.at["Market"])
        self._totals: dict[tuple[str, str], int] = {}

    def _deploy(self, name: str, arguments: tuple[Any, ...], step: int) -> None:
        made = json.loads((resources.folder() / "contracts" / f"{name}.json").read_bytes())
        code = bytes.fromhex(made["bytecode"].removeprefix("0x"))
        if name == "Market" and step != STEP:
            assert STEP.to_bytes(8, "big") in code
            code = code.replace(STEP.to_bytes(8, "big"), step.to_bytes(8, "big"))
        assert (
            checksum(bytes.fromhex(self._evm.deploy(self.owner, code + encode(CREATIONS[name].types, arguments))[2:]))
            == self.at[name]
        )
        self._fields |= {
            (name, entry["name"]): [part["name"] for part in entry["outputs"]]
            for entry in made["abi"]
            if entry["type"] == "function" and entry["outputs"]
        }
        self._functions[name] = {
            entry["name"]: _signature(entry) for entry in made["abi"] if entry["type"] == "function"
        }

    def advance(self, seconds: int, blocks: int = 1) -> None:
        self.time, self.block = self.time + seconds, self.block + blocks
        self._set_block()

    def _set_block(self) -> None:
        self._evm.set_block_env(
            self._revm.BlockEnv(number=self.block, timestamp=self.time, gas_limit=2**62, prevrandao=bytes(32))
        )

    def call(self, sender: str, contract: str, function: str, *values: Any) -> Any:
        """Send one call from an account (or a contract) and return its result; a revert is raised as RuntimeError."""
        from eth_abi.abi import decode, encode

        head, inputs, outputs = self._functions[contract][function]
        data = head + encode(_split(inputs), values)
        found = self._evm.message_call(sender, self.at[contract], calldata=data)
        if not outputs:
            return None
        result = decode(_split(outputs), bytes(found))
        return result[0] if len(result) == 1 else result

    def read(self, contract: str, function: str, *values: Any) -> Any:
        return self.call(self.owner, contract, function, *values)

    def fields(self, contract: str, function: str) -> list[str]:
        """Return the names of what a function returns."""
        return self._fields[contract, function]

    def balance(self, *people: str) -> int:
        return sum(int(self.read("Token", "balanceOf", who)) for who in people)

    # ---------------------------------------------------------------- people

    def person(self, name: str, wei: int) -> str:
        """Return somebody with tokens whom every contract may take them from."""
        who = address(name)
        self.call(self.owner, "Token", "transfer", who, wei)
        for contract in CONTRACTS[1:]:
            self.call(who, "Token", "approve", self.at[contract], MOST)
        return who

    def provider(self, name: str, bond: int, units: int = 0) -> str:
        """Return a provider with that bond and a device of its own."""
        who = self.person(name, bond)
        if bond:
            self.call(who, "Staking", "bond", bond)
        signature = sign(key_of(name + "'s device"), device_digest(self.deployment, who, NEVER))
        self.call(who, "Staking", "register", address(name + "'s device"), units, 0, NEVER, signature)
        return who

    def pay(self, payer: str, provider: str, wei: int) -> None:
        """Redeem a voucher of `payer` (a name) for so much more, out of the escrow."""
        who = address(payer)
        total = self._totals[who, provider] = self._totals.get((who, provider), 0) + wei
        signature = compact(sign(key_of(payer), Voucher(who, provider, total).digest(self.deployment)))
        claim = (who, total, signature[:32], signature[32:])
        self.call(self.owner, "Market", "redeem", provider, [claim])

    def dispute(self, provider: str, challenger: str, job: int) -> bytes:
        """Open a dispute about a receipt of the provider's (a name) device and fix its seed."""
        nothing = bytes(32)
        receipt = Receipt(
            payer=self.owner,
            provider=address(provider),
            job=job.to_bytes(32, "big"),
            model=nothing,
            input=nothing,
            output=nothing,
            terms=nothing,
            time=self.time,
            price=1,
        )
        signature = sign(key_of(provider + "'s device"), receipt.digest(self.deployment))
        fields = tuple(getattr(receipt, field) for field in Receipt.__dataclass_fields__)
        found: bytes = self.call(challenger, "Jury", "open", fields, signature, bytes(32))
        self.advance(60, 5)
        self.read("Jury", "seeded", found)
        return found


def _signature(entry: dict[str, Any]) -> tuple[bytes, str, str]:
    inputs = ",".join(_type(part) for part in entry["inputs"])
    outputs = ",".join(_type(part) for part in entry["outputs"])
    return selector(f"{entry['name']}({inputs})"), inputs, outputs


def _type(part: dict[str, Any]) -> str:
    kind = str(part["type"])
    if not kind.startswith("tuple"):
        return kind
    return "(" + ",".join(_type(inner) for inner in part["components"]) + ")" + kind.removeprefix("tuple")


def _split(types: str) -> list[str]:
    """Split a list of types at its outermost commas."""
    found, depth = [""], 0
    for letter in types:
        depth += (letter == "(") - (letter == ")")
        if letter == "," and depth == 0:
            found.append("")
        else:
            found[-1] += letter
    return found if types else []
