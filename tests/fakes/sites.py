"""What serving sites needs, without a network and a person: a chain that mines at once, and somebody who decides by script."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from app.adapters.keys.hot import LocalKey
from app.domain import messages, typed_data
from app.domain.errors import AppError
from app.domain.secp256k1 import new_private_key
from app.domain.sites import Code, Decision, Kind, Question, SiteError
from app.domain.transactions import Transaction
from app.services.sites.answers import SiteAnswers
from app.services.sites.batches import SiteBatches
from app.services.sites.book import SiteBook
from app.services.sites.signing import SiteSigning
from tests.fakes.clock import FakeClock
from tests.fakes.settings import FakeSettings

GAS = 30_000
DAPP = "https://app.example.org"


@dataclass
class FakeSiteChain:
    """Implements ports.SiteChain; `refuse` is raised by what is prepared, `asked` are the questions that came."""

    chain_id: int = 31_337
    name: str = "Local network"
    mines: bool = True
    status: str = "0x1"
    refuse: AppError | None = None
    answers: dict[str, Any] = field(default_factory=dict)
    asked: list[tuple[str, list[Any]]] = field(default_factory=list)
    sent: list[bytes] = field(default_factory=list)
    head: int = 7

    async def ask(self, method: str, params: list[Any]) -> Any:
        self.asked.append((method, params))
        match method:
            case "eth_blockNumber":
                return hex(self.head)
            case "eth_getBlockByNumber":
                return {"number": params[0], "transactions": ["0x1"]}
            case "eth_getTransactionReceipt":
                known = params[0] in [Transaction.hash_of(raw) for raw in self.sent]
                return (
                    {"status": self.status, "transactionHash": params[0], "logs": []} if known and self.mines else None
                )
        found = self.answers.get(method, "0x")
        if isinstance(found, Exception):
            raise found
        return found

    async def prepare(self, sender: str, to: str | None, value: int, data: bytes) -> Transaction:
        if self.refuse is not None:
            raise self.refuse
        return Transaction(self.chain_id, len(self.sent), 10**9, 3 * 10**9, GAS, to, value, data)

    async def broadcast(self, raw: bytes) -> str:
        self.sent.append(raw)
        return Transaction.hash_of(raw)


class FakeSiteChains:
    """Implements ports.SiteChains; `offers` can be turned on."""

    def __init__(self, *chains: FakeSiteChain) -> None:
        self.chains = list(chains)
        self.offers = {10: "Optimism"}

    def listed(self) -> list[FakeSiteChain]:
        return list(self.chains)

    def offered(self, chain_id: int) -> str:
        return self.offers.get(chain_id, "")

    async def turn_on(self, chain_id: int) -> None:
        self.chains.append(FakeSiteChain(chain_id, self.offers[chain_id]))


class FakeDecider:
    """Implements ports.Decider with a real key: signs what it is asked for, unless `refuse`; `hold` lets it wait."""

    def __init__(self) -> None:
        self.key = LocalKey(new_private_key())
        self.asked: list[Question] = []
        self.refuse: SiteError | None = None
        self.hold: asyncio.Event | None = None
        self.came, self.left = asyncio.Event(), asyncio.Event()
        self.mangle: Callable[[bytes], bytes] = lambda raw: raw

    async def decide(self, question: Question) -> Decision:
        self.asked.append(question)
        self.came.set()
        try:
            if self.hold is not None:
                await self.hold.wait()
        finally:
            self.left.set()
        if self.refuse is not None:
            raise self.refuse
        match question.kind:
            case Kind.CONNECT:
                return Decision(question.accounts[:1])
            case Kind.TRANSACTION:
                transaction = Transaction.decode_unsigned(question.raw)
                return Decision(signature=self.mangle(transaction.encode_signed(self.key.sign(transaction.digest()))))
            case Kind.MESSAGE:
                return Decision(signature=self.mangle(self.key.sign(messages.personal_digest(question.message))))
            case Kind.TYPED_DATA:
                return Decision(signature=self.mangle(self.key.sign(typed_data.parse(question.text).digest)))
        return Decision()

    def no(self) -> None:
        """Decline from now on."""
        self.refuse = SiteError(Code.REJECTED, "the person said no")


class SiteBench:
    """Everything that serves sites, on fakes; the wallet has the decider's account and one more."""

    def __init__(self) -> None:
        self.clock, self.decider, self.store = FakeClock(), FakeDecider(), FakeSettings()
        self.chain = FakeSiteChain()
        self.chains = FakeSiteChains(self.chain)
        self.account = self.decider.key.address
        self.wallet = [self.account, "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"]
        self.book = SiteBook(self.store, lambda: self.wallet, self.clock)
        self.signing = SiteSigning(self.decider)
        self.batches = SiteBatches(self.signing, self.store, self.clock)
        self.answers = SiteAnswers(
            book=self.book, chains=self.chains, signing=self.signing, batches=self.batches, version="1.2.3"
        )

    async def ask(self, method: str, *params: Any, origin: str = DAPP) -> Any:
        """Ask as a site does."""
        return await self.answers.answer(origin, method, list(params))

    async def connected(self) -> "SiteBench":
        """Have a site on the list that sees the account."""
        await self.book.allow(DAPP)
        await self.book.show(DAPP, [self.account])
        return self
