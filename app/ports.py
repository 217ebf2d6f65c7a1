"""What the services need of the world, as small protocols; one fake each in tests/fakes, one contract test for both."""

from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Protocol

from app.domain.accounts import Balances, PayerInfo, Position
from app.domain.activity import Arrival, Entry
from app.domain.books import Credit, Debt, ProviderJob, ProviderSums, Redeemed, RequesterJob, RequesterSums
from app.domain.history import Levels, Point, Span
from app.domain.jobs import Done, Frame, Job, Output, ProviderState, RequesterState
from app.domain.ledger import Demand, LedgerJob, Payout, PayoutSums, Work
from app.domain.models import CatalogueEntry, Model
from app.domain.networks import Deployment
from app.domain.offers import Offer, OfferEvent, SignedOffer
from app.domain.passages import Piece
from app.domain.reading import FolderText
from app.domain.resources import Device, Sample
from app.domain.transactions import Outcome, Transaction


class Clock(Protocol):
    """Time. `now` is Unix seconds, `monotonic` never jumps; `sleep` in seconds."""

    def now(self) -> float: ...
    def monotonic(self) -> float: ...
    async def sleep(self, seconds: float) -> None: ...


class HotKey(Protocol):
    """One hot key of the agent: device or session."""

    @property
    def address(self) -> str: ...
    def sign(self, digest: bytes) -> bytes:
        """Sign 32 bytes; return r, s, v as 65 bytes (v is 27 or 28, s is low)."""
        ...


class HotKeys(Protocol):
    """The two hot keys, the offer's encryption key, and where they are kept."""

    @property
    def device(self) -> HotKey: ...
    @property
    def session(self) -> HotKey: ...
    @property
    def place(self) -> str: ...


class Chain(Protocol):
    """One network's chain and Fallow's contracts on it. Every coroutine raises ChainAway when no node answers."""

    async def deployment(self) -> Deployment:
        """Return where the contracts are. Raises Refused where there are none."""
        ...

    async def renew(self) -> Deployment:
        """Take the chain that answers now as the one to use, and return its deployment.

        Until then every call holds to the first chain that answered, and raises Refused when another one does.
        """
        ...

    async def block_time(self) -> int:
        """Return the latest block's Unix time."""
        ...

    async def balances(self, address: str) -> Balances: ...

    async def position(self, address: str) -> Position: ...

    async def payer(self, address: str) -> PayerInfo: ...

    async def allowance(self, owner: str, spender: str) -> int:
        """Return how many wei of the token `spender` may take from `owner`."""
        ...

    async def provider_of(self, device: str) -> str:
        """Return the provider whose current device key this is; empty when it is nobody's."""
        ...

    async def paid(self, payer: str, provider: str) -> int:
        """Return the wei that vouchers of this pair have paid, ever."""
        ...

    async def fees(self) -> int:
        """Return the fees the market has taken in its open epoch, in wei."""
        ...

    async def redeemed(self, provider: str, from_block: int) -> list[Redeemed]:
        """Return the provider's Redeemed events from that block on, oldest first."""
        ...

    async def payout(self, transaction: str, provider: str) -> Payout:
        """Return what a mined redemption brought its provider, and its gas."""
        ...

    async def arrivals(self, accounts: Sequence[str], first: int) -> tuple[list[Arrival], int]:
        """Return tokens and coin that came to `accounts` from block `first` on, oldest first, and the next block to read.

        Not more than some hundred blocks are read at once: ask again while the next block grows.
        """
        ...

    async def prepare(self, sender: str, to: str | None, value: int, data: bytes) -> Transaction:
        """Return the transaction with nonce, fees and gas filled in, after simulating it.

        Raises:
            Reverted: the chain would refuse it.
            InsufficientFunds: the sender cannot pay value and gas.
        """
        ...

    async def broadcast(self, raw: bytes) -> str:
        """Send signed bytes; return their hash. A transaction that is known already is no error. Raises as `prepare`."""
        ...

    async def outcome(self, transaction: str, seconds: float) -> Outcome:
        """Wait until a transaction is mined, at most `seconds` (then ChainAway)."""
        ...

    async def send_as(self, key: HotKey, to: str, data: bytes) -> Outcome:
        """Prepare, sign with a hot key, broadcast and wait. Raises as `prepare`; Reverted when it was mined and failed."""
        ...


class Faucet(Protocol):
    """What only the local network can: play money, and time that jumps. Raises Refused on any other network."""

    async def drip(self, address: str) -> None:
        """Give an address ether and tokens; answered when they are there."""
        ...

    async def sponsor(self, session: str, amount: int) -> str:
        """Put `amount` wei into escrow of a payer of the network's own, whose signer is `session`; return the payer."""
        ...

    async def advance(self, seconds: int) -> None:
        """Let the chain's clock jump forward."""
        ...


