"""What a person should hear before a transaction is signed, judged by its own bytes and what the chain and the account know."""

from collections.abc import Collection
from typing import Any

from app.domain import calls, guards, standard_calls, tokens
from app.domain.calls import Call
from app.domain.chains import PUBLIC
from app.domain.guards import UNLIMITED, Acquaintance, Caution, Place
from app.domain.networks import Deployment
from app.domain.sector import SECTOR, on_chain
from app.domain.standards import STANDARDS
from app.domain.transactions import AnyTransaction
from app.ports import Codes, PlainChain, Tokens

_SENDING = ("transfer", "transferFrom", "safeTransferFrom", "safeBatchTransferFrom")
_ALLOWING = ("approve", "increaseAllowance", "setApprovalForAll")


class Guarding:
    """Finds the cautions about a transaction."""

    def __init__(self, chain: PlainChain, codes: Codes, tokens: Tokens) -> None:
        self._chain = chain
        self._codes = codes
        self._tokens = tokens

    async def cautions(self, sender: str, transaction: AnyTransaction, acquaintance: Acquaintance) -> list[Caution]:
        """Return the cautions about what `sender` is to sign, the gravest first.

        Raises:
            ChainAway: no node answers.
        """
        if not transaction.to:  # it creates a contract: nobody is paid, nothing is called
            return []
        deployment = await self._chain.deployment()
        if not transaction.data:
            return await self._of_recipient(transaction.to, acquaintance, deployment, ())
        found = guards.of_call(await self._place(transaction.to, deployment))
        call = calls.decode(transaction.data) or standard_calls.decode(transaction.data)
        if call is None:
            return found
        values = _values(call)
        found += await self._of_token(transaction.to, call, deployment)
        if call.name in _SENDING and "to" in values:
            found += await self._of_recipient(values["to"], acquaintance, deployment, (transaction.to,))
        if call.name in _ALLOWING:
            found += await self._of_allowance(sender, transaction.to, call, deployment)
        return guards.ranked(found)

    async def _of_recipient(
        self, address: str, acquaintance: Acquaintance, deployment: Deployment, sent: Collection[str]
    ) -> list[Caution]:
        contracts = {deployment.token, *(one.address for one in on_chain(deployment.chain_id)), *sent}
        found = guards.of_recipient(await self._place(address, deployment), acquaintance, contracts)
        return [*found, *guards.of_name(acquaintance.contacts.get(address, ""), address)]

    async def _of_token(self, address: str, call: Call, deployment: Deployment) -> list[Caution]:
        """Return the cautions about a token by what it calls itself; what is taken back or Fallow's own needs none."""
        if (call.contract != "Token" and call.contract not in STANDARDS) or deployment.owns(address):
            return []
        if call.name in _ALLOWING and not _allowance(call)[1]:
            return []
        facts = (await self._tokens.facts([address])).get(address)
        if facts is None:
            return []
        return guards.of_token(facts.symbol, facts.name, address, tokens.real(deployment))

    async def _of_allowance(self, sender: str, token: str, call: Call, deployment: Deployment) -> list[Caution]:
        spender, amount = _allowance(call)
        if not spender:
            return []
        (held,) = await self._tokens.held(sender, [token])
        return guards.of_allowance(await self._place(spender, deployment), amount, held or 0)

    async def _place(self, address: str, deployment: Deployment) -> Place:
        there = await self._codes.has_code(address)
        return Place(address, there, () if there else _elsewhere(address, deployment.chain_id))


def _allowance(call: Call) -> tuple[str, int]:
    """Return who may take how much by a call; nobody when it takes an allowance back."""
    values = _values(call)
    spender = str(values.get("spender") or values.get("operator") or values.get("to") or "")
    if call.name == "setApprovalForAll":
        return (spender, UNLIMITED) if values.get("approved") else ("", 0)
    amount = values.get("value", values.get("amount", values.get("addedValue", 0)))
    return spender, int(amount)


def _values(call: Call) -> dict[str, Any]:
    return {argument.name: argument.value for argument in call.arguments}


def _elsewhere(address: str, chain_id: int) -> tuple[str, ...]:
    """Return the other chains where the app knows a contract at this address, by name."""
    there = {one.chain_id for one in SECTOR if one.address == address and one.chain_id != chain_id}
    return tuple(chain.name for chain in PUBLIC if chain.chain_id in there)
