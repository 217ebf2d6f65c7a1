"""ports.Chain over AsyncWeb3: reads Fallow's contracts, and sends what others have signed or a hot key may sign."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from app.adapters.chain.arrivals import read_arrivals, read_payout, read_redeemed
from app.adapters.chain.node import Node, Web3
from app.adapters.chain.sending import Sender
from app.adapters.chain.tokens import TokenReader
from app.adapters.chain.views import ask
from app.domain.accounts import Balances, PayerInfo, Position
from app.domain.activity import Arrival
from app.domain.bindings import View
from app.domain.books import Redeemed
from app.domain.contracts import market, staking, token
from app.domain.errors import NoContracts, Refused
from app.domain.hashing import checksum
from app.domain.ledger import Payout
from app.domain.networks import Deployment
from app.domain.staking import WINDOW
from app.domain.transactions import Outcome, Transaction
from app.ports import Clock, HotKey
from app.wire.devnet import DEPLOYMENT, read_deployment

BLOCKS_AT_ONCE = 1000
_NOBODY = "0x" + 40 * "0"
T = TypeVar("T")


class Web3Chain:
    """Implements ports.Chain. `find_rpc` returns the node's address as it is now, None when there is none."""

    def __init__(
        self,
        find_rpc: Callable[[], str | None],
        clock: Clock,
        recorded: Callable[[int], Deployment | None] = lambda _: None,
    ) -> None:
        """`recorded` knows the contracts of a chain that this home has deployed them to; the local network says it itself."""
        self._recorded = recorded
        self.node = Node(find_rpc, clock)
        self.tokens = TokenReader(self.node)
        self._sender = Sender(self.node, clock)
        self._deployment: Deployment | None = None

    async def load(self) -> None:
        """Load what every call needs, in a thread; return when the client is ready. Calls before that wait for it."""
        await self.node.load()

    async def close(self) -> None:
        await self.node.close()

    async def deployment(self) -> Deployment:
        return await self.node.ask(self._contracts)

    async def renew(self) -> Deployment:
        async def question(web3: Web3) -> Deployment:
            chain_id = int(await web3.eth.chain_id)
            return self._recorded(chain_id) or await _read_contracts(web3, chain_id)

        found = await self.node.ask(question, hold=False)
        self.node.chain_id, self._deployment = found.chain_id, found
        return found

    async def block_time(self) -> int:
        async def question(web3: Web3) -> int:
            return int((await web3.eth.get_block("latest"))["timestamp"])

        return await self.node.ask(question)

    async def balances(self, address: str) -> Balances:
        async def question(web3: Web3) -> Balances:
            held = await self._view(web3, token.balance_of(address))
            return Balances(int(await web3.eth.get_balance(checksum(address))), held)

        return await self.node.ask(question)

    async def used(self, address: str) -> bool:
        async def question(web3: Web3) -> bool:
            return bool(await web3.eth.get_transaction_count(checksum(address)))

        return await self.node.ask(question) or await self.balances(address) != Balances(0, 0)

    async def position(self, address: str) -> Position:
        async def question(web3: Web3) -> Position:
            staked = await self._view(web3, staking.get(address))
            payer = await self._view(web3, market.payers(address))
            leaving = await self._view(web3, market.exits(address))
            return Position(
                bond=staked.bond,
                leaving=staked.leaving,
                leave_at=staked.leave_at,
                until=staked.leave_at + WINDOW if staked.leave_at else 0,
                units=staked.units,
                cut=staked.cut,
                device=_somebody(staked.device),
                escrow=payer.balance,
                signer=_somebody(payer.signer),
                unlocking=leaving.amount,
                unlock_at=leaving.unlock_at,
            )

        return await self.node.ask(question)

    async def payer(self, address: str) -> PayerInfo:
        async def question(web3: Web3) -> PayerInfo:
            payer = await self._view(web3, market.payers(address))
            leaving = await self._view(web3, market.exits(address))
            return PayerInfo(max(0, payer.balance - leaving.amount), _somebody(payer.signer))

        return await self.node.ask(question)

    async def allowance(self, owner: str, spender: str) -> int:
        return await self._ask(token.allowance(owner, spender))

    async def provider_of(self, device: str) -> str:
        return _somebody(await self._ask(staking.provider_of(device)))

    async def paid(self, payer: str, provider: str) -> int:
        return await self._ask(market.paid(payer, provider))

    async def fees(self) -> int:
        return await self._ask(market.fees())

    async def redeemed(self, provider: str, from_block: int) -> list[Redeemed]:
        async def latest(web3: Web3) -> int:
            return int(await web3.eth.block_number)

        found: list[Redeemed] = []
        last = await self.node.ask(latest)
        for start in range(from_block, last + 1, BLOCKS_AT_ONCE):
            found += await self._redeemed(provider, start, min(start + BLOCKS_AT_ONCE - 1, last))
        return found

    async def payout(self, transaction: str, provider: str) -> Payout:
        async def question(web3: Web3) -> Payout:
            return await read_payout(web3, await self._contracts(web3), transaction, provider)

        return await self.node.ask(question)

    async def arrivals(self, accounts: Sequence[str], first: int) -> tuple[list[Arrival], int]:
        async def question(web3: Web3) -> tuple[list[Arrival], int]:
            return await read_arrivals(web3, await self._contracts(web3), accounts, first, self.tokens.ask)

        return await self.node.ask(question)

    async def prepare(self, sender: str, to: str | None, value: int, data: bytes) -> Transaction:
        return await self._sender.prepare(sender, to, value, data)

    async def broadcast(self, raw: bytes) -> str:
        return await self._sender.broadcast(raw)

    def remember(self, raw: bytes) -> None:
        """Take signed bytes for a transaction that waits: its number is not given to another one."""
        self._sender.remember(raw)

    async def outcome(self, transaction: str, seconds: float) -> Outcome:
        return await self._sender.outcome(transaction, seconds)

    async def send_as(self, key: HotKey, to: str, data: bytes) -> Outcome:
        return await self._sender.send_as(key, to, data)

    async def _redeemed(self, provider: str, first: int, last: int) -> list[Redeemed]:
        async def question(web3: Web3) -> list[Redeemed]:
            logs = await web3.eth.get_logs(
                {
                    "address": (await self._contracts(web3)).market,
                    "topics": market.Redeemed.topics(None, provider),
                    "fromBlock": first,
                    "toBlock": last,
                }
            )
            events = [read_redeemed(log) for log in logs]
            return sorted(events, key=lambda event: (event.block, event.index))

        return await self.node.ask(question)

    async def _ask(self, view: View[T]) -> T:
        return await self.node.ask(lambda web3: self._view(web3, view))

    async def _view(self, web3: Web3, view: View[T]) -> T:
        return await ask(web3, (await self._contracts(web3)).at(view.contract), view)

    async def _contracts(self, web3: Web3) -> Deployment:
        """Return where the contracts are; asked once, because the node is held to its chain."""
        if self._deployment is None:
            chain_id = self.node.chain_id
            self._deployment = self._recorded(chain_id) or await _read_contracts(web3, chain_id)
        return self._deployment


def _somebody(address: str) -> str:
    return "" if address == _NOBODY else address


async def _read_contracts(web3: Web3, chain_id: int) -> Deployment:
    answer = await web3.manager.coro_request(DEPLOYMENT, [])
    try:
        found = read_deployment(answer)
    except (KeyError, TypeError, ValueError):
        raise NoContracts(
            "This network has no contracts of Fallow's", "Use the local network, or deploy them first: fallow deploy"
        )
    if found.chain_id != chain_id:
        raise Refused(
            f"The node's contracts are of chain {found.chain_id}, the node itself is of {chain_id}", "Use another node"
        )
    return found
