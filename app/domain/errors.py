"""The errors people see. Each has a title (what happened) and a hint (what to do); one place renders them.

AppError
├── WrongUsage          the request makes no sense as put (exit code 2)
├── Unavailable         something it needs is away just now; trying again may help
│   ├── AgentAway       the background agent does not answer
│   ├── ChainAway       no node of the network answers
│   │   └── SentLater   and what was to be sent is kept until one does
│   ├── RelayAway       no relay answers
│   ├── EngineAway      the worker is not running
│   └── StoreAway       the profile's database cannot be read or written
├── Refused             a rule says no: locked wallet, policy, limits
│   ├── Locked          the wallet is locked
│   ├── WrongPassword
│   ├── InsufficientFunds
│   ├── NoContracts     the network has none of Fallow's
│   └── Reverted        the chain refused a call
├── BadInput            an input cannot be used: too long, not text, damaged file
└── JobFailed           a job ended without a result
    ├── NoProvider, Busy, PaymentRequired, Preempted, Lost, TooLarge, Expired
"""


class AppError(Exception):
    """Base of all errors shown to people. `code` is stable and crosses processes."""

    def __init__(self, title: str, hint: str = "") -> None:
        super().__init__(title)
        self.title = title
        self.hint = hint

    @property
    def code(self) -> str:
        return type(self).__name__


class WrongUsage(AppError): ...


class Unavailable(AppError): ...


class AgentAway(Unavailable): ...


class ChainAway(Unavailable): ...


class SentLater(ChainAway):
    """A signed transaction is written down, and sent as soon as a node answers."""


class RelayAway(Unavailable): ...


class EngineAway(Unavailable): ...


class StoreAway(Unavailable): ...


class Refused(AppError): ...


class Locked(Refused): ...


class WrongPassword(Refused):
    """`wait_seconds` says when the next try is allowed."""

    def __init__(self, title: str, hint: str = "", wait_seconds: float = 0.0) -> None:
        super().__init__(title, hint)
        self.wait_seconds = wait_seconds


class InsufficientFunds(Refused): ...


class NoContracts(Refused): ...


class Reverted(Refused): ...


class BadInput(AppError): ...


class JobFailed(AppError): ...


class NoProvider(JobFailed): ...


class Busy(JobFailed):
    def __init__(self, title: str, hint: str = "", wait_seconds: float = 1.0) -> None:
        super().__init__(title, hint)
        self.wait_seconds = wait_seconds


class PaymentRequired(JobFailed):
    """The provider asks for a voucher of `due` wei in all before it serves on."""

    def __init__(self, title: str, hint: str = "", due: int = 0) -> None:
        super().__init__(title, hint)
        self.due = due


class Preempted(JobFailed):
    """The provider's owner came back: try again, here later or elsewhere now; nobody is to blame."""


class Lost(JobFailed):
    """The connection ended before the job did; the same job id may be sent again."""


class TooLarge(JobFailed): ...


class Expired(JobFailed): ...


def plain(error: AppError) -> str:
    """Return an error as one line."""
    return f"{error.title}. {error.hint}" if error.hint else error.title


def error_classes() -> dict[str, type[AppError]]:
    """Return every error class by its code, so that an error keeps its type across processes."""
    found: dict[str, type[AppError]] = {}
    queue: list[type[AppError]] = [AppError]
    while queue:
        kind = queue.pop()
        found[kind.__name__] = kind
        queue.extend(kind.__subclasses__())
    return found
