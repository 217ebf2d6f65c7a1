"""Inference and the transport that brings it."""

from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Sequence
from typing import Protocol

from app.domain.jobs import Frame, Job, Output
from app.domain.models import Model
from app.domain.offers import Offer, OfferEvent, SignedOffer


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
