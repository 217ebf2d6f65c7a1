"""What a person should hear before money moves: cautions about a recipient, a token, an allowance or a contract.

Nothing here forbids. A rule is told facts of the account and the chain and returns cautions, the gravest first; who shows
them decides how, and a DANGER needs a deliberate act of its own.
"""

import enum
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from app.domain.lookalikes import look_alike, scripts, skeleton

NOTHING_DONE_HINT = "It would do nothing, and cost its gas all the same"
UNLIMITED = 1 << 95  # wei: more than Fallow's token can ever have, and what other tokens' wallets call unlimited


class Level(enum.IntEnum):
    """How grave: worth knowing, worth a second look, most likely a loss."""

    NOTE = 1
    WARNING = 2
    DANGER = 3


class Kind(enum.StrEnum):
    LOOK_ALIKE = "look-alike"
    FIRST_TIME = "first-time"
    TOKEN_CONTRACT = "token-contract"  # noqa: S105 (no password)
    RECIPIENT_CONTRACT = "recipient-contract"
    NO_CODE = "no-code"
    OTHER_CHAIN = "other-chain"
    UNLIMITED = "unlimited"
    TO_PERSON = "allowance-to-person"
    FAKE_TOKEN = "fake-token"  # noqa: S105
    MIXED_SCRIPT = "mixed-script"
    UNAUDITED = "unaudited"
    REVERTS = "reverts"


@dataclass(frozen=True)
class Caution:
    """One caution in words, with what to do; `about` is the address it is about, `known` the one that it only looks like."""

    kind: Kind
    level: Level
    title: str
    hint: str
    about: str = ""
    known: str = ""


@dataclass(frozen=True)
class Place:
    """An address as the chain knows it: whether code is there, and on which other chains (by name) the app knows code there."""

    address: str
    has_code: bool
    elsewhere: tuple[str, ...] = ()


@dataclass(frozen=True)
class Acquaintance:
    """Whom the account knows: its own addresses, contacts by name, and who was paid before. Checksummed addresses."""

    own: Collection[str] = ()
    contacts: Mapping[str, str] = field(default_factory=dict)
    paid: Collection[str] = ()

    def knows(self, address: str) -> bool:
        return address in self.own or address in self.contacts or address in self.paid


def of_recipient(place: Place, acquaintance: Acquaintance, tokens: Collection[str] = ()) -> list[Caution]:
    """Return the cautions about paying `place`; `tokens` are the contracts of tokens the account has or sends."""
    address, found = place.address, list[Caution]()
    if address in tokens:
        found.append(
            Caution(
                Kind.TOKEN_CONTRACT,
                Level.DANGER,
                "This is the address of a token's contract, not of a person",
                "Tokens sent to it can be gone for ever: paste the address of whom you mean",
                address,
            )
        )
    elif place.has_code and address not in acquaintance.contacts:
        found.append(
            Caution(
                Kind.RECIPIENT_CONTRACT,
                Level.NOTE,
                "A contract receives this, not a person",
                "Send only if its makers say that it takes plain transfers",
                address,
            )
        )
    if not acquaintance.knows(address):
        found += _unknown(address, acquaintance)
    return ranked(found)


def of_call(place: Place) -> list[Caution]:
    """Return the cautions about calling a contract at `place`."""
    if place.has_code:
        return []
    if place.elsewhere:
        return [
            Caution(
                Kind.OTHER_CHAIN,
                Level.DANGER,
                f"This contract is on {', '.join(place.elsewhere)}, not on this network",
                "Change the network first: here the call does nothing, and coin sent along is lost",
                place.address,
            )
        ]
    return [
        Caution(
            Kind.NO_CODE,
            Level.DANGER,
            "No contract is at this address",
            "The call would do nothing, and coin sent along is lost: check address and network",
            place.address,
        )
    ]


