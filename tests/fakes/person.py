"""Who sits before the window, as a script: passwords tried in order, and what is answered to questions."""

import asyncio
from collections.abc import Sequence

from app.domain.errors import AppError
from app.ui.viewmodels.proposals import Attempt, Plan, Proposal, StatementProposal


class FakePerson:
    """`passwords` are tried until one is taken; `yes` answers consent and plans, or an event to wait for before yes."""

    def __init__(self, *passwords: bytes, yes: bool = True, new: bytes | None = None) -> None:
        self.passwords = list(passwords)
        self.yes = yes
        self.new = new
        self.hold: asyncio.Event | None = None
        self.proposals: list[Proposal] = []
        self.plans: list[Plan] = []
        self.statements: list[StatementProposal] = []
        self.connections: list[tuple[str, Sequence[str]]] = []
        self.networks: list[tuple[str, str]] = []
        self.troubles: list[AppError] = []

    async def unlock(self, attempt: Attempt) -> bool:
        for password in self.passwords:
            try:
                await attempt(bytearray(password))
            except AppError as error:
                self.troubles.append(error)
            else:
                return True
        return False

    async def new_password(self) -> bytearray | None:
        return None if self.new is None else bytearray(self.new)

    async def consents(self, proposal: Proposal) -> bool:
        self.proposals.append(proposal)
        if self.hold is not None:
            await self.hold.wait()
        return self.yes

    async def states(self, proposal: StatementProposal) -> bool:
        self.statements.append(proposal)
        if self.hold is not None:
            await self.hold.wait()
        return self.yes

    async def connects(self, asker: str, accounts: Sequence[str]) -> Sequence[str]:
        self.connections.append((asker, accounts))
        return accounts if self.yes else ()

    async def turns_on(self, asker: str, network: str) -> bool:
        self.networks.append((asker, network))
        return self.yes

    async def agrees(self, plan: Plan) -> bool:
        self.plans.append(plan)
        return self.yes
