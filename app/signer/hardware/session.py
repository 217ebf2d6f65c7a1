"""One front end's session with a hardware wallet: the vault's requests that make sense for it, answered by the device."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from app.domain import hardware, secp256k1
from app.domain.errors import AppError, BadInput, Refused, Unavailable
from app.domain.hardware import NAMES, HardwareAccount
from app.domain.transactions import Envelope
from app.runtime import hardware as file
from app.runtime.descriptions import FOLDER
from app.signer.descriptions import Descriptions
from app.signer.hardware.ports import Device
from app.signer.reviewed import Asked, Reviewed, Told
from app.wire import signer as wire

Open = Callable[[], AbstractContextManager[Device]]
_MOST_AT_ONCE = 20


class HardwareSession:
    """The accounts of one kind of device in a profile; `open_device` is asked for each request that needs it."""

    def __init__(self, kind: str, profile: Path, open_device: Open, scheme: str = "standard") -> None:
        self._kind = kind
        self._profile = profile
        self._open = open_device
        self._scheme = scheme
        self._reviewed = Reviewed(Descriptions(profile / FOLDER))

    def ready(self) -> wire.Ready:
        return wire.Ready(wire.VERSION, False)

    def answer(self, request: wire.Request, given: Sequence[bytearray]) -> wire.Reply:
        """Do what a request asks; errors for people come back as Fail."""
        try:
            return self._answer(request)
        except AppError as error:
            return wire.Fail(error.code, error.title, error.hint, 0.0)
        finally:
            for secret in given:
                wire.wipe(secret)

    def _answer(self, request: wire.Request) -> wire.Reply:
        match request:
            case wire.Accounts():
                return self._told()
            case wire.Candidates(start, count):
                return wire.CandidatesReply(list(self._found(range(start, start + count)).values()))
            case wire.Adopt(numbers):
                return self._adopt(numbers)
            case wire.Release(address):
                return self._release(address)
            case wire.Review() | wire.ReviewTypedData() | wire.ReviewMessage() | wire.ReviewAuthorization():
                return self._review(request)
            case wire.Sign(sender, digest):
                return self._sign(sender, digest)
        raise Refused(f"A {NAMES[self._kind]} does not do this", "It is for the wallet's own vault")

    def _found(self, numbers: Sequence[int]) -> dict[str, str]:
        """Return path -> address from the device."""
        if not 0 < len(numbers) <= _MOST_AT_ONCE or min(numbers) < 0 or max(numbers) > 1 << 20:
            raise BadInput("There are no such accounts", f"At most {_MOST_AT_ONCE} are looked at at once")
        paths = [hardware.path_of(self._scheme, number) for number in numbers]
        with self._open() as device:
            return {path: device.address(path) for path in paths}

    def _adopt(self, numbers: Sequence[int]) -> wire.AccountsReply:
        found = [HardwareAccount(self._kind, path, address) for path, address in self._found(numbers).items()]
        before = file.accounts(self._profile)
        known = {one.address for one in before}
        new = [one for one in found if one.address not in known]
        if len(before) + len(new) > hardware.MOST:
            raise Refused("There are too many hardware accounts", f"A profile has at most {hardware.MOST}")
        file.keep(self._profile, [*before, *new])
        return self._told()

    def _release(self, address: str) -> wire.AccountsReply:
        before = file.accounts(self._profile)
        left = [one for one in before if one.address != address]
        if len(left) == len(before):
            raise Refused(f"{address} is no account of a hardware wallet", "`fallow wallet list` names them")
        file.keep(self._profile, left)
        return self._told()

    def _told(self) -> wire.AccountsReply:
        mine = self._accounts()
        infos = tuple(wire.AccountInfo(one.address, one.kind, at) for at, one in enumerate(mine.values()))
        return wire.AccountsReply(list(mine), infos)

    def _accounts(self) -> dict[str, HardwareAccount]:
        return {one.address: one for one in file.accounts(self._profile) if one.kind == self._kind}

    def _review(self, request: Asked) -> Told:
        self._account(request.sender)
        return self._reviewed.review(request)

    def _account(self, sender: str) -> HardwareAccount:
        found = self._accounts().get(sender)
        if found is None:
            raise Refused(
                f"{sender} is no account of this {NAMES[self._kind]}", "Choose one that `fallow wallet list` names"
            )
        return found

    def _sign(self, sender: str, digest: bytes) -> wire.Signed:
        account = self._account(sender)
        subject = self._reviewed.take(sender, digest)
        with self._open() as device:
            if device.address(account.path) != sender:
                raise Unavailable(
                    f"This {NAMES[self._kind]} does not hold the account {sender}",
                    "Connect the one that does, and enter the same passphrase where it has one",
                )
            signature = self._fitting(digest, device.sign(account.path, subject), sender)
        return wire.Signed(subject.encode_signed(signature) if isinstance(subject, Envelope) else signature)

    def _fitting(self, digest: bytes, halves: bytes, sender: str) -> bytes:
        """Return r, s, v of the signature that fits the account; a device writes v in several ways, so it is found."""
        for parity in (27, 28):
            try:
                if secp256k1.recover(digest, halves + bytes([parity])) == sender:
                    return halves + bytes([parity])
            except ValueError:
                continue
        raise Unavailable(
            f"The {NAMES[self._kind]} has signed something else than was shown", "Nothing was sent. Update its firmware"
        )
