"""What every page is given: the line to the agent, the notices, the frame's state, preferences, and whose window it is."""

from dataclasses import dataclass
from functools import cached_property

from app.runtime.home import Home
from app.ui.viewmodels.base import Client
from app.ui.viewmodels.notices import Notices
from app.ui.viewmodels.preferences import PreferencesModel
from app.ui.viewmodels.shell import ShellViewModel
from app.ui.viewmodels.site_asking import SiteAsking
from app.ui.viewmodels.vault import Vault


@dataclass(frozen=True)
class Desk:
    """Made once by run.py (and by tests over a fake client); handed to each page's maker."""

    client: Client
    notices: Notices
    shell: ShellViewModel
    preferences: PreferencesModel
    home: Home
    profile: str

    @cached_property
    def vault(self) -> Vault:
        """The wallet's lock: `await desk.vault.perform(request)` carries out an act, with consent."""
        return Vault(self.client, self.notices, self.home.profile(self.profile))

    @cached_property
    def site_asking(self) -> SiteAsking:
        """What sites ask, answered while the wallet is unlocked here."""
        return SiteAsking(self.vault)
