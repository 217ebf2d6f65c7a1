"""ports.Chain over AsyncWeb3: reads Fallow's contracts, and sends what others have signed or a hot key may sign."""

from collections.abc import Callable, Sequence
from typing import Any

from app.adapters.chain import views
from app.adapters.chain.arrivals import read_arrivals, read_payout
from app.adapters.chain.node import Node, Web3
from app.adapters.chain.sending import Sender
from app.adapters.chain.views import View
from app.domain.accounts import Balances, PayerInfo, Position
from app.domain.activity import Arrival
from app.domain.books import Redeemed
from app.domain.errors import NoContracts, Refused
from app.domain.hashing import checksum
from app.domain.ledger import Payout
from app.domain.networks import Deployment
from app.domain.staking import WINDOW
from app.domain.transactions import Outcome, Transaction
from app.ports import Clock, HotKey
from app.wire.devnet import DEPLOYMENT

BLOCKS_AT_ONCE = 1000
_NOBODY = "0x" + 40 * "0"
_OTHERS = {
    "lend_vault": "lendVault",
    "pool_vault": "poolVault",
    "jury": "jury",
    "models": "models",
    "router": "router",
}


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
            (token,) = await self._view(web3, views.BALANCE_OF, address)
            return Balances(int(await web3.eth.get_balance(checksum(address))), token)

        return await self.node.ask(question)

    async def used(self, address: str) -> bool:
        async def question(web3: Web3) -> bool:
            return bool(await web3.eth.get_transaction_count(checksum(address)))

        return await self.node.ask(question) or await self.balances(address) != Balances(0, 0)

    async def position(self, address: str) -> Position:
        async def question(web3: Web3) -> Position:
            (staked,) = await self._view(web3, views.PROVIDER, address)
            bond, leaving, leave_at, device, units, cut = staked
            escrow, signer = await self._view(web3, views.PAYER, address)
            unlocking, unlock_at = await self._view(web3, views.EXIT, address)
            return Position(
                bond=bond,
                leaving=leaving,
                leave_at=leave_at,
                until=leave_at + WINDOW if leave_at else 0,
                units=units,
                cut=cut,
                device=_somebody(device),
                escrow=escrow,
                signer=_somebody(signer),
                unlocking=unlocking,
                unlock_at=unlock_at,
            )

        return await self.node.ask(question)

    async def payer(self, address: str) -> PayerInfo:
        async def question(web3: Web3) -> PayerInfo:
            balance, signer = await self._view(web3, views.PAYER, address)
            unlocking, _ = await self._view(web3, views.EXIT, address)
            return PayerInfo(max(0, balance - unlocking), _somebody(signer))

        return await self.node.ask(question)

    async def allowance(self, owner: str, spender: str) -> int:
        return int((await self._ask(views.ALLOWANCE, owner, spender))[0])

    async def provider_of(self, device: str) -> str:
        return _somebody((await self._ask(views.PROVIDER_OF, device))[0])

    async def paid(self, payer: str, provider: str) -> int:
        return int((await self._ask(views.PAID, payer, provider))[0])

    async def fees(self) -> int:
        return int((await self._ask(views.FEES))[0])

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
            return await read_arrivals(web3, await self._contracts(web3), accounts, first)

        return await self.node.ask(question)

    async def prepare(self, sender: str, to: str | None, value: int, data: bytes) -> Transaction:
        return await self._sender.prepare(sender, to, value, data)

    async def broadcast(self, raw: bytes) -> str:
        return await self._sender.broadcast(raw)

    async def outcome(self, transaction: str, seconds: float) -> Outcome:
        return await self._sender.outcome(transaction, seconds)

    async def send_as(self, key: HotKey, to: str, data: bytes) -> Outcome:
        return await self._sender.send_as(key, to, data)

    async def _redeemed(self, provider: str, first: int, last: int) -> list[Redeemed]:
        async def question(web3: Web3) -> list[Redeemed]:
            logs = await web3.eth.get_logs(
                {
                    "address": (await self._contracts(web3)).market,
                    "topics": views.redeemed_topics(provider),
                    "fromBlock": first,
                    "toBlock": last,
                }
            )
            events = [views.read_redeemed(log) for log in logs]
            return sorted(events, key=lambda event: (event.block, event.index))

        return await self.node.ask(question)

    async def _ask(self, view: View, *values: str) -> tuple[Any, ...]:
        return await self.node.ask(lambda web3: self._view(web3, view, *values))

    async def _view(self, web3: Web3, view: View, *values: str) -> tuple[Any, ...]:
        contracts = await self._contracts(web3)
        to = {"Token": contracts.token, "Staking": contracts.staking, "Market": contracts.market}[view.contract]
        answer = await web3.eth.call({"to": to, "data": "0x" + view.data(*values).hex()})
        try:
            return view.read(bytes(answer))
        except ValueError:
            raise Refused(f"At {to} is no {view.contract} contract of Fallow's", "Check which network the node is of")

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
        found = Deployment(
            chain_id=_number(answer["chainId"]),
            token=checksum(answer["token"]),
            staking=checksum(answer["staking"]),
            market=checksum(answer["market"]),
            block=_number(answer["block"]),
            **{ours: checksum(answer[theirs]) for ours, theirs in _OTHERS.items() if answer.get(theirs)},
        )
    except (KeyError, TypeError, ValueError):
        raise NoContracts(
            "This network has no contracts of Fallow's", "Use the local network, or deploy them first: fallow deploy"
        )
    if found.chain_id != chain_id:
        raise Refused(
            f"The node's contracts are of chain {found.chain_id}, the node itself is of {chain_id}", "Use another node"
        )
    return found


def _number(value: Any) -> int:
    return int(value, 16) if isinstance(value, str) else int(value)
