"""How fast the signer signs, and how long from starting it to the first signature beside the password's derivation."""

import asyncio
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from app.client.signer import Signer
from app.domain.transactions import Transaction
from app.signer import vault, wallet
from app.signer.vault_file import VaultFile
from tests.bench._rows import Row, arguments, report, say

COUNT, ROUNDS = 2000, 5
PASSWORD = b"correct horse battery"
GOAL_RATE, GOAL_SECONDS = 1000, 1.5
CHAIN = 1337


def _transaction(to: str, nonce: int) -> Transaction:
    return Transaction(CHAIN, nonce, 1, 2, 21_000, to, 5, b"")


def rate(folder: Path) -> float:
    """Return transactions a second that an open wallet signs and proves to be its own."""
    opened = wallet.create(VaultFile(folder / "rate" / "vault"), bytearray(PASSWORD), bytes(16), floor=True)
    (address,) = opened.addresses
    made = [_transaction(address, nonce) for nonce in range(COUNT)]
    began = time.perf_counter()
    for transaction in made:
        opened.sign(transaction, address)
    return COUNT / (time.perf_counter() - began)


async def first_signature(path: Path) -> float:
    """Return the seconds from starting the signer of a vault to its first signature."""
    began = time.perf_counter()
    signer = await Signer.start(path)
    try:
        (address,) = await signer.unlock(bytearray(PASSWORD))
        await signer.sign(await signer.review(_transaction(address, 0).encode_unsigned(), address, CHAIN))
        return time.perf_counter() - began
    finally:
        await signer.lock()


async def round_trips(path: Path) -> float:
    """Return how many transactions a second a front end has reviewed and signed, one after the other."""
    signer = await Signer.start(path)
    try:
        (address,) = await signer.unlock(bytearray(PASSWORD))
        began = time.perf_counter()
        for nonce in range(COUNT // 4):
            await signer.sign(await signer.review(_transaction(address, nonce).encode_unsigned(), address, CHAIN))
        return COUNT // 4 / (time.perf_counter() - began)
    finally:
        await signer.lock()


def derivation(path: Path) -> float:
    """Return the seconds that the password's derivation alone takes for a vault."""
    how = vault.read_header(path.read_bytes()).derivation
    began = time.perf_counter()
    vault.derive(bytearray(PASSWORD), how)
    return time.perf_counter() - began


def main(argv: Sequence[str]) -> int:
    options = arguments(__doc__ or "").parse_args(argv)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "profile" / "vault"
        wallet.create(VaultFile(path), bytearray(PASSWORD), bytes(range(16)), floor=True)
        say("signing")
        signed = rate(folder)
        say("starting and unlocking signers")
        beyond = [asyncio.run(first_signature(path)) - derivation(path) for _ in range(ROUNDS)]
        trips = asyncio.run(round_trips(path))
    rows = [
        Row("transactions signed in the signer", signed, "a second", GOAL_RATE, at_most=False),
        Row("reviewed and signed through the pipe", trips, "a second"),
        Row("signer's start to first signature, beyond the derivation, longest", max(beyond), "s", GOAL_SECONDS),
    ]
    return report(rows, as_json=options.json)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
