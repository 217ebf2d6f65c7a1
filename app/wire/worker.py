"""The agent and its worker: what may be asked, and what comes back; frames over the worker's standard input and output.

Order of events: the agent sends Begin; the worker seals itself off, answers Started, and from then on sends a Beat every
second. Each request gets one answer with its own id, in the order asked. Cancel has no answer of its own: the request it
names is answered at once, by Failed or by a result that was ready already. The end of its input ends the worker.
"""

from app.wire.frames import Message

PROTOCOL = 1
BEAT_SECONDS = 1.0
# What the worker may tell in Started.sandbox; a measure that is not named there is off on this machine.
MEASURES = ("no_new_privs", "landlock", "seccomp", "limits", "low_priority")


class Begin(Message, frozen=True, tag=True):
    """First message. `launch` is new for each start; `models` is the folder that holds one folder a model."""

    protocol: int
    launch: str
    models: str
    threads: int


class Tokenize(Message, frozen=True, tag=True):
    """Ask for the token ids of texts; answered by Tokens."""

    id: int
    model: str
    texts: tuple[str, ...]


class Compute(Message, frozen=True, tag=True):
    """Ask for the output of token ids, one tuple a text; answered by Computed."""

    id: int
    model: str
    inputs: tuple[tuple[int, ...], ...]


class Cancel(Message, frozen=True, tag=True):
    """Stop a request, running or waiting."""

    id: int


class Started(Message, frozen=True, tag=True):
    """The worker is sealed and ready. `classes` holds the execution class of each model of the catalogue."""

    protocol: int
    launch: str
    pid: int
    engine: str
    providers: tuple[str, ...]
    sandbox: tuple[str, ...]
    classes: dict[str, str]


class Beat(Message, frozen=True, tag=True):
    """The worker lives; `done` counts texts worked on, so that work that hangs shows."""

    done: int


class Tokens(Message, frozen=True, tag=True):
    """Token ids, one tuple a text, special tokens included."""

    id: int
    inputs: tuple[tuple[int, ...], ...]


class Computed(Message, frozen=True, tag=True):
    """A float32 tensor, little-endian, row-major; its terms; how long it took."""

    id: int
    data: bytes
    shape: tuple[int, ...]
    execution_class: str
    engine: str
    parameters: str
    units: int
    seconds: float


class Failed(Message, frozen=True, tag=True):
    """No result: `code` is the error's class name in app.domain.errors."""

    id: int
    code: str
    title: str
    hint: str


ToWorker = Begin | Tokenize | Compute | Cancel
FromWorker = Started | Beat | Tokens | Computed | Failed
