"""A chain in memory with Fallow's contracts on it: the same promises as the real one, kept by the same contract test.

Every signed transaction is a block of its own. Work rewards of closed epochs are not modelled: `claim` finds none.
"""

import copy
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from app.adapters.chain.reverts import reverted
from app.domain import calls
from app.domain.accounts import Balances, PayerInfo, Position
from app.domain.activity import Arrival
from app.domain.books import Redeemed
from app.domain.calls import Call
from app.domain.contracts import market, staking
from app.domain.errors import BadInput, ChainAway, InsufficientFunds, Refused, Reverted
from app.domain.hashing import checksum, keccak
from app.domain.ledger import Payout
from app.domain.networks import Deployment
from app.domain.receipts import SignedVoucher, Voucher, device_digest
from app.domain.secp256k1 import recover
from app.domain.stake_log import Logged
from app.domain.staking import COOLDOWN, DAY, LOCK, PER_UNIT, WINDOW
from app.domain.transactions import Outcome, Transaction
from app.ports import Chain, HotKey
from tests.fakes.stake_book import PAIR, Payer, Provider, Revert, StakeBook
from tests.fakes.stakes import Staked, Treasury

BASE_FEE = 10**9
GAS = 100_000
DRIP = Balances(10 * 10**18, 10_000 * 10**18)
FEE_PARTS, PARTS = 5, 100
FAUCET, _NOBODY = "0x" + 40 * "1", "0x" + 40 * "0"
_PAYABLE = ("register", "addLiquidityETH", "swapExactETHForTokens")


