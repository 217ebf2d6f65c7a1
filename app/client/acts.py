"""From an intent to a mined transaction: the agent prepares, the signer decodes, somebody consents, the signer signs.

An act may take several transactions (approve, then deposit); each is prepared after the one before it was mined.
"""

from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import Protocol, TypeVar

from app.client import token_acts
from app.domain.addresses import ZERO
from app.domain.chains import BY_ID, BY_KEY, LOCAL
from app.domain.errors import AppError, Refused, Reverted
from app.domain.transactions import decode_unsigned
from app.wire import api
from app.wire.signer import Summary

MINED_SECONDS = 120.0
_AMOUNTS = ("amount", "value", "assets", "amountIn", "amountTokenDesired")
R = TypeVar("R")
TokenAct = api.PrepareTokenSend | api.PrepareTokenSwap
Act = api.PrepareSend | api.PrepareAct | api.PrepareDispute | api.PrepareReplacement | api.PrepareRevoke | TokenAct
# Shown: the signer's own decoding of the bytes, and the agent's word beside it. True: sign.
Consent = Callable[[Summary, api.PreparedReply], Awaitable[bool]]


class Agent(Protocol):
    """The line to the agent."""

    async def call(self, request: api.Request[R], *, seconds: float = 60.0) -> R: ...


class Signs(Protocol):
    """An unlocked signer."""

    async def review(
        self, raw: bytes, sender: str, chain_id: int | None = None, own: Sequence[str] = (), replaces: bytes = b""
    ) -> Summary: ...

    async def sign(self, summary: Summary) -> bytes: ...


async def perform(agent: Agent, signer: Signs, request: Act, consent: Consent) -> list[api.OutcomeReply]:
    """Carry out a whole act; return the mined transactions, none when there was nothing to do.

    Raises:
        Refused: the consent was denied.
        Reverted: a transaction was mined and failed.
        AppError: as the agent or the signer say.
    """
    outcomes: list[api.OutcomeReply] = []
    while True:
        prepared = await agent.call(request)
        if not prepared.raw:
            return outcomes
        outcomes.append(await _send(agent, signer, request, prepared, consent))
        if not prepared.more:
            return outcomes


async def _send(
    agent: Agent, signer: Signs, request: Act, prepared: api.PreparedReply, consent: Consent
) -> api.OutcomeReply:
    network = await network_of(agent, request)
    own = own_contracts(network)
    summary = await signer.review(prepared.raw, request.sender, network.chain_id, own, prepared.replaces)
    if isinstance(request, TokenAct):
        token_acts.check(summary, request, network)
    elif isinstance(request, api.PrepareReplacement):
        check_contract(summary, network, strangers=True)  # the signer compares it with the one that was sent before
    elif not _takes_back(summary, request):
        check_contract(summary, network)
    if not await consent(summary, prepared):
        await forget(agent, request)
        raise Refused("Not signed: you said no", "Nothing was sent")
    sent = await agent.call(api.Broadcast(await signer.sign(summary)))
    return await wait_mined(agent, sent.hash, prepared.title)


async def network_of(agent: Agent, request: Act) -> api.DeploymentReply:
    """Return the network that an act is for. Raises Refused when the agent means another chain than everybody."""
    key = request.network if isinstance(request, TokenAct) else LOCAL
    network = await agent.call(api.GetDeployment(key))
    if key in BY_KEY and network.chain_id != BY_KEY[key].chain_id:
        raise Refused(f"The agent takes chain {network.chain_id} for {BY_KEY[key].name}", "Nothing was signed")
    return network


async def reviewed(agent: Agent, signer: Signs, event: api.SignEvent, first: str) -> Summary:
    """Return what the signer reads in what another front end wants signed; `first` signs where nobody else is named.

    Raises:
        AppError: it is nothing that is signed, or calls another contract than it seems to.
    """
    try:
        chain_id = decode_unsigned(event.raw).chain_id
    except ValueError:
        chain_id = 0  # the signer says what is wrong with it
    network = await agent.call(api.GetDeployment(key_of(chain_id)))
    own = own_contracts(network)
    summary = await signer.review(event.raw, event.sender or first, network.chain_id, own, event.replaces)
    check_contract(summary, network, strangers=True)
    return summary


def key_of(chain_id: int) -> str:
    """Return how a chain's network is called in settings and requests."""
    return BY_ID[chain_id].key if chain_id in BY_ID else LOCAL


async def forget(agent: Agent, wish: Act) -> None:
    """Have the agent forget the draft of a wish that was declined; where it cannot, the draft stays to be declined again."""
    with suppress(AppError):
        await agent.call(api.ForgetDraft(api.draft_name(wish)))


def _takes_back(summary: Summary, request: Act) -> bool:
    """Tell whether a call takes back the very permission that was asked for: the one call that may go to any token."""
    if not isinstance(request, api.PrepareRevoke) or summary.call is None:
        return False
    values = [argument.value.lower() for argument in summary.call.arguments]
    same_token = summary.to.lower() == request.token.strip().lower()
    is_approve = summary.call.signature == "approve(address,uint256)"
    return is_approve and same_token and values == [request.spender.strip().lower(), "0"]


def is_meant(summary: Summary, sender: str, most: int, allowed: Sequence[str]) -> bool:
    """Compare the signer's decoding with what one consent to several transactions meant: who, which calls, how many tokens."""
    if summary.call is None or summary.sender != sender or summary.call.name not in allowed:
        return False
    tokens = [int(argument.value) for argument in summary.call.arguments if argument.name in _AMOUNTS]
    return all(value <= most for value in tokens)


def own_contracts(network: api.DeploymentReply | None) -> tuple[str, ...]:
    """Return where Fallow's contracts are, for the signer to read other calls by the standards alone; None: nowhere."""
    places = _places(network).values() if network is not None else ()
    return tuple(dict.fromkeys(one for group in places for one in group if one)) or (ZERO,)


def check_contract(summary: Summary, network: api.DeploymentReply, *, strangers: bool = False) -> None:
    """See that a call goes to the network's own contract: the signer reads calls by their shape and knows no addresses.

    `strangers`: calls that the signer was told are not Fallow's may go anywhere.

    Raises:
        Refused: it goes elsewhere.
    """
    if summary.call is None or (strangers and summary.call.contract not in _places(network)):
        return
    if summary.to not in _places(network).get(summary.call.contract, ()):
        raise Refused(
            f"A call of {summary.call.contract} goes to {summary.to}, which is another contract",
            "Nothing was signed. Look at the addresses with `fallow devnet`",
        )


def _places(network: api.DeploymentReply) -> dict[str, tuple[str, ...]]:
    """Return the addresses that a call may go to, by the contract that the signer reads it as."""
    return {
        "Token": (network.token, network.pair),  # a share of the exchange's pool is a token, allowed like one
        "Staking": (network.staking,),
        "Market": (network.market,),
        "Vault": (network.lend_vault, network.pool_vault),
        "LendVault": (network.lend_vault,),
        "PoolVault": (network.pool_vault,),
        "Jury": (network.jury,),
        "Models": (network.models,),
        "Router": (network.router,),
    }


async def wait_mined(agent: Agent, transaction: str, title: str) -> api.OutcomeReply:
    """Wait until a transaction is mined. Raises Reverted when the chain refused it."""
    outcome = await agent.call(api.AwaitTransaction(transaction, MINED_SECONDS), seconds=MINED_SECONDS + 10)
    if outcome.status != 1:
        raise Reverted(f"{title}: the chain refused it", f"Transaction {transaction} cost its gas all the same")
    return outcome
