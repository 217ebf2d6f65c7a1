"""ports.StakeLogStore in memory."""

from collections.abc import Sequence

from app.domain.networks import Deployment
from app.domain.stake_log import Logged, Mark


class MemoryStakeLog:
    """Implements ports.StakeLogStore."""

    def __init__(self, most: int = 100_000) -> None:
        self.most = most
        self.held: tuple[Deployment, list[Logged], Mark] | None = None

    async def load(self, deployment: Deployment) -> tuple[list[Logged], Mark] | None:
        if self.held is None or self.held[0] != deployment:
            return None
        return list(self.held[1]), self.held[2]

    async def add(self, deployment: Deployment, events: Sequence[Logged], mark: Mark) -> bool:
        held = self.held[1] if self.held is not None and self.held[0] == deployment else []
        if len(held) + len(events) > self.most:
            return False
        self.held = deployment, [*held, *events], mark
        return True

    async def forget(self) -> None:
        self.held = None
