"""Answers about the wallet: accounts, prepared transactions, broadcasting, positions, the local network's own calls."""

from app.agent.agent import Agent
from app.agent.cautions import Cautions
from app.agent.server import Routes, Session
from app.agent.terms import terms_info
from app.agent.wallets import Wallets
from app.ports import Chain, Faucet
from app.runtime.home import Home
from app.services.portfolio import Portfolio
from app.services.staking import Staking
from app.services.transactions import Prepared, Transactions, checked_address
from app.wire import api
from app.wire.devnet import read_rpc

NETWORK = "local"


class WalletRoutes:
    """Everything that is prepared here and signed elsewhere."""

    def __init__(
        self,
        *,
        agent: Agent,
        home: Home,
        chain: Chain,
        faucet: Faucet,
        portfolio: Portfolio,
        transactions: Transactions,
        staking: Staking,
        cautions: Cautions,
        wallets: Wallets,
    ) -> None:
        self._agent = agent
        self._home = home
        self._accounts = agent.tools.accounts
        self._chain = chain
        self._faucet = faucet
        self._portfolio = portfolio
        self._transactions = transactions
        self._staking = staking
        self._cautions = cautions
        self._wallets = wallets

    def routes(self) -> Routes:
        return {
            api.SetAccounts: self._set_accounts,
            api.SetHardware: self._set_hardware,
            api.GetAccounts: self._list,
            api.GetUsed: self._used,
            api.GetDeployment: self._deployment,
            api.PrepareSend: self._prepare_send,
            api.PrepareAct: self._prepare_act,
            api.Broadcast: self._broadcast,
            api.AwaitTransaction: self._await,
            api.Drip: self._drip,
            api.AdvanceTime: self._advance,
            api.GetPosition: self._position,
        }

    async def _set_accounts(self, _: Session, request: api.SetAccounts) -> api.Ok:
        another = request.addresses[:1] != list(self._accounts.addresses[:1])
        watched = request.watched if request.watched is not None else [] if another else list(self._accounts.watched)
        if tuple(watched) != self._accounts.watched:
            await self._accounts.watch([checked_address(one) for one in watched])
        if tuple(request.addresses) != self._accounts.addresses:
            await self._agent.change_accounts(request.addresses)
        return api.Ok()

    async def _set_hardware(self, _: Session, request: api.SetHardware) -> api.Ok:
        await self._accounts.connect([checked_address(one) for one in request.addresses])
        return api.Ok()

    async def _list(self, _: Session, __: api.GetAccounts) -> api.AccountsReply:
        await self._agent.market()
        watched = set(self._accounts.watched) - set(self._accounts.signing)
        infos = [
            api.AccountInfo(
                one.address, str(one.balances.eth), str(one.balances.token), one.as_of, one.address in watched
            )
            for one in await self._portfolio.holdings(self._accounts.shown)
        ]
        return api.AccountsReply(infos, NETWORK)

    async def _used(self, _: Session, request: api.GetUsed) -> api.UsedReply:
        await self._agent.market()
        return api.UsedReply([await self._chain.used(checked_address(address)) for address in request.addresses])

    async def _deployment(self, _: Session, request: api.GetDeployment) -> api.DeploymentReply:
        wallet = await self._wallets.of(request.network)
        found, here = wallet.deployment, wallet.key == NETWORK
        rpc = (read_rpc(self._home) or "") if here else ""
        return api.DeploymentReply(
            network=wallet.key,
            chain_id=found.chain_id,
            token=found.token,
            staking=found.staking,
            market=found.market,
            rpc=rpc,
            lend_vault=found.lend_vault,
            pool_vault=found.pool_vault,
            jury=found.jury,
            models=found.models,
            router=found.router,
            pair=(await self._staking.reading.exchange(found.token)).pair if here else found.pair,
        )

    async def _prepare_send(self, _: Session, request: api.PrepareSend) -> api.PreparedReply:
        pricing = (await self._agent.market()).pricing
        prepared = await self._transactions.prepare_send(request.sender, request.to, request.asset, int(request.amount))
        return await self._reply(request.sender, await pricing.at(prepared, request.sender, request.fee))

    async def _prepare_act(self, _: Session, request: api.PrepareAct) -> api.PreparedReply:
        await self._agent.market()
        amount, parameters = int(request.amount), request.parameters
        prepared = await self._staking.prepare(request.sender, request.act, amount, parameters)
        return await self._reply(request.sender, prepared)

    async def _broadcast(self, _: Session, request: api.Broadcast) -> api.SentReply:
        return api.SentReply(await self._wallets.broadcast(request.raw))

    async def _await(self, _: Session, request: api.AwaitTransaction) -> api.OutcomeReply:
        found = await (await self._wallets.activity_of(request.hash)).outcome(request.hash, request.seconds)
        self._forget()
        return api.OutcomeReply(found.hash, found.status, found.block, found.gas_used, str(found.fee))

    async def _drip(self, _: Session, request: api.Drip) -> api.Ok:
        await self._agent.market()
        await self._faucet.drip(request.address)
        self._forget()
        return api.Ok()

    async def _advance(self, _: Session, request: api.AdvanceTime) -> api.Ok:
        await self._faucet.advance(request.seconds)
        self._forget()
        return api.Ok()

    async def _position(self, _: Session, request: api.GetPosition) -> api.PositionReply:
        await self._agent.market()
        found = await self._chain.position(request.address)
        balances = await self._chain.balances(request.address)
        return api.PositionReply(
            bond=str(found.bond),
            leaving=str(found.leaving),
            leave_at=found.leave_at,
            until=found.until,
            units=found.units,
            device=found.device,
            escrow=str(found.escrow),
            signer=found.signer,
            unlocking=str(found.unlocking),
            unlock_at=found.unlock_at,
            token=str(balances.token),
            eth=str(balances.eth),
            time=await self._chain.block_time(),
        )

    async def _reply(self, sender: str, prepared: Prepared) -> api.PreparedReply:
        cautions = await self._cautions.of(sender, prepared.raw)
        return api.PreparedReply(
            prepared.raw, prepared.title, prepared.note, prepared.more, terms_info(prepared), cautions
        )

    def _forget(self) -> None:
        """What was read before a change on chain is old now."""
        self._portfolio.forget()
        if self._agent.open_market is not None:
            self._agent.open_market.view.forget()
