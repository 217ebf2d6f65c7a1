"""What a person should hear before a site's transaction on a public network is signed, judged by what its endpoints say."""

from typing import Any

from app.domain import guards, standard_calls
from app.domain.authorizations import DELEGATION
from app.domain.chains import PUBLIC
from app.domain.guards import UNLIMITED, Acquaintance, Caution, Place
from app.domain.sector import SECTOR, on_chain
from app.domain.transactions import AnyTransaction
from app.ports.sites import SiteChain

_ALLOWING = ("approve", "increaseAllowance", "setApprovalForAll")


async def cautions_of(chain: SiteChain, transaction: AnyTransaction, known: Acquaintance) -> list[Caution]:
    """Return the cautions, the gravest first.

    Raises:
        ChainAway: no endpoint answers.
        SiteError: one refuses to say what is at an address.
    """
    if transaction.to is None:
        return []
    tokens = {one.address for one in on_chain(chain.chain_id)}
    place = await _place(chain, transaction.to)
    if not transaction.data:
        return guards.of_recipient(place, known, tokens)
    found = guards.of_call(place)
    call = standard_calls.decode(transaction.data)
    values: dict[str, Any] = {one.name: one.value for one in call.arguments} if call else {}
    name = call.name if call else ""
    if "to" in values:
        found += guards.of_recipient(await _place(chain, values["to"]), known, {*tokens, transaction.to})
    if name in _ALLOWING:
        spender, amount = _allowance(name, values)
        if amount:
            found += guards.of_allowance(await _place(chain, spender), amount, 0)
    return guards.ranked(found)


def _allowance(name: str, values: dict[str, Any]) -> tuple[str, int]:
    if name == "setApprovalForAll":
        return values["operator"], UNLIMITED if values["approved"] else 0
    return values["spender"], int(values.get("value", values.get("addedValue", 0)))


async def _place(chain: SiteChain, address: str) -> Place:
    """Return what is at an address; a person's account that runs a contract's code (EIP-7702) is none."""
    code = str(await chain.ask("eth_getCode", [address, "latest"])).removeprefix("0x")
    there = bool(code) and not code.startswith(DELEGATION.hex())
    elsewhere = {one.chain_id for one in SECTOR if one.address == address and one.chain_id != chain.chain_id}
    names = tuple(chain.name for chain in PUBLIC if chain.chain_id in elsewhere)
    return Place(address, there, () if there else names)
