"""Who a name is, and what an address is called, by a chain's own registry; nobody outside the chain is ever asked.

Order of events: the name is written in its one form -> the registry names its resolver -> the resolver names the address. What
an address calls itself counts only where that name leads back to it.
"""

from dataclasses import dataclass

from app.domain import guards, names
from app.domain.bindings import Function
from app.domain.errors import BadInput, Refused
from app.domain.guards import Caution
from app.domain.names import REGISTRY
from app.ports.names import NameChain, NameRules

_NOBODY = "0x" + 40 * "0"


@dataclass(frozen=True)
class Named:
    """A name in its one form with its address; `cautions` about how it is written."""

    name: str
    address: str
    cautions: tuple[Caution, ...] = ()


class Names:
    """Asks one chain."""

    def __init__(self, rules: NameRules, chain: NameChain) -> None:
        self._rules = rules
        self._chain = chain

    async def here(self) -> bool:
        """Tell whether the chain has the registry. Raises ChainAway."""
        return await self._chain.has_code(REGISTRY)

    async def resolve(self, written: str) -> Named:
        """Return whom a name means.

        Raises:
            BadInput: it can be no name.
            Refused: nobody has it, it has no address, or only a host outside the chain knows it.
            ChainAway: no node answers.
        """
        name = await self._rules.normalised(written.strip())
        node = names.node_of(name)
        resolver = await self._ask(REGISTRY, names.RESOLVER, node)
        if resolver in ("", _NOBODY):
            raise Refused(f"Nobody is called {name}", "Look at each letter, or ask for the address")
        address = await self._ask(resolver, names.ADDRESS, node)
        if address in ("", _NOBODY):
            if not address and await self._chain.outside(resolver, names.ADDRESS.data(node)):
                raise Refused(
                    f"Only a host outside the chain knows who {name} is, and none is asked",
                    "Ask for the address itself",
                )
            raise Refused(f"{name} has no address", "Ask for the address itself")
        return Named(name, address, tuple(guards.of_name(name, address)))

    async def name_of(self, address: str) -> str:
        """Return what an address is called; empty where it has no name that leads back to it. Raises ChainAway."""
        node = names.node_of(names.of_address(address))
        resolver = await self._ask(REGISTRY, names.RESOLVER, node)
        if resolver in ("", _NOBODY):
            return ""
        name = await self._ask(resolver, names.NAME, node)
        try:
            found = await self.resolve(name) if names.is_name(name) else None
        except (BadInput, Refused):
            return ""
        return name if found is not None and (found.name, found.address) == (name, address) else ""

    async def _ask(self, to: str, function: Function, node: bytes) -> str:
        answer = await self._chain.answer(to, function.data(node))
        try:
            return str(function.read(answer)[0]) if answer else ""
        except ValueError:
            return ""
