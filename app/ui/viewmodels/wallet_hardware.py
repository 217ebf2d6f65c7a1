"""The accounts of hardware wallets, as the wallet page lists, adds and removes them."""

from dataclasses import dataclass, field

from app.client import hardware
from app.domain.hardware import NAMES as NAMES, HardwareAccount as HardwareAccount
from app.ui.texts import translate
from app.ui.viewmodels.base import Part, ViewModel
from app.ui.viewmodels.device_notice import looking_at
from app.ui.viewmodels.vault import Vault


@dataclass(frozen=True)
class HardwareState:
    """All accounts whose keys are in devices."""

    accounts: Part[tuple[HardwareAccount, ...]] = field(default_factory=Part)


class HardwareViewModel(ViewModel[HardwareState]):
    """Needs no unlocked wallet: a device is asked by a process of its own, for one act each time."""

    def __init__(self, vault: Vault, start: hardware.Start | None = None) -> None:
        super().__init__(vault.client, vault.notices, HardwareState())
        self._profile = vault.path.parent
        self._start = start or vault.start_signer

    async def refresh(self) -> None:
        self._take(hardware.accounts(self._profile))

    async def add(self, device: str, number: int, scheme: str) -> HardwareAccount:
        """Ask the device for an account and keep it. Raises AppError with what has to be done at the device."""
        before = {one.address for one in hardware.accounts(self._profile)}
        with looking_at(self.notices, device):
            found = await hardware.add(self.client, self._profile, device, number, scheme, self._start)
        self._take(found)
        new = [one for one in found if one.address not in before]
        self.notices.tell(
            "good", translate("hardware", "Added") if new else translate("hardware", "It is there already")
        )
        return new[0] if new else found[-1]

    def remove(self, address: str) -> None:
        """Forget an account; the device keeps its key."""
        self.run(self._remove(address), "hardware")

    async def _remove(self, address: str) -> None:
        self._take(await hardware.remove(self.client, self._profile, address, self._start))

    def _take(self, found: tuple[HardwareAccount, ...]) -> None:
        self.update(accounts=Part.of(found, empty=not found))
