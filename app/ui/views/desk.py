"""What every page is given: the line to the agent, the notices, the frame's state, preferences, and whose window it is."""

from dataclasses import dataclass

from app.runtime.home import Home
from app.ui.viewmodels.base import Client
from app.ui.viewmodels.notices import Notices
from app.ui.viewmodels.preferences import PreferencesModel
from app.ui.viewmodels.shell import ShellViewModel


@dataclass(frozen=True)
class Desk:
    """Made once by run.py (and by tests over a fake client); handed to each page's maker."""

    client: Client
    notices: Notices
    shell: ShellViewModel
    preferences: PreferencesModel
    home: Home
    profile: str
