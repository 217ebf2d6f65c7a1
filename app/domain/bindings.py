"""What the typed bindings in app/domain/contracts are made of: functions, views and events of a compiled contract."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from typing import Any, ClassVar, Generic, Self, TypeVar

from app.domain import abi
from app.domain.hashing import keccak

T = TypeVar("T")
_INDEXED = " indexed"


@dataclass(frozen=True)
class Function:
    """A function of `contract`, with (name, type) of each argument in Solidity's own words and the types it returns."""

    contract: str
    name: str
    inputs: tuple[tuple[str, str], ...] = ()
    outputs: tuple[str, ...] = ()
    payable: bool = False

    @property
    def types(self) -> tuple[str, ...]:
        return tuple(kind for _, kind in self.inputs)

    @property
    def signature(self) -> str:
        return f"{self.name}({','.join(self.types)})"

    @property
    def selector(self) -> bytes:
        return abi.selector(self.signature)

    def data(self, *values: Any) -> bytes:
        """Return the call data. Raises ValueError when a value does not fit."""
        return self.selector + abi.encode(self.types, values)

    def read(self, answer: bytes) -> tuple[Any, ...]:
        """Return what a view answered. Raises ValueError when the bytes are not of its types."""
        return abi.decode(self.outputs, answer)


@dataclass(frozen=True)
class View(Generic[T]):
    """A question to a read-only function: the call data to send, and how its answer is read."""

    function: Function
    data: bytes
    build: Callable[..., T]

    @property
    def contract(self) -> str:
        return self.function.contract

    def read(self, answer: bytes) -> T:
        """Return what the function answered. Raises ValueError when the bytes are not of its types."""
        return self.build(*self.function.read(answer))


@dataclass(frozen=True)
class Creation:
    """What creates a contract: its bytecode, known by size and keccak-256, and the (name, type) of each argument behind it."""

    contract: str
    size: int
    digest: str
    inputs: tuple[tuple[str, str], ...] = ()

    @property
    def types(self) -> tuple[str, ...]:
        return tuple(kind for _, kind in self.inputs)

    def data(self, code: bytes, *values: Any) -> bytes:
        """Return what to send. Raises ValueError when `code` is not this contract's, or a value does not fit."""
        if keccak(code).hex() != self.digest:
            raise ValueError(f"this is not the bytecode of {self.contract}")
        return code + abi.encode(self.types, values)

    def read(self, data: bytes) -> tuple[Any, ...]:
        """Return the arguments. Raises ValueError when `data` creates anything else."""
        if keccak(data[: self.size]).hex() != self.digest:
            raise ValueError(f"this does not create {self.contract}")
        return abi.decode(self.types, data[self.size :])


class Event:
    """Base of the events, whose fields are their arguments: `kinds` has the types, marked where they are indexed."""

    topic: ClassVar[bytes]
    _indexed: ClassVar[tuple[str, ...]]
    _plain: ClassVar[tuple[str, ...]]
    _marks: ClassVar[tuple[bool, ...]]

    def __init_subclass__(cls, kinds: tuple[str, ...] = ()) -> None:
        types = [kind.removesuffix(_INDEXED) for kind in kinds]
        cls._marks = tuple(kind.endswith(_INDEXED) for kind in kinds)
        cls._indexed = tuple(kind for kind, marked in zip(types, cls._marks, strict=True) if marked)
        cls._plain = tuple(kind for kind, marked in zip(types, cls._marks, strict=True) if not marked)
        cls.topic = keccak(f"{cls.__name__}({','.join(types)})".encode())

    @classmethod
    def decode(cls, topics: Sequence[bytes], data: bytes) -> Self:
        """Return the event that a log holds. Raises ValueError when it is another one, or damaged."""
        if len(topics) != 1 + len(cls._indexed) or bytes(topics[0]) != cls.topic:
            raise ValueError(f"a log is no {cls.__name__} event")
        marked = iter(abi.decode(cls._indexed, b"".join(bytes(topic) for topic in topics[1:])))
        plain = iter(abi.decode(cls._plain, bytes(data)))
        return cls(*(next(marked if mark else plain) for mark in cls._marks))

    def encode(self) -> tuple[list[bytes], bytes]:
        """Return topics and data of the log that this event is: what `decode` reads."""
        values = [getattr(self, one.name) for one in fields(self)]  # type: ignore[arg-type] # every event is a dataclass
        pairs = list(zip(self._marks, values, strict=True))
        marked = abi.encode(self._indexed, [value for mark, value in pairs if mark])
        words = [marked[start : start + abi.WORD] for start in range(0, len(marked), abi.WORD)]
        return [self.topic, *words], abi.encode(self._plain, [value for mark, value in pairs if not mark])

    @classmethod
    def topics(cls, *indexed: Any) -> list[str | None]:
        """Return the filter for logs with these indexed values, None being any. Raises ValueError for one that does not fit."""
        wanted = zip(cls._indexed, indexed, strict=False)
        return [
            "0x" + cls.topic.hex(),
            *(None if value is None else "0x" + abi.encode([kind], [value]).hex() for kind, value in wanted),
        ]