@dataclass
class World(Staked):
    """Everything that a transaction may change; `start` and `time` in Unix seconds."""

    start: int
    time: int
    deployment: Deployment
    block: int = 1
    name: str = ""  # of the transaction that runs
    eth: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    nonces: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    token: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    allowed: defaultdict[tuple[str, str], int] = field(default_factory=lambda: defaultdict(int))
    providers: defaultdict[str, Provider] = field(default_factory=lambda: defaultdict(Provider))
    owners: dict[str, str] = field(default_factory=dict)
    payers: defaultdict[str, Payer] = field(default_factory=lambda: defaultdict(Payer))
    paid: defaultdict[tuple[str, str], int] = field(default_factory=lambda: defaultdict(int))
    points: defaultdict[tuple[str, int], int] = field(default_factory=lambda: defaultdict(int))
    events: list[Redeemed] = field(default_factory=list)
    arrivals: list[Arrival] = field(default_factory=list)
    payouts: dict[str, Payout] = field(default_factory=dict)
    stakes: StakeBook = field(default_factory=StakeBook)
    stake_events: list[Logged] = field(default_factory=list)
    replaced: dict[str, int] = field(default_factory=dict)  # device keys, and until when each still answers

    def run(self, sender: str, to: str, value: int, data: bytes) -> None:
        """Do one call. Raises Revert; what was changed by then is the caller's to throw away."""
        self.eth[sender] -= value
        call = calls.decode(data)
        if value:
            self.arrive(sender, to, "ETH", value)
        if call is None:
            if data or to in (self.deployment.token, self.deployment.staking, self.deployment.market):
                raise Revert
            self.eth[to] += value
            return
        contract = self._contract_at(to, call)
        if contract is None or (value and call.name not in _PAYABLE):
            raise Revert
        values = [argument.value for argument in call.arguments]
        act: Callable[..., None] = getattr(self, f"_{contract}_{call.name}".lower())
        act(sender, *values, **({"value": value} if call.name in _PAYABLE else {}))

    def _contract_at(self, to: str, call: Call) -> str | None:
        """Return which contract a call is for; None when there is another one, or none, at its address."""
        if to == PAIR and call.name == "approve":
            return "Pair"
        names = ("LendVault", "PoolVault") if call.contract == "Vault" else (call.contract,)
        places = {name: self.deployment.at("UniswapV2Router02" if name == "Router" else name) for name in names}
        return next((name for name, place in places.items() if place == to), None)

    def move(self, source: str, to: str, amount: int) -> None:
        if to == _NOBODY:
            raise Revert("ERC20InvalidReceiver")
        if self.token[source] < amount:
            raise Revert("ERC20InsufficientBalance")
        self.token[source] -= amount
        self.token[to] += amount
        self.arrive(source, to, "FLW", amount)

    def arrive(self, sender: str, to: str, asset: str, amount: int) -> None:
        index = -2 if asset == "ETH" else len(self.arrivals)
        self.arrivals.append(Arrival(to, sender, asset, amount, self.block, self.time, self.name, index))

    def _pair_approve(self, sender: str, _: str, amount: int) -> None:
        self.stakes.pair_allowed[sender] = amount

    def _token_approve(self, sender: str, spender: str, amount: int) -> None:
        self.allowed[sender, spender] = amount

    def _token_transfer(self, sender: str, to: str, amount: int) -> None:
        self.move(sender, to, amount)

    def _take(self, owner: str, spender: str, amount: int) -> None:
        if self.allowed[owner, spender] < amount:
            raise Revert("ERC20InsufficientAllowance")
        self.allowed[owner, spender] -= amount
        self.move(owner, spender, amount)

    def _staking_bond(self, sender: str, amount: int) -> None:
        self.providers[sender].bond += amount
        self.providers[sender].bonded_at = self.time
        self.log("Staking", staking.Bonded(sender, amount))
        self._take(sender, self.deployment.staking, amount)
        self._room()

    def _staking_unbond(self, sender: str, amount: int) -> None:
        provider = self.providers[sender]
        if amount > provider.bond:
            raise Revert("TooSmall")
        provider.leaving, provider.leave_at = amount, self.time + COOLDOWN if amount else 0
        provider.units = min(provider.units, (provider.bond - amount) // PER_UNIT)

    def _staking_withdraw(self, sender: str, owner: str) -> None:
        provider = self.providers[owner]
        if not provider.leave_at or not provider.leave_at <= self.time <= provider.leave_at + WINDOW:
            raise Revert("NotReady")
        amount, provider.leaving, provider.leave_at = provider.leaving, 0, 0
        provider.bond -= amount
        due = min(max(self.stakes.debts[owner] - provider.bond * 3 // 4, 0), amount)
        self.stakes.debts[owner] -= due
        self.move(self.deployment.staking, self.deployment.lend_vault, due)
        self.move(self.deployment.staking, owner, amount - due)

    def _staking_register(
        self, sender: str, device: str, units: int, cut: int, deadline: int, signature: bytes, value: int
    ) -> None:
        provider = self.providers[sender]
        if device == _NOBODY:
            raise Revert("BadKey")
        if device != provider.device:
            self._check_device(sender, device, deadline, signature)
        if cut > 10_000:
            raise Revert("BadCut")
        if provider.leave_at and self.time > provider.leave_at + WINDOW:
            provider.leaving, provider.leave_at = 0, 0
        if units * PER_UNIT > provider.bond - provider.leaving:
            raise Revert("TooSmall")
        if cut > provider.cut and self.stakes.pools[sender].leaving:
            raise Revert("CutRaised")
        if provider.device and provider.device != device:
            self.replaced[provider.device] = self.time + 3 * DAY
        provider.device, provider.units, provider.cut = device, units, cut
        self.log("Staking", staking.Registered(sender, device, units, cut))
        self.eth[device] += value

    def _check_device(self, sender: str, device: str, deadline: int, signature: bytes) -> None:
        if self.time > deadline:
            raise Revert("Expired")
        if _signer(device_digest(self.deployment, sender, deadline), signature) != device:
            raise Revert("BadKey")
        if self.owners.setdefault(device, sender) != sender:
            raise Revert("KeyTaken")

    def _market_deposit(self, sender: str, amount: int) -> None:
        self.payers[sender].balance += amount
        self._take(sender, self.deployment.market, amount)

    def _market_setsigner(self, sender: str, signer: str) -> None:
        payer = self.payers[sender]
        if payer.signer and payer.balance:
            raise Revert("SignerFixed")
        payer.signer = signer

    def _market_unlock(self, sender: str, amount: int) -> None:
        payer = self.payers[sender]
        payer.unlocking = min(amount, payer.balance)
        payer.unlock_at = self.time + LOCK if payer.unlocking else 0

    def _market_withdraw(self, sender: str) -> None:
        payer = self.payers[sender]
        if not payer.unlock_at or self.time < payer.unlock_at:
            raise Revert("NotReady")
        amount = min(payer.unlocking, payer.balance)
        payer.balance, payer.unlocking, payer.unlock_at = payer.balance - amount, 0, 0
        self.move(self.deployment.market, sender, amount)

    def _market_redeem(self, sender: str, provider: str, claims: tuple[tuple[str, int, bytes, bytes], ...]) -> None:
        gross = 0
        for payer, total, r, vs in claims:
            gross += self._collect(SignedVoucher(Voucher(payer, provider, total), r + vs))
        key = (provider, (self.time - self.start) // DAY)
        fee = _fee(self.points[key] + gross) - _fee(self.points[key])
        self.points[key] += gross
        self.move(self.deployment.market, self.deployment.staking, gross - fee)
        self.move(self.deployment.staking, provider, gross - fee)
        self.payouts[self.name] = Payout(self.name, gross - fee, sender, 0, self.time)

    def _market_claim(self, sender: str, provider: str) -> None:
        """No rewards are modelled."""

    def _collect(self, signed: SignedVoucher) -> int:
        voucher = signed.voucher
        payer, pair = self.payers[voucher.payer], (voucher.payer, voucher.provider)
        due = min(max(voucher.total - self.paid[pair], 0), payer.balance)
        if not due or _signer(voucher.digest(self.deployment), signed.signature) not in (voucher.payer, payer.signer):
            return 0
        self.paid[pair] += due
        payer.balance -= due
        self.log("Market", market.Redeemed(voucher.payer, voucher.provider, due))
        self.events.append(Redeemed(voucher.payer, voucher.provider, due, self.block, self.name, len(self.events)))
        return due


class FakeChain(Treasury):
    """Implements ports.Chain and ports.Faucet. `away = True`: nothing answers."""

    def __init__(self, chain_id: int = 31_337, time: int = 1_750_000_000) -> None:
        names = ("token", "staking", "market", "lend_vault", "pool_vault", "jury", "models", "router")
        places = {name: checksum(keccak(name.encode())[12:]) for name in names}
        self.world = World(time, time, Deployment(chain_id, block=1, **places))
        self.away = False
        self._mined: dict[str, Outcome] = {}

    async def deployment(self) -> Deployment:
        return self.now().deployment

    async def renew(self) -> Deployment:
        return self.now().deployment

    async def block_time(self) -> int:
        return self.now().time

    async def balances(self, address: str) -> Balances:
        return Balances(self.now().eth[checksum(address)], self.world.token[checksum(address)])

    async def used(self, address: str) -> bool:
        return bool(self.now().nonces[checksum(address)]) or await self.balances(address) != Balances(0, 0)

    async def position(self, address: str) -> Position:
        provider, payer = self.now().providers[checksum(address)], self.world.payers[checksum(address)]
        return Position(
            bond=provider.bond,
            leaving=provider.leaving,
            leave_at=provider.leave_at,
            until=provider.leave_at + WINDOW if provider.leave_at else 0,
            units=provider.units,
            cut=provider.cut,
            device=provider.device,
            escrow=payer.balance,
            signer=payer.signer,
            unlocking=payer.unlocking,
            unlock_at=payer.unlock_at,
        )

    async def payer(self, address: str) -> PayerInfo:
        payer = self.now().payers[checksum(address)]
        return PayerInfo(max(0, payer.balance - payer.unlocking), payer.signer)

    async def allowance(self, owner: str, spender: str) -> int:
        return self.now().allowed[checksum(owner), checksum(spender)]

    async def provider_of(self, device: str) -> str:
        owner = self.now().owners.get(checksum(device), "")
        return owner if self.world.providers[owner].device == checksum(device) else ""

    async def paid(self, payer: str, provider: str) -> int:
        return self.now().paid[checksum(payer), checksum(provider)]

    async def fees(self) -> int:
        world = self.now()
        epoch = (world.time - world.start) // DAY
        return sum(_fee(points) for (_, number), points in world.points.items() if number == epoch)

    async def redeemed(self, provider: str, from_block: int) -> list[Redeemed]:
        events = self.now().events
        return [event for event in events if event.provider == checksum(provider) and event.block >= from_block]

    async def payout(self, transaction: str, provider: str) -> Payout:
        payout = replace(self.now().payouts[transaction], gas=self._mined[transaction].fee)
        mine = any(one.account == provider for one in self.world.arrivals if one.transaction == transaction)
        return payout if mine else replace(payout, paid=0)

    async def arrivals(self, accounts: Sequence[str], first: int) -> tuple[list[Arrival], int]:
        watched = {checksum(account) for account in accounts}
        found = [one for one in self.now().arrivals if one.account in watched and one.block >= first]
        return [one for one in found if one.sender != one.account], max(first, self.world.block + 1)

    async def prepare(self, sender: str, to: str | None, value: int, data: bytes) -> Transaction:
        world = copy.deepcopy(self.now())
        sender = checksum(sender)
        fees = (10**9, 2 * BASE_FEE + 10**9)
        transaction = Transaction(
            world.deployment.chain_id, world.nonces[sender], *fees, GAS, checksum(to or _NOBODY), value, data
        )
        if value > world.eth[sender]:
            raise InsufficientFunds(f"{value} wei are to be sent, the account has {world.eth[sender]}", "Send less")
        try:
            world.run(sender, str(transaction.to), value, data)
        except Revert as error:
            raise reverted(str(error) or None)
        if transaction.max_cost > self.world.eth[sender]:
            raise InsufficientFunds(f"Amount and gas may take up to {transaction.max_cost} wei", "Add ETH first")
        return transaction

    async def broadcast(self, raw: bytes) -> str:
        world = self.now()
        try:
            transaction, signature = Transaction.decode_signed(raw)
            sender = recover(transaction.digest(), signature)
        except ValueError:
            raise BadInput("The signed transaction cannot be read")
        name = Transaction.hash_of(raw)
        if name in self._mined:
            return name
        if (transaction.chain_id, transaction.nonce) != (world.deployment.chain_id, world.nonces[sender]):
            raise Refused("The transaction is for another chain, or another one came first")
        self._mine(sender, transaction, name)
        return name

    async def outcome(self, transaction: str, seconds: float) -> Outcome:
        self.now()
        if transaction not in self._mined:
            raise ChainAway("The transaction is not mined yet")
        return self._mined[transaction]

    async def send_as(self, key: HotKey, to: str, data: bytes) -> Outcome:
        transaction = await self.prepare(key.address, to, 0, data)
        outcome = self._mined[await self.broadcast(transaction.encode_signed(key.sign(transaction.digest())))]
        if outcome.status != 1:
            raise Reverted("The transaction was mined and failed")
        return outcome

    async def drip(self, address: str) -> None:
        world, address = self.now(), checksum(address)
        world.block += 1
        for asset, held, amount in (("ETH", world.eth, DRIP.eth), ("FLW", world.token, DRIP.token)):
            held[address] += amount
            world.name = "0x" + keccak(f"{asset} gift in block {world.block}".encode()).hex()
            world.arrive(FAUCET, address, asset, amount)

    async def sponsor(self, session: str, amount: int) -> str:
        payer = checksum(keccak(f"payer {len(self.now().payers)}".encode())[12:])
        self.world.payers[payer] = Payer(amount, checksum(session))
        self.world.token[self.world.deployment.market] += amount
        self.world.block += 1
        return payer

    async def advance(self, seconds: int) -> None:
        self.now().time += seconds
        self.world.block += 1

    def now(self) -> World:
        """Return the world. Raises ChainAway when it is told not to answer."""
        if self.away:
            raise ChainAway("The network does not answer")
        return self.world

    def _mine(self, sender: str, transaction: Transaction, name: str) -> None:
        fee = GAS * (BASE_FEE + transaction.max_priority_fee)
        after = copy.deepcopy(self.world)
        after.block, after.time, after.name = after.block + 1, after.time + 1, name
        status = 1
        try:
            after.run(sender, str(transaction.to), transaction.value, transaction.data)
        except Revert:
            status, after = 0, copy.deepcopy(self.world)
            after.block, after.time = after.block + 1, after.time + 1
        after.nonces[sender] += 1
        after.eth[sender] -= fee
        self.world = after
        self._mined[name] = Outcome(name, status, after.block, GAS, fee)


def _fee(points: int) -> int:
    return -(-points * FEE_PARTS // PARTS)


def _signer(digest: bytes, signature: bytes) -> str:
    try:
        return recover(digest, signature)
    except ValueError:
        return ""


async def sign_and_send(chain: Chain, key: HotKey, transaction: Transaction | None) -> Outcome:
    """Do what a wallet and its agent do with a prepared transaction; it must go through."""
    assert transaction is not None
    name = await chain.broadcast(transaction.encode_signed(key.sign(transaction.digest())))
    outcome = await chain.outcome(name, 20)
    assert outcome.status == 1
    return outcome
