"""Creates Fallow's contracts on a chain, one transaction each, in an order and at addresses that are fixed beforehand.

Order of events: the account's nonce fixes every address and is written down -> for each contract: prepare, sign (elsewhere),
send, wait, see that code is there -> when all are there, ask each which others it knows -> write down that it is complete.
Whoever is interrupted asks again: what has code is done, the next nonce belongs to the next contract.
"""

from collections.abc import Callable
from dataclasses import replace

from app.domain import creations
from app.domain.amounts import in_words
from app.domain.contracts import jury, lend_vault, market, models, pool_vault, staking, token
from app.domain.creations import CREATIONS, ORDER, TREASURY, UNAUDITED
from app.domain.deployments import DeploymentPlan, DeploymentRecord, DeploymentStep
from app.domain.errors import Refused, Reverted
from app.domain.transactions import Outcome, Transaction
from app.ports.deploying import DeploymentStore, Site
from app.services.transactions import Prepared, checked_address, fee_note

# Which contract must name which other one, and by what.
_KNOWS = (
    ("Token", token.minter(), "Market"),
    ("Staking", staking.token(), "Token"),
    ("Staking", staking.market(), "Market"),
    ("Staking", staking.jury(), "Jury"),
    ("Staking", staking.lend_vault(), "LendVault"),
    ("Staking", staking.pool_vault(), "PoolVault"),
    ("Market", market.treasury(), TREASURY),
    ("Market", market.models(), "Models"),
    ("LendVault", lend_vault.staking(), "Staking"),
    ("PoolVault", pool_vault.staking(), "Staking"),
    ("Jury", jury.models(), "Models"),
    ("Models", models.jury(), "Jury"),
)


class Deploying:
    """The deployment on one chain. `code` returns a contract's bytecode as it ships."""

    def __init__(self, site: Site, store: DeploymentStore, code: Callable[[str], bytes]) -> None:
        self._site = site
        self._store = store
        self._code = code

    async def plan(self, account: str) -> DeploymentPlan:
        """Return every contract with its address, and what is still to be paid.

        Raises:
            Refused: the contracts are there already, or the account has sent something else in between.
        """
        record, done = await self._state(checked_address(account))
        steps = [
            DeploymentStep(
                name,
                record.places[name],
                0 if place < done else creations.most_gas(self._data(record, name)),
                place < done,
            )
            for place, name in enumerate(ORDER)
        ]
        price, balance = await self._site.gas_price(), await self._site.balance(record.account)
        return DeploymentPlan(record.chain_id, record.account, tuple(steps), price, balance)

    async def prepare(self, account: str) -> Prepared:
        """Return the creation of the next contract; nothing when all are there. Raises as `plan`, InsufficientFunds."""
        record, done = await self._state(checked_address(account))
        self._store.put(record)
        if done == len(ORDER):
            await self._complete(record)
            return Prepared(None, "All contracts are there", "")
        name = ORDER[done]
        transaction = await self._site.prepare(record.account, self._data(record, name))
        if transaction.nonce != record.nonce + done:
            raise _moved(record, transaction.nonce - record.nonce, done)
        title = f"Create {name} at {record.places[name]}, {done + 1} of {len(ORDER)}"
        return Prepared(transaction, title, f"{UNAUDITED} {fee_note(transaction)}", more=done + 1 < len(ORDER))

    async def send(self, account: str, raw: bytes, seconds: float) -> Outcome:
        """Send a signed creation, wait until it is mined, and see that the contract is there.

        Raises:
            Refused: it is not the next creation of this deployment.
            Reverted: it was mined and made no contract.
            ChainAway: it is not mined after `seconds`; asking again goes on from there.
        """
        record, done = await self._state(checked_address(account))
        if done == len(ORDER) or not self._is_next(record, ORDER[done], raw):
            raise Refused("This is not the next contract's creation", "Prepare and sign it again: fallow deploy")
        outcome = await self._site.outcome(await self._site.broadcast(raw), seconds)
        name = ORDER[done]
        if outcome.status != 1 or not await self._site.has_code(record.places[name]):
            raise Reverted(f"{name} was not created", f"Transaction {outcome.hash} cost its gas all the same")
        if done + 1 == len(ORDER):
            await self._complete(record)
        return outcome

    async def _state(self, account: str) -> tuple[DeploymentRecord, int]:
        """Return the deployment of this chain, begun or new, and how many of its contracts are there."""
        chain_id = await self._site.chain_id()
        record = self._store.get(chain_id)
        if record is not None and record.complete:
            raise Refused(
                f"Chain {chain_id} has the contracts already",
                f"Its file in the home's folder `deployments` names them; the token is at {record.places['Token']}",
            )
        mined, waiting = await self._site.nonces(account)
        if waiting > mined:
            raise Refused("A transaction of this account is still on its way", "Wait until it is mined, then try again")
        done = 0 if record is None else await self._done(record)
        if record is None or (not done and (record.account, record.nonce) != (account, mined)):
            return DeploymentRecord(chain_id, account, mined, await self._site.block()), 0  # nothing exists: begin here
        if record.account != account:
            raise Refused(f"{record.account} has begun this deployment", f"Go on with it: --account {record.account}")
        if mined != record.nonce + done:
            raise _moved(record, mined - record.nonce, done)
        return record, done

    async def _done(self, record: DeploymentRecord) -> int:
        for done, name in enumerate(ORDER):
            if not await self._site.has_code(record.places[name]):
                return done
        return len(ORDER)

    async def _complete(self, record: DeploymentRecord) -> None:
        """Write down that all is there. Raises Refused when a contract knows another than its neighbour."""
        for name, view, other in _KNOWS:
            found = await self._site.address(record.places[name], view)
            if found != record.places[other]:
                raise Refused(
                    f"{name} knows {found} as {other}, not {record.places[other]}", "Do not use these contracts"
                )
        self._store.put(replace(record, complete=True))

    def _data(self, record: DeploymentRecord, name: str) -> bytes:
        values = creations.arguments(record.places, record.account, record.account)[name]
        return CREATIONS[name].data(self._code(name), *values)

    def _is_next(self, record: DeploymentRecord, name: str, raw: bytes) -> bool:
        try:
            transaction, _ = Transaction.decode_signed(raw)
        except ValueError:
            return False
        return transaction.to is None and transaction.data == self._data(record, name)


def cost_words(plan: DeploymentPlan) -> str:
    """Say what a plan costs."""
    return f"{plan.gas:,} gas, about {in_words(plan.cost, 'ETH')} now; the account has {in_words(plan.balance, 'ETH')}"


def _moved(record: DeploymentRecord, sent: int, done: int) -> Refused:
    return Refused(
        f"The account has sent {sent} transactions since it began, {done} contracts are there: their addresses do not fit any more",
        f"Move the file deployments/{record.chain_id}.json in Fallow's home away and deploy anew, from an unused account",
    )
