"""The files that say what contracts' calls mean (ERC-7730), as the wallet page lists and changes them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from app.client import descriptions
from app.client.descriptions import DescribedFile as DescribedFile
from app.ui.texts import translate
from app.ui.viewmodels.base import Part, ViewModel
from app.ui.viewmodels.vault import Vault


@dataclass(frozen=True)
class DescriptionsState:
    """All files by their names."""

    files: Part[tuple[DescribedFile, ...]] = field(default_factory=Part)


class DescriptionsViewModel(ViewModel[DescriptionsState]):
    """Reads the profile's folder when somebody looks; the signer reads the same one by itself."""

    def __init__(self, vault: Vault) -> None:
        super().__init__(vault.client, vault.notices, DescriptionsState())
        self._profile = vault.path.parent

    async def refresh(self) -> None:
        self._take(descriptions.listed(self._profile))

    def add(self, paths: Sequence[Path]) -> None:
        """Add files, all or none."""
        self.run(
            self._change(lambda: descriptions.add(self._profile, paths), translate("described", "Added")),
            "descriptions",
        )

    def remove(self, name: str) -> None:
        """Remove one file."""
        removed = translate("described", "Removed")
        self.run(self._change(lambda: descriptions.remove(self._profile, name), removed), "descriptions")

    async def _change(self, change: Callable[[], list[DescribedFile]], done: str) -> None:
        self._take(change())
        self.notices.tell("good", done)

    def _take(self, found: list[DescribedFile]) -> None:
        self.update(files=Part.of(tuple(found), empty=not found))
