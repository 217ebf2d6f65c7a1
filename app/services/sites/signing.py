"""What sites want signed: prepared here, decided and signed at a front end, checked again, sent.

One transaction after the other: the number of the next follows from whether the one before it was sent.
"""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from app.domain import messages, typed_data
from app.domain.errors import AppError, ChainAway, Locked, Unavailable, plain
from app.domain.secp256k1 import recover
from app.domain.site_requests import Wish
from app.domain.sites import Code, Decision, Kind, Question, SiteError, bad_params
from app.domain.transactions import Transaction
from app.ports.sites import Decider, SiteChain

T = TypeVar("T")
MOST_WAITING = 3  # of one site
MOST_TEXT = 48 << 10  # what the signer takes, with room


class SiteSigning:
    """Gets decisions and signatures for sites."""

    def __init__(self, decider: Decider) -> None:
        self._decider = decider
        self._turn = asyncio.Lock()
        self._waiting: Counter[str] = Counter()

    async def connect(self, origin: str, chain: SiteChain, wallet: list[str]) -> tuple[str, ...]:
        """Return the accounts that the person shows a site. Raises SiteError."""
        if not wallet:
            raise SiteError(Code.UNAUTHORIZED, "there is no wallet yet")
        asked = Question(Kind.CONNECT, origin, chain.chain_id, chain.name, accounts=tuple(wallet))
        if self._waiting[origin]:
            raise SiteError(Code.PENDING, "another request of this site waits for the person")
        chosen = (await self.decide(asked)).accounts
        if not chosen or not set(chosen) <= set(wallet):
            raise SiteError(Code.REJECTED, "the person shows no account")
        return chosen

    async def decide(self, question: Question) -> Decision:
        """Have the person decide. Raises SiteError; also when a site has too many questions open."""
        with self._counted(question.origin):
            return await self._decider.decide(question)

    async def send(self, origin: str, chain: SiteChain, wish: Wish, position: int = 1, count: int = 1) -> str:
        """Have a transaction signed and sent; return its hash. Raises SiteError."""
        with self._counted(origin):
            async with self._turn:
                prepared = await as_answered(lambda: chain.prepare(wish.sender, wish.to, wish.value, wish.data))
                raw = prepared.encode_unsigned()
                asked = Question(
                    Kind.TRANSACTION,
                    origin,
                    chain.chain_id,
                    chain.name,
                    wish.sender,
                    raw=raw,
                    position=position,
                    count=count,
                )
                signed = (await self._decider.decide(asked)).signature
                _check_signed(signed, raw, wish.sender)
                return await as_answered(lambda: chain.broadcast(signed))

    async def message(self, origin: str, chain: SiteChain, message: bytes, account: str) -> str:
        """Have a personal message signed. Raises SiteError."""
        if len(message) > messages.MOST_BYTES:
            raise bad_params(f"a message has at most {messages.MOST_BYTES} bytes")
        asked = Question(Kind.MESSAGE, origin, chain.chain_id, chain.name, account, message=message)
        return self._hex(await self.decide(asked), messages.personal_digest(message), account)

    async def typed(self, origin: str, chain: SiteChain, text: str, account: str) -> str:
        """Have typed data signed. Raises SiteError."""
        if len(text.encode()) > MOST_TEXT:
            raise bad_params(f"typed data has at most {MOST_TEXT} bytes here")
        try:
            digest = typed_data.parse(text).digest
        except ValueError as error:
            raise bad_params(f"this is no typed data: {error}")
        asked = Question(Kind.TYPED_DATA, origin, chain.chain_id, chain.name, account, text=text)
        return self._hex(await self.decide(asked), digest, account)

    @staticmethod
    def _hex(decision: Decision, digest: bytes, account: str) -> str:
        try:
            signer = recover(digest, decision.signature)
        except ValueError:
            signer = ""
        if signer != account:
            raise SiteError(Code.INTERNAL, "the front end signed something else")
        return "0x" + decision.signature.hex()

    @contextmanager
    def _counted(self, origin: str) -> Iterator[None]:
        if self._waiting[origin] >= MOST_WAITING:
            raise SiteError(Code.LIMIT, "too many requests of this site wait for the person")
        self._waiting[origin] += 1
        try:
            yield
        finally:
            self._waiting[origin] -= 1
            if not self._waiting[origin]:
                del self._waiting[origin]


async def as_answered(work: Callable[[], Awaitable[T]]) -> T:
    """Return what `work` returns; an error for people becomes one for sites. Raises SiteError."""
    try:
        return await work()
    except AppError as error:
        raise told(error)


def told(error: AppError) -> SiteError:
    """Return what a site is told of an error."""
    if isinstance(error, Locked):
        return SiteError(Code.UNAUTHORIZED, plain(error))
    if isinstance(error, ChainAway):
        return SiteError(Code.CHAIN_AWAY, plain(error))
    return SiteError(Code.DISCONNECTED if isinstance(error, Unavailable) else Code.SERVER, plain(error))


def _check_signed(signed: bytes, raw: bytes, sender: str) -> None:
    """See that what comes back is the very transaction, signed by its sender. Raises SiteError."""
    try:
        transaction, signature = Transaction.decode_signed(signed)
        if transaction.encode_unsigned() == raw and recover(transaction.digest(), signature) == sender:
            return
    except ValueError:
        pass
    raise SiteError(Code.INTERNAL, "the front end signed something else")
