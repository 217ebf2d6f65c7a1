"""What every section of the stake page is: made when it is first opened, then told what the network says."""

from typing import ClassVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app.ui.viewmodels.base import Part
from app.ui.viewmodels.stake import StakeViewModel
from app.ui.viewmodels.stake_network import StakeNetworkModel
from app.ui.views.desk import Desk
from app.wire import api


class Section(QWidget):
    """Base of the sections: `model` carries acts out, `network` holds what is read (its `state`, and `changed` when it differs).

    `NEEDS` names what the network is to read besides the positions while the section is seen (providers, history).
    `show_stake` is called when the section is opened, and again whenever the reading, or whether an act is under way
    (`model.busy`), has changed while it is seen.
    """

    NEEDS: ClassVar[tuple[str, ...]] = ()

    def __init__(self, desk: Desk, model: StakeViewModel, network: StakeNetworkModel) -> None:
        super().__init__()
        self.desk, self.model, self.network = desk, model, network

    def show_stake(self, part: Part[api.StakeReply]) -> None:
        """Bring the reading, and `self.network.state` besides, to the widgets."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.network.need(*self.NEEDS)