class Engine(Protocol):
    """Inference in the worker process."""

    async def start(self) -> None:
        """Start the worker and keep it alive until `stop`. Raises EngineAway when it cannot be started."""
        ...

    async def stop(self) -> None:
        """End the worker within some seconds; requests in flight raise EngineAway."""
        ...

    @property
    def pid(self) -> int | None:
        """The worker's process id; None while it is being started again."""
        ...

    async def benchmark(self, model: Model) -> int:
        """Return the compute units a second of this machine now. Raises like `run`."""
        ...

    def execution_class(self, model: Model) -> str:
        """Return what an offer of `model` says. Raises EngineAway while no worker runs."""
        ...

    async def tokenize(self, model: Model, texts: Sequence[str]) -> tuple[tuple[int, ...], ...]:
        """Return token ids per text. Raises BadInput for a text over the model's length, EngineAway."""
        ...

    async def run(self, model: Model, inputs: tuple[tuple[int, ...], ...], *, own: bool = False) -> Output:
        """Compute; `own` work is this machine's own user's, and goes on while paused.

        Raises BadInput, Preempted when paused meanwhile, EngineAway when the worker died.
        """
        ...

    async def pause(self) -> None:
        """Stop others' running work within a second and refuse more of it; the worker stays warm."""
        ...

    async def resume(self) -> None: ...


class Network(Protocol):
    """The job transport. Everything above it knows nothing of its technology; the adapter seals and opens."""

    async def start(self) -> None:
        """Begin to connect, and stay connected until `close`; returns at once."""
        ...

    async def close(self) -> None:
        """Withdraw the offer and end every connection within some seconds."""
        ...

    async def announce(self, offer: Offer) -> None:
        """Sign and publish the offer; it replaces the last one and is withdrawn on close or death."""
        ...

    async def withdraw(self) -> None: ...

    def offers(self) -> AsyncIterator[OfferEvent]:
        """Yield offers as they come, change and go; each came with a valid signature of its device key."""
        ...

    def request(self, offer: SignedOffer, job: Job, deadline: float) -> AsyncGenerator[Frame, None]:
        """Send a job (again: same id) and yield its frames. Raises NoProvider, Lost, TooLarge, RelayAway, Expired."""
        ...

    async def pay(self, offer: SignedOffer, payer: str, total: int, signature: bytes) -> bool:
        """Send a voucher alone; true when the provider has stored it. Raises as `request`."""
        ...

    async def serve(
        self,
        on_job: Callable[[str, Job], AsyncIterator[Frame]],
        on_voucher: Callable[[str, str, int, bytes], Awaitable[bool]],
    ) -> None:
        """Answer jobs and vouchers of requesters (first argument: the sender's session address) until closed."""
        ...

    @property
    def encryption_key(self) -> bytes: ...

    @property
    def connected(self) -> bool: ...


class Probe(Protocol):
    """Reads the machine."""

    def sample(self) -> Sample: ...
    def devices(self) -> tuple[Device, ...]: ...


class Idle(Protocol):
    """Tells how long nobody has touched this machine."""

    @property
    def source(self) -> str:
        """Which source answers: xsync, simulated, none."""
        ...

    def seconds(self) -> float | None:
        """Seconds since the last input; None when no source tells (then the user counts as active)."""
        ...

    def watch(self, on_return: Callable[[], None]) -> AbstractAsyncContextManager[None]:
        """Call `on_return` at the user's first input after a pause, at once, for as long as the context is open."""
        ...


class ProviderBook(Protocol):
    """The provider's side of the money; every write is on disk when its coroutine returns."""

    async def job(self, job_id: bytes) -> ProviderJob | None: ...

    async def accept(self, job: Job, sender: str, price: int) -> None:
        """Write a job as accepted at this price: a new or returned one, or one whose work was cut off."""
        ...

    async def move(self, job_id: bytes, state: ProviderState) -> None:
        """Write a job's new state. Raises ValueError for a move that PROVIDER_MOVES does not allow."""
        ...

    async def finish(self, job_id: bytes, done: Done) -> None:
        """Write output and receipt; the price counts as earned from now on, once."""
        ...

    async def credit(self, payer: str) -> Credit: ...

    async def credits(self) -> list[Credit]: ...

    async def store_voucher(self, payer: str, total: int, signature: bytes) -> bool:
        """Keep a voucher if it is worth more than the one at hand; jobs it covers become paid. False: it was not newer."""
        ...

    async def record_redeemed(self, events: Sequence[Redeemed]) -> None:
        """Add Redeemed events to the ledger; the same event twice counts once."""
        ...

    async def sums(self) -> ProviderSums: ...

    async def recover(self) -> int:
        """After a crash: jobs that were accepted or running become returned; return how many."""
        ...

    async def purge(self, before: float) -> int:
        """Forget outputs of jobs done before that Unix time; receipts' sums stay."""
        ...


