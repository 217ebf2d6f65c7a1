"""A signer without a process: it opens with one password, reads bytes as the real one does, and signs by a mark."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from app.domain.errors import AppError, Locked, Refused, WrongPassword
from app.signer import replaced, review, statements
from app.wire.signer import Statement, Summary, wipe

PASSWORD = b"correct horse"
ADDRESS = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266"
SIGNED = b"signed "


class FakeSigner:
    """`calls` are the verbs asked for, in order; `secrets` the passwords given, as copies."""

    def __init__(self, vault: Path, options: dict[str, Any]) -> None:
        self.vault = vault
        self.options = options
        self.ended = asyncio.Event()
        self.password = PASSWORD
        self.addresses = [ADDRESS]
        self.calls: list[str] = []
        self.refuse: AppError | None = None

    async def create(self, password: bytearray, words: int = 12) -> list[str]:
        return self._made(f"create {words}", password)

    async def restore_by(self, writer: Any, password: bytearray) -> list[str] | None:
        if not await writer(1, None):
            wipe(password)
            return None
        return self._made("restore", password)

    async def restore_backup(self, path: Path, password: bytearray) -> list[str]:
        if bytes(password) != self.password:
            wipe(password)
            raise WrongPassword("The password is wrong", "Try again in 1 s", 1.0)
        return self._made(f"restore {path.name}", password)

    async def unlock(self, password: bytearray) -> list[str]:
        self.calls.append("unlock")
        if self.refuse is not None:
            raise self.refuse
        right = bytes(password) in (self.password, self.vault.read_bytes())
        wipe(password)
        if not right:
            raise WrongPassword("The password is wrong", "Try again in 1 s", 1.0)
        return list(self.addresses)

    async def accounts(self) -> list[str]:
        return list(self.addresses)

    async def add_account(self) -> list[str]:
        self.addresses.append("0x70997970C51812dc3A010C7d01b50e0d17dc79C8")
        return list(self.addresses)

    async def review(
        self, raw: bytes, sender: str, chain_id: int | None = None, own: Sequence[str] = (), replaces: bytes = b""
    ) -> Summary:
        if sender not in self.addresses:
            raise Refused(f"{sender} is no account of this wallet")
        transaction = review.read(raw, chain_id or 0, own)
        summary = review.summarise(transaction, sender, own)
        return replaced.add(summary, transaction, replaces) if replaces else summary

    async def review_typed_data(self, text: str, sender: str, chain_id: int | None = None) -> Statement:
        return statements.typed(text, sender, chain_id or 0)

    async def review_message(self, message: bytes, sender: str) -> Statement:
        return statements.message(message, sender)

    async def review_authorization(self, sender: str, chain_id: int, address: str, nonce: int) -> Statement:
        return statements.authorization(sender, chain_id, address, nonce)[0]

    async def sign(self, summary: Summary | Statement) -> bytes:
        if self.ended.is_set():
            raise Locked("The wallet is locked")
        self.calls.append("sign")
        return SIGNED + summary.digest

    async def lock(self) -> None:
        self.ended.set()

    def _made(self, call: str, password: bytearray) -> list[str]:
        self.calls.append(call)
        if self.refuse is not None:
            raise self.refuse
        self.vault.write_bytes(bytes(password))
        wipe(password)
        return list(self.addresses)


class FakeSigners:
    """Starts fake signers in place of Signer.start; `started` are all of them, `prepare` changes each new one."""

    def __init__(self) -> None:
        self.started: list[FakeSigner] = []
        self.refuse: AppError | None = None

    async def __call__(self, vault: Path, **options: Any) -> Any:
        signer = FakeSigner(vault, options)
        signer.refuse = self.refuse
        self.started.append(signer)
        return signer
