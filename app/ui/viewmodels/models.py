"""The models page: what runs on this device, and what the catalogue names besides."""

import dataclasses

from app.ui.viewmodels.base import Client, Part, ViewModel
from app.ui.viewmodels.notices import Notices
from app.wire import api

Models = tuple[api.ModelInfo, ...]


@dataclasses.dataclass(frozen=True)
class ModelsState:
    """The whole catalogue, what is on this disk first."""

    models: Part[Models] = dataclasses.field(default_factory=Part)


class ModelsViewModel(ViewModel[ModelsState]):
    """Reads the catalogue with the prices of this moment."""

    PERIOD = 10.0

    def __init__(self, client: Client, notices: Notices) -> None:
        super().__init__(client, notices, ModelsState())

    async def refresh(self) -> None:
        await self.load("models", self._read())

    async def _read(self) -> Models:
        return tuple((await self.client.call(api.GetModels(), seconds=15.0)).models)


def on_disk(models: Models) -> Models:
    """Return the models whose file is here, right or damaged."""
    return tuple(model for model in models if model.state in ("ready", "damaged"))


def elsewhere(models: Models) -> Models:
    """Return the models that are only named."""
    return tuple(model for model in models if model.state not in ("ready", "damaged"))


def running(models: Models) -> Models:
    """Return the models that compute something on this device now."""
    return tuple(model for model in models if model.state == "ready" and model.runs_on)