class RequesterBook(Protocol):
    """The requester's side of the money; every write is on disk when its coroutine returns."""

    async def create(self, jobs: Sequence[RequesterJob]) -> None:
        """Write new jobs; known ids are left as they are."""
        ...

    async def job(self, job_id: bytes) -> RequesterJob | None: ...

    async def jobs(self, ids: Sequence[bytes]) -> list[RequesterJob]:
        """Return the named jobs that are known; all of them when none is named."""
        ...

    async def pending(self) -> list[RequesterJob]:
        """Return jobs that have not ended: quoted, sent or accepted."""
        ...

    async def send(self, job_id: bytes, job: Job, provider: str) -> None:
        """Write what is about to be sent, and to whom."""
        ...

    async def move(self, job_id: bytes, state: RequesterState, error: str = "") -> None: ...

    async def check(self, job_id: bytes, done: Done, recomputed: bool) -> None:
        """Write a verified result; its price is owed from now on, once. One that costs nothing is paid at once."""
        ...

    async def debt(self, provider: str) -> Debt: ...

    async def debts(self) -> list[Debt]: ...

    async def sign(self, provider: str, total: int, signature: bytes) -> None:
        """Keep the voucher before it is sent."""
        ...

    async def acknowledge(self, provider: str, total: int) -> list[bytes]:
        """The provider has stored a voucher of this total; jobs it covers become paid. Return their ids."""
        ...

    async def sums(self) -> RequesterSums: ...

    async def forget(self, keep: int) -> int:
        """Delete ended jobs but the newest `keep`; what is owed and was paid stays. Return how many went."""
        ...


class Ledger(Protocol):
    """What the provider's book tells about work and money; it writes nothing but what redemptions brought."""

    async def jobs(self, limit: int) -> list[LedgerJob]:
        """Return the newest jobs, newest first."""
        ...

    async def work(self, since_day: int) -> list[Work]:
        """Return the work done from that local day on (app.domain.ledger.day_of), by kind of processor."""
        ...

    async def demand(self, since: float) -> list[Demand]:
        """Return the jobs that came since that Unix time, by model."""
        ...

    async def spans(self, since: float) -> list[Span]:
        """Return when jobs ran that had not ended before that Unix time; `model` is the hash of its file in hex."""
        ...

    async def unread(self) -> list[tuple[str, str]]:
        """Return (transaction, provider) of redemptions whose payout is not written down."""
        ...

    async def record(self, payout: Payout) -> None: ...

    async def payouts(self, since: float, sender: str) -> PayoutSums:
        """Return the sums of redemptions since that Unix time that are written down; gas only of what `sender` sent."""
        ...


class ActivityStore(Protocol):
    """What happened to the profile's accounts on one chain; every write is on disk when its coroutine returns."""

    async def put(self, entry: Entry) -> None:
        """Write an entry, or its new state; the same hash, position and account are the same entry."""
        ...

    async def entries(self, limit: int) -> list[Entry]:
        """Return the newest entries, newest first."""
        ...

    async def entry(self, transaction: str) -> Entry | None:
        """Return the entry of a transaction that was broadcast here."""
        ...

    async def unsettled(self) -> list[Entry]:
        """Return broadcast transactions that are pending or unknown."""
        ...

    async def read_to(self, account: str) -> int:
        """Return the next block to read for what came to an account; 0 when none was read."""
        ...

    async def note_read(self, accounts: Sequence[str], block: int) -> None: ...


class ReadingStore(Protocol):
    """The machine's readings by the minute."""

    async def add(self, point: Point) -> None: ...

    async def since(self, moment: float) -> list[tuple[float, Levels]]:
        """Return (Unix time, levels) of each minute from that time on, oldest first."""
        ...

    async def purge(self, before: float) -> None: ...


class PassageIndex(Protocol):
    """Vectors of passages by what they say, and the outlines of files by what they hold."""

    async def outline(self, model: str, file: bytes) -> list[Piece] | None:
        """Return the passages of the file with this digest."""
        ...

    async def put_outline(self, model: str, file: bytes, pieces: Sequence[Piece]) -> None: ...

    async def vectors(self, model: str, digests: Sequence[bytes]) -> dict[bytes, bytes]:
        """Return the vectors that are there, float32 little-endian, by the digest of their passage."""
        ...

    async def put_vectors(self, model: str, vectors: dict[bytes, bytes]) -> None:
        """Keep vectors; those unused for longest go when there are too many."""
        ...


class TextFolder(Protocol):
    """Reads the text files under a folder."""

    async def read(self, path: str) -> FolderText:
        """Return the texts of .txt and .md files, within bounds. Raises BadInput when there is no such folder."""
        ...


class Catalogue(Protocol):
    """The models that are known, and which of them are on this disk."""

    async def entries(self) -> list[CatalogueEntry]: ...


class SettingsStore(Protocol):
    """Values people have set, as text by key; and the profile's few facts (accounts, switch)."""

    async def values(self) -> dict[str, str]: ...
    async def put(self, key: str, value: str) -> None: ...
