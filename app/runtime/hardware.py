"""The file of a profile that lists the accounts of hardware wallets, so that they are known while no device is connected."""

from collections.abc import Sequence
from pathlib import Path

from app.domain import hardware
from app.domain.errors import Unavailable
from app.domain.hardware import HardwareAccount
from app.runtime.files import read_json, write_json

FILE = "hardware.json"


def accounts(profile: Path) -> tuple[HardwareAccount, ...]:
    """Return the accounts of a profile."""
    return hardware.read(read_json(profile / FILE))


def keep(profile: Path, listed: Sequence[HardwareAccount]) -> None:
    """Write the accounts of a profile. Raises Unavailable when the disk does not take them."""
    try:
        write_json(profile / FILE, hardware.write(listed))
    except OSError as error:
        raise Unavailable(f"The file cannot be written: {error.strerror}", f"Check {profile}")
