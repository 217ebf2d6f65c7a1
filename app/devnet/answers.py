"""How values go over JSON-RPC: reading what clients send, strictly, and writing what they are told."""

import re
from typing import Any

from app.domain.calls import error_name
from app.domain.hashing import checksum

_HEX = re.compile(r"0x([0-9a-fA-F]{2})*")
_QUANTITY = re.compile(r"0x(0|[1-9a-fA-F][0-9a-fA-F]{0,63})")


class RpcError(Exception):
    """An answer that says no: code, message, and for a reverted call the error's bytes."""

    PARSE = -32700
    INVALID_REQUEST = -32600
    UNKNOWN_METHOD = -32601
    INVALID_PARAMS = -32602
    INTERNAL = -32603
    SERVER = -32000
    LIMIT = -32005
    REVERTED = 3

    def __init__(self, code: int, message: str, data: str | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.data = data

    @classmethod
    def reverted(cls, output: bytes) -> "RpcError":
        """Return the error of a call that was reverted with `output`, worded as other nodes do."""
        name = error_name(output)
        if name is None:
            return cls(cls.REVERTED, "execution reverted", data(output))
        reason = name[len("Error(") : -1] if name.startswith("Error(") else name
        return cls(cls.REVERTED, f"execution reverted: {reason}", data(output))

    def as_json(self) -> dict[str, Any]:
        return {"code": self.code, "message": self.message, **({} if self.data is None else {"data": self.data})}


def invalid(what: str) -> RpcError:
    return RpcError(RpcError.INVALID_PARAMS, what)


def quantity(value: int) -> str:
    return hex(value)


def data(value: bytes) -> str:
    return "0x" + value.hex()


def word(value: int) -> str:
    """Return an integer as 32 bytes."""
    return data(value.to_bytes(32, "big"))


def address(value: bytes) -> str:
    return checksum(value)


def read_quantity(value: Any, name: str = "a quantity") -> int:
    """Read a hex quantity, or a plain integer as some clients send. Raises RpcError for anything else."""
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 1 << 256:
        return value
    if isinstance(value, str) and _QUANTITY.fullmatch(value):
        return int(value, 16)
    raise invalid(f"{name} is not a hex quantity")


def read_data(value: Any, name: str = "data", size: int | None = None) -> bytes:
    """Read hex bytes, exactly `size` when given. Raises RpcError for anything else."""
    if isinstance(value, str) and _HEX.fullmatch(value):
        found = bytes.fromhex(value[2:])
        if size is None or len(found) == size:
            return found
    raise invalid(f"{name} is not hex bytes" if size is None else f"{name} is not {size} hex bytes")


def read_address(value: Any, name: str = "an address") -> bytes:
    return read_data(value, name, 20)
