"""The catalogue: which models exist, what they take and what they weigh."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Model:
    """One catalogue entry. `sha256` is of the model file; `max_tokens` counts the special tokens too; `width` is the length of the output.

    `precision` is what the file computes in; it stands in the execution class.
    """

    name: str
    task: str
    folder: str
    sha256: str
    size: int
    licence: str
    max_tokens: int
    width: int
    reference_unit_price: int
    precision: str = "fp32"

    @property
    def id(self) -> bytes:
        return bytes.fromhex(self.sha256)


@dataclass(frozen=True)
class CatalogueEntry:
    """One line of the catalogue, which also names models that cannot be used yet.

    `state` is ready, damaged or unavailable; `checked` says whether somebody has tried the model with Fallow. Size and hash
    are unknown (None, empty) until then; `runs_on` lists kinds of processors.
    """

    name: str
    title: str
    task: str
    licence: str
    source: str
    checked: bool
    state: str
    note: str
    size: int | None
    sha256: str
    runs_on: tuple[str, ...]
    max_tokens: int | None


MINILM = Model(
    name="minilm-l6-v2-int8",
    task="embed",
    folder="minilm-l6-v2-int8",
    sha256="25df87460488ea4e41f8b9b0dc1d46f042b29a550732edb515e797a4386e636a",
    size=22_842_499,
    licence="Apache-2.0",
    max_tokens=256,
    width=384,
    reference_unit_price=1_000_000_000_000,
    precision="int8",
)

CATALOGUE: dict[str, Model] = {MINILM.name: MINILM}


def model_by_id(identity: bytes) -> Model | None:
    return next((model for model in CATALOGUE.values() if model.id == identity), None)
