"""Contracts by a list of their addresses."""

from app.domain.errors import ChainAway


class FakeCodes:
    """Implements ports.Codes. `away = True`: nothing answers."""

    def __init__(self, *contracts: str) -> None:
        self.contracts = set(contracts)
        self.away = False

    async def has_code(self, address: str) -> bool:
        if self.away:
            raise ChainAway("The network does not answer")
        return address in self.contracts
