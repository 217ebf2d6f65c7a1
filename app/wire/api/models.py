"""The models page: what there is, what is on this disk, what runs here."""

from app.wire.api.base import Request, Wei
from app.wire.frames import Message


class ModelInfo(Message, frozen=True):
    """One catalogue entry.

    `state` is ready (on disk, hash right), damaged, or unavailable (it cannot be downloaded yet). `task` is embed, chat,
    transcribe, speak, detect or read. `size` in bytes and `sha256` are None and empty where nobody has checked them.
    `runs_on` lists kinds of processors (cpu, gpu, npu) that compute it on this device. `units_per_second` is None until
    measured. Prices in wei a compute unit: `price` is what this device asks (None: it does not offer the model),
    `best_price` the lowest of the `offers` seen on the network now.
    """

    name: str
    title: str
    task: str
    size: int | None
    licence: str
    sha256: str
    source: str
    checked: bool
    state: str
    note: str
    runs_on: list[str]
    units_per_second: int | None
    max_tokens: int | None
    price: Wei | None
    offers: int
    best_price: Wei | None


class ModelsReply(Message, frozen=True, tag=True):
    """The catalogue, what is on this disk first."""

    models: list[ModelInfo]


class GetModels(Request[ModelsReply], frozen=True, tag=True):
    """Ask for the catalogue."""
