"""Batches of calls (EIP-5792) and accounts that run a contract's code (EIP-7702), from a front end of the person's own."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol

from app.client.acts import Agent, Consent, check_contract, own_contracts, wait_mined
from app.client.sites import Signs
from app.domain.addresses import ZERO
from app.domain.authorizations import Authorization, SignedAuthorization
from app.domain.batches import Batch
from app.domain.chains import BY_KEY, LOCAL
from app.domain.errors import BadInput, Refused
from app.domain.transactions import SetCode, Transaction
from app.wire import api
from app.wire.signer import Statement

_SET_CODE = 4  # the transaction's type


class SignsCode(Signs, Protocol):
    """An unlocked signer that signs authorisations too."""

    async def review_authorization(self, sender: str, chain_id: int, address: str, nonce: int) -> Statement: ...


@dataclass(frozen=True)
class CodeChange:
    """What a person consents to: the signer's reading of the authorisation, the agent's word, the most wei it may cost."""

    statement: Statement
    prepared: api.PreparedReply
    fee: int


CodeConsent = Callable[[CodeChange], Awaitable[bool]]


async def perform_batch(
    agent: Agent, signer: Signs, sender: str, batch: Batch, consent: Consent
) -> list[api.OutcomeReply]:
    """Carry out a batch call by call, each consented to, on the local network; return the mined transactions.

    Raises:
        BadInput: it is for another chain or account, or asks for all or nothing.
        Refused: the consent was denied; what was mined before stays.
        AppError: as the agent or the signer say.
    """
    network = await agent.call(api.GetDeployment())
    if batch.chain_id != network.chain_id:
        raise BadInput(f"The batch is for chain {batch.chain_id}, this is {network.chain_id}", "Change its chainId")
    if batch.sender not in (None, sender):
        raise BadInput(f"The batch is for the account {batch.sender}", f"This account is {sender}")
    if batch.atomic and len(batch.calls) > 1:
        raise BadInput(
            "The batch asks for all or nothing", "Calls are sent one after the other: set atomicRequired to false"
        )
    outcomes: list[api.OutcomeReply] = []
    for call in batch.calls:
        prepared = await agent.call(api.PrepareCall(sender, call.to or "", str(call.value), call.data))
        summary = await signer.review(prepared.raw, sender, network.chain_id, own_contracts(network))
        check_contract(summary, network, strangers=True)
        if not await consent(summary, prepared):
            raise Refused("Not signed: you said no", f"{len(outcomes)} of {len(batch.calls)} calls were sent")
        sent = await agent.call(api.Broadcast(await signer.sign(summary)))
        outcomes.append(await wait_mined(agent, sent.hash, prepared.title))
    return outcomes


async def change_code(
    agent: Agent, signer: SignsCode, sender: str, address: str, consent: CodeConsent, network: str = LOCAL
) -> api.OutcomeReply:
    """Have an account run the code of `address` on a network, by its key; the zero address takes that back.

    The consent is to the authorisation: with that signed, anybody could hand it in. The transaction that hands it in is
    signed if it does nothing else.

    Raises:
        Refused: the consent was denied.
        AppError: as the agent or the signer say.
    """
    prepared = await agent.call(api.PrepareAccountCode(sender, address, network))
    try:
        plain = Transaction.decode_unsigned(prepared.raw)
    except ValueError as error:
        raise BadInput(f"What the agent prepared cannot be read: {error}")
    if network in BY_KEY and plain.chain_id != BY_KEY[network].chain_id:
        raise Refused(f"The agent takes chain {plain.chain_id} for {BY_KEY[network].name}", "Nothing was signed")
    statement = await signer.review_authorization(sender, plain.chain_id, address, plain.nonce + 1)
    fee = plain.gas * plain.max_fee
    if not await consent(CodeChange(statement, prepared, fee)):
        raise Refused("Not signed: you said no", "Nothing was sent")
    asked = Authorization(plain.chain_id, address, plain.nonce + 1)
    authorization = SignedAuthorization.of(asked, await signer.sign(statement))
    raw = _handed_in(plain, authorization).encode_unsigned()
    summary = await signer.review(raw, sender, plain.chain_id)
    does_more = summary.call is not None or int(summary.value) or summary.to != ZERO
    if summary.kind != _SET_CODE or does_more or int(summary.max_cost) > fee:
        raise Refused("The transaction does more than was asked for", "Nothing was sent")
    sent = await agent.call(api.Broadcast(await signer.sign(summary)))
    return await wait_mined(agent, sent.hash, prepared.title)


def _handed_in(plain: Transaction, authorization: SignedAuthorization) -> SetCode:
    return SetCode(
        chain_id=plain.chain_id,
        nonce=plain.nonce,
        max_priority_fee=plain.max_priority_fee,
        max_fee=plain.max_fee,
        gas=plain.gas,
        to=plain.to,
        value=plain.value,
        data=plain.data,
        authorizations=(authorization,),
    )
