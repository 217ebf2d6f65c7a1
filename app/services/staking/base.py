"""What all acts of staking share: what was asked for, the checks before a step, and the step itself with its terms."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain import calls
from app.domain.amounts import in_words
from app.domain.errors import BadInput, InsufficientFunds, Refused
from app.domain.networks import Deployment
from app.domain.stakes import Answer, Figures, StakePage, Standing, Terms
from app.domain.staking import COOLDOWN
from app.ports import Chain, HotKeys
from app.services.staking.reading import Reading
from app.services.transactions import Prepared, checked_address, fee_note

MOST_WEI = (1 << 96) - 1
DEADLINE_SECONDS = 1200  # of a swap: after so long it moves nothing
SLIPPAGE, MOST_SLIPPAGE = 50, 5000  # parts of ten thousand

NOTHING_LOST = Answer("Nothing can be lost")
AT_ONCE = Answer("At once")
NO_COST = Answer("Nothing beside the fee")
IN_A_WEEK = Answer("So long after you ask for it; then you have 7 days to take it", COOLDOWN, "seconds")
HARMLESS = Terms(NOTHING_LOST, AT_ONCE, NO_COST)


@dataclass(frozen=True)
class Ask:
    """One act as it was asked for, with what the chain says now."""

    sender: str
    act: str
    amount: int
    deployment: Deployment
    page: StakePage
    parameters: Mapping[str, str] = field(default_factory=dict)

    @property
    def now(self) -> int:
        return self.page.time

    @property
    def standing(self) -> Standing:
        return self.page.standing

    @property
    def figures(self) -> Figures:
        return self.page.figures

    @property
    def all(self) -> bool:
        """Whether everything there is was asked for."""
        return self.parameters.get("all", "") == "yes"

    def address(self, name: str, default: str = "") -> str:
        """Return an address among the parameters. Raises BadInput for none."""
        return checked_address(self.parameters.get(name, default))

    def number(self, name: str) -> int:
        """Return a whole number among the parameters. Raises BadInput for none."""
        text = self.parameters.get(name, "")
        if not (text.isascii() and text.isdecimal() and len(text) < 30):
            raise BadInput(f"'{text[:40]}' is no number for {name}", "Give a whole number, as the list shows it")
        return int(text)

    def digest(self, name: str) -> bytes:
        """Return 32 bytes among the parameters. Raises BadInput for none."""
        return digest_of(self.parameters.get(name, ""), name)

    @property
    def slippage(self) -> int:
        """How much worse than quoted it may become, in parts of ten thousand. Raises BadInput for nonsense."""
        return _parts_of(self.parameters.get("slippage", ""), SLIPPAGE, MOST_SLIPPAGE, "slippage")

    def cut(self, present: int) -> int:
        """Return the owner's cut in parts of ten thousand. Raises BadInput for nonsense."""
        return _parts_of(self.parameters.get("cut", ""), present, 10_000, "cut")


def _parts_of(text: str, default: int, most: int, name: str) -> int:
    """Return per cent such as 2.5 in parts of ten thousand."""
    if not text:
        return default
    whole, _, rest = text.partition(".")
    digits = whole + rest.ljust(2, "0")
    if not (digits.isascii() and digits.isdecimal() and whole and len(rest) <= 2) or len(whole) > 3:
        raise BadInput(f"'{text[:20]}' is no share in per cent for {name}", "Write a number such as 2.5")
    if int(digits) > most:
        raise BadInput(f"{text} % is too much for {name}", f"At most {most // 100} % make sense")
    return int(digits)


def digest_of(written: str, name: str) -> bytes:
    """Return 32 bytes that are written as 0x and 64 digits. Raises BadInput for anything else."""
    text = written.removeprefix("0x")
    try:
        found = bytes.fromhex(text)
    except ValueError:
        found = b""
    if len(found) != 32:
        raise BadInput(f"'{text[:40]}' is no hash for {name}", "Give 0x and 64 digits from 0 to 9 and a to f")
    return found


class Desk:
    """Checks and makes steps."""

    def __init__(self, chain: Chain, keys: HotKeys, reading: Reading) -> None:
        self.chain = chain
        self.keys = keys
        self.reading = reading

    async def step(
        self,
        ask: Ask,
        to: str,
        data: bytes,
        title: str,
        note: str,
        terms: Terms,
        *,
        value: int = 0,
        more: bool = False,
    ) -> Prepared:
        """Return the next transaction of an act. Raises as Chain.prepare."""
        transaction = await self.chain.prepare(ask.sender, to, value, data)
        return Prepared(transaction, title, f"{note} {fee_note(transaction)}", more, terms)

    async def allow(
        self, ask: Ask, contract: str, purpose: str, terms: Terms, amount: int | None = None
    ) -> Prepared | None:
        """Return the step that lets `contract` take `amount` (the one asked with); None when it may already.

        Its terms are those of the act that it is for: who is asked what can be lost has only this step before them.
        """
        wei = ask.amount if amount is None else amount
        if await self.chain.allowance(ask.sender, contract) >= wei:
            return None
        return await self.step(
            ask,
            ask.deployment.token,
            calls.approve(contract, wei),
            f"Allow {flw(wei)} to be {purpose}",
            "Only this amount and only by Fallow's contract; nothing moves until the next step.",
            terms,
            more=True,
        )

    def need_tokens(self, ask: Ask, amount: int | None = None) -> None:
        """See that there are tokens for an act. Raises BadInput, InsufficientFunds."""
        wei = ask.amount if amount is None else amount
        if wei == 0:
            raise BadInput("Nothing would be moved", "Give an amount above zero")
        held = ask.standing.token
        if wei > held:
            raise InsufficientFunds(
                f"{flw(wei)} are needed, the account has {flw(held)}", "Use less, or get more FLW first"
            )


def nothing(title: str) -> Prepared:
    """Return the answer to an act that has nothing left to do."""
    return Prepared(None, title, "Nothing is left to do.")


def too_early(seconds: int) -> Refused:
    return Refused(f"It can be withdrawn in {span(seconds)}", "Come back then; nothing is lost by waiting")


def window_over(what: str) -> Refused:
    return Refused("The 7 days to withdraw are over, the stake has stayed", f"Ask again: {what}, wait 7 days")


def flw(amount: int) -> str:
    return in_words(amount, "FLW")


def span(seconds: int) -> str:
    """Say a time span in its two largest units, rounded up to minutes."""
    hours, minutes = divmod(-(-seconds // 60), 60)
    days, hours = divmod(hours, 24)
    parts = [(days, "day"), (hours, "hour"), (minutes, "minute")]
    said = [f"{count} {name}{'s' if count != 1 else ''}" for count, name in parts if count][:2]
    return " and ".join(said) or "a moment"
