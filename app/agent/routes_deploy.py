"""Answers about deployments: one chain at a time is asked, by the node that the front end names."""

import json
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

from app.agent.server import Routes, Session
from app.domain.chains import BY_KEY, LOCAL, PublicChain
from app.domain.creations import CONTRACTS
from app.domain.errors import Refused, WrongUsage
from app.ports.deploying import DeploymentStore, Site
from app.runtime import resources
from app.runtime.home import Home
from app.services.deploying import Deploying
from app.services.hosts import HostBook
from app.wire import api
from app.wire.devnet import read_rpc

USE = "deploy"
MINED_SECONDS = 300.0  # public chains take a minute when they are busy
_LOOPBACK = ("127.0.0.1", "localhost", "::1")


class DeployRoutes:
    """Creating the contracts. What is signed was decoded by the signer, which knows their bytecode by its hash."""

    def __init__(
        self,
        home: Home,
        store: DeploymentStore,
        open_site: Callable[[str, int], Site],
        hosts: HostBook,
        endpoints: Callable[[PublicChain], Sequence[str]],
    ) -> None:
        """`open_site` takes a node's URL and the chain it must be of, 0 when any; `endpoints` are those that may be asked."""
        self._hosts = hosts
        self._endpoints = endpoints
        self._home = home
        self._store = store
        self._open_site = open_site

    def routes(self) -> Routes:
        return {
            api.GetDeployPlan: self._plan,
            api.PrepareCreation: self._prepare,
            api.SendCreation: self._send,
        }

    async def _plan(self, _: Session, request: api.GetDeployPlan) -> api.DeployPlanReply:
        async with self._deploying(request.network) as deploying:
            plan = await deploying.plan(request.account)
        return api.DeployPlanReply(
            chain_id=plan.chain_id,
            account=plan.account,
            contracts=[api.CreationInfo(one.contract, one.address, one.gas, one.done) for one in plan.steps],
            gas=plan.gas,
            gas_price=str(plan.gas_price),
            cost=str(plan.cost),
            balance=str(plan.balance),
            file=self._store.place(plan.chain_id),
        )

    async def _prepare(self, _: Session, request: api.PrepareCreation) -> api.PreparedReply:
        async with self._deploying(request.network) as deploying:
            prepared = await deploying.prepare(request.account)
        return api.PreparedReply(prepared.raw, prepared.title, prepared.note, prepared.more)

    async def _send(self, _: Session, request: api.SendCreation) -> api.OutcomeReply:
        async with self._deploying(request.network) as deploying:
            found = await deploying.send(request.account, request.raw, MINED_SECONDS)
        return api.OutcomeReply(found.hash, found.status, found.block, found.gas_used, str(found.fee))

    @asynccontextmanager
    async def _deploying(self, network: str) -> AsyncIterator[Deploying]:
        url, chain_id = self._node(network)
        self._hosts.enter(url, USE)
        site = self._open_site(url, chain_id)
        try:
            yield Deploying(site, self._store, _code)
        finally:
            await site.close()

    def _node(self, network: str) -> tuple[str, int]:
        """Return a node's URL and the chain it must be of, 0 when any. Raises WrongUsage when nobody knows the network."""
        if network in BY_KEY:
            urls = self._endpoints(BY_KEY[network])
            if not urls:
                raise Refused(f"All hosts of {BY_KEY[network].name} are turned off", "Turn one on: fallow hosts")
            return urls[0], BY_KEY[network].chain_id
        local = read_rpc(self._home)
        if network == LOCAL and local is not None:
            return local, 0
        parts = urlsplit(network)
        if parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _LOOPBACK):
            return network, 0
        raise WrongUsage(
            f"There is no network '{network[:60]}'",
            f"Choose one of {', '.join([LOCAL, *BY_KEY])}, or give a node's address: https://..., http://127.0.0.1:...",
        )


def _code(name: str) -> bytes:
    """Return a contract's bytecode as it ships. Raises OSError, ValueError, KeyError for a broken installation."""
    folder = resources.folder() / "contracts"
    path = (folder if name in CONTRACTS else folder / "published") / f"{name}.json"
    return bytes.fromhex(json.loads(path.read_bytes())["bytecode"].removeprefix("0x"))