def of_allowance(spender: Place, amount: int, held: int) -> list[Caution]:
    """Return the cautions about letting `spender` take up to `amount` of a token of which the account has `held`."""
    found = []
    if amount >= UNLIMITED or (amount > held > 0 and amount // held >= 100):
        found.append(
            Caution(
                Kind.UNLIMITED,
                Level.WARNING,
                "It could take all you have of this token, now and later",
                "Allow the amount that is needed and no more; it can be taken back under Approvals",
                spender.address,
            )
        )
    if amount and not spender.has_code:
        found.append(
            Caution(
                Kind.TO_PERSON,
                Level.DANGER,
                "A person's address would be allowed to take your tokens, not a contract",
                "Honest services use contracts; whoever asks for this can take the tokens at any time",
                spender.address,
            )
        )
    return ranked(found)


def of_token(symbol: str, name: str, address: str, real: Mapping[str, Collection[str]]) -> list[Caution]:
    """Return the cautions about a token by what it calls itself; `real` holds the addresses of each known symbol on this chain."""
    for known, addresses in real.items():
        if address in addresses:
            return []
        if skeleton(known) in (skeleton(symbol), skeleton(name)):
            return [
                Caution(
                    Kind.FAKE_TOKEN,
                    Level.DANGER,
                    f"This token calls itself {known}, but it is another one",
                    "Do not buy, send or approve it: anybody can give a token any name",
                    address,
                )
            ]
    return of_name(symbol, address)


def of_name(name: str, address: str = "") -> list[Caution]:
    """Return the caution about a name whose letters are of several scripts, as look-alike names are."""
    mixed = scripts(name)
    if len(mixed) < 2:
        return []
    return [
        Caution(
            Kind.MIXED_SCRIPT,
            Level.WARNING,
            f"The name {name[:40]} mixes letters of {', '.join(one.title() for one in sorted(mixed))}",
            "Letters of another alphabet can make a name look like one you know: compare the address",
            address,
        )
    ]


def is_dust(amount: int, sender: str, acquaintance: Acquaintance) -> bool:
    """Tell whether an arrival is what poisoners send: nothing, or from a look-alike of somebody the account knows."""
    if acquaintance.knows(sender):
        return False
    return amount == 0 or look_alike(sender, _known(acquaintance)) is not None


def of_first_signature(account: str, signed: Collection[str]) -> list[Caution]:
    """Return the caution before an account's first signature on a chain; `signed` are those that have signed there."""
    if account in signed:
        return []
    return [
        Caution(
            Kind.UNAUDITED,
            Level.WARNING,
            "Fallow's contracts have not been audited by anybody",
            "An error in them can lose everything put into them; this is said before an account's first signature on a chain",
        )
    ]


def of_refusal(title: str, hint: str) -> Caution:
    """Return the caution about what the chain would refuse, by the error that it would refuse it with."""
    return Caution(Kind.REVERTS, Level.DANGER, title, hint or NOTHING_DONE_HINT)


def ranked(cautions: Iterable[Caution]) -> list[Caution]:
    """Return cautions with the gravest first."""
    return sorted(cautions, key=lambda one: -one.level)


def _unknown(address: str, acquaintance: Acquaintance) -> list[Caution]:
    alike = look_alike(address, _known(acquaintance))
    if alike is None:
        return [
            Caution(
                Kind.FIRST_TIME,
                Level.NOTE,
                "You have never paid this address",
                "Compare all of it with what the recipient told you, not only its ends",
                address,
            )
        ]
    name = acquaintance.contacts.get(alike.known)
    return [
        Caution(
            Kind.LOOK_ALIKE,
            Level.DANGER,
            f"This address only looks like that of {name}" if name else "This address only looks like one you know",
            f"The one you know is {alike.known}: their ends are alike, the rest is not",
            address,
            alike.known,
        )
    ]


def _known(acquaintance: Acquaintance) -> list[str]:
    return [*acquaintance.contacts, *acquaintance.own, *acquaintance.paid]
