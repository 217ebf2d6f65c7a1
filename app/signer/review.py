"""What a transaction does, read from the very bytes that would be signed; whatever cannot be read is refused.

A plain transfer of the network's coin, one call of Fallow's contracts, one that a token standard defines, or one that a file
of the person's own describes: nothing else is signed. The signer knows no chain and so no contract's address: it says which
address is called, and the front end compares it.
"""

from collections.abc import Callable, Sequence
from typing import Any

from app.domain import creations
from app.domain.addresses import created
from app.domain.amounts import in_words
from app.domain.calls import Call
from app.domain.chains import coin_of
from app.domain.errors import BadInput, Refused
from app.domain.standards import DESCRIBED
from app.domain.transactions import AnyTransaction, decode_unsigned
from app.signer import envelopes
from app.signer.descriptions import UNKNOWN_SENTENCE, Descriptions
from app.signer.stake_sentences import STAKE_SENTENCES
from app.wire.signer import ArgumentInfo, CallInfo, Described, Summary

TOKEN = "FLW"  # noqa: S105 - money, not a secret
_UNLIMITED = 1 << 95  # more than there are tokens
_HINT = (
    "Fallow signs plain transfers, calls of its own contracts, of token standards, and what a file you added describes"
)
_NONE = Descriptions()


def read(
    raw: bytes, chain_id: int, own: Sequence[str] = (), descriptions: Descriptions = _NONE, sender: str = ""
) -> AnyTransaction:
    """Return the transaction that `raw` is; `chain_id` 0 takes any chain. `own` as envelopes.call_of takes it.

    Raises:
        BadInput: no unsigned transaction of a kind that is signed here.
        Refused: another chain, a creation, an unknown call, or coin sent along with a call that takes none.
    """
    try:
        transaction = decode_unsigned(raw)
    except ValueError as error:
        raise BadInput(f"This is no transaction to sign: {error}", _HINT)
    if chain_id and transaction.chain_id != chain_id:
        raise Refused(
            f"The transaction is for chain {transaction.chain_id}, not for {chain_id}", "Check which network is chosen"
        )
    if not transaction.chain_id:
        raise Refused("The transaction names no chain", "It could be sent on every one")
    if transaction.to is None:
        _check_creation(transaction)
    elif transaction.data:
        call = envelopes.call_of(transaction, own)
        if call is None:
            _check_described(descriptions.of_call(transaction, sender))
        elif transaction.value and not call.payable:
            raise Refused(f"The transaction sends coin along with {call.name}, which takes none", _HINT)
    return transaction


def _check_described(described: Described | None) -> None:
    """See that a file describes a call that is not known otherwise. Raises Refused."""
    if described is None:
        raise Refused("The transaction calls something unknown", _HINT)
    if described.trouble:
        raise Refused(
            "The transaction calls something unknown", f"A file you added does not fit it: {described.trouble}"
        )


def _check_creation(transaction: AnyTransaction) -> None:
    """See that a creation is of one of Fallow's contracts, byte for byte, and carries no coin. Raises Refused."""
    if creations.decode(transaction.data) is None:
        raise Refused("The transaction would create an unknown contract", _HINT)
    if transaction.value:
        raise Refused("The transaction sends coin along with a creation, which takes none", _HINT)


def summarise(
    transaction: AnyTransaction, sender: str, own: Sequence[str] = (), descriptions: Descriptions = _NONE
) -> Summary:
    """Return what a transaction from `read` does."""
    creates = transaction.to is None
    call = creations.decode(transaction.data) if creates else envelopes.call_of(transaction, own)
    described, told = None, None if call is None else _info(call)
    if not creates and transaction.data:
        described = descriptions.of_call(transaction, sender)
        told = told or descriptions.call_of(transaction)
    return Summary(
        digest=transaction.digest(),
        sender=sender,
        chain_id=transaction.chain_id,
        nonce=transaction.nonce,
        to=transaction.to or "",
        value=str(transaction.value),
        call=told,
        gas=transaction.gas,
        max_fee=str(transaction.max_fee),
        max_priority_fee=str(transaction.max_priority_fee),
        max_cost=str(transaction.max_cost),
        sentences=_sentences(transaction, call, told, sender),
        kind=envelopes.KINDS[type(transaction)],
        warnings=(*envelopes.warnings(transaction, call, sender), *_of_files(told, described)),
        described=described,
    )


def _of_files(told: CallInfo | None, described: Described | None) -> list[str]:
    """Return warnings about what only a file says."""
    unknown = [UNKNOWN_SENTENCE] if told is not None and told.contract == DESCRIBED else []
    return [*unknown, *([described.warning] if described is not None and described.warning else [])]


def _info(call: Call) -> CallInfo:
    arguments = [ArgumentInfo(argument.name, argument.type, _text(argument.value)) for argument in call.arguments]
    return CallInfo(call.contract, call.name, call.signature, arguments)


def _text(value: Any) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(_text, value))}]"
    return "0x" + value.hex() if isinstance(value, bytes) else str(value)


def _sentences(transaction: AnyTransaction, call: Call | None, told: CallInfo | None, sender: str) -> list[str]:
    coin = coin_of(transaction.chain_id)
    if call is None and told is not None:
        what = [f"Call {told.name} of the contract {transaction.to}, which Fallow does not know."]
        if transaction.value:
            what.append(f"{in_words(transaction.value, coin)} go along with it.")
    elif call is None:
        what = [f"Send {in_words(transaction.value, coin)} to {transaction.to}."]
    elif transaction.to is None:
        what = _creation_sentences(transaction, call, sender)
    elif envelopes.is_standard(call):
        what = [envelopes.sentence(call, transaction)]
    else:
        what = [_said(call), f"The contract called is {transaction.to} (as {call.contract})."]
        if transaction.value:
            where = "the device for its gas" if call.name == "register" else "the exchange"
            what.append(f"{in_words(transaction.value, coin)} go to {where}.")
    fee = in_words(transaction.gas * transaction.max_fee, coin)
    return [
        *what,
        *envelopes.more(transaction),
        f"Signed by {sender} for chain {transaction.chain_id}; the fee is at most {fee}.",
    ]


def _creation_sentences(transaction: AnyTransaction, call: Call, sender: str) -> list[str]:
    given = ", ".join(f"{argument.name.strip('_')} {_text(argument.value)}" for argument in call.arguments)
    at = created(sender, transaction.nonce)
    return [f"Create Fallow's contract {call.contract} at {at}, with {given}.", creations.UNAUDITED]


def _said(call: Call) -> str:
    """Return what a call does; of one that is rarely signed by hand, its name and every argument."""
    arguments = {argument.name: argument.value for argument in call.arguments}
    if call.signature in SENTENCES:
        return SENTENCES[call.signature](arguments)
    given = ", ".join(f"{name} {_text(value)}" for name, value in arguments.items())
    return f"Call {call.name}{' with ' if given else ''}{given}."


def _flw(amount: int) -> str:
    return f"an unlimited amount of {TOKEN}" if amount >= _UNLIMITED else in_words(amount, TOKEN)


# By signature: a sentence for each call that people sign.
SENTENCES: dict[str, Callable[[dict[str, Any]], str]] = {
    "approve(address,uint256)": lambda a: f"Let {a['spender']} take up to {_flw(a['value'])} from you.",
    "transfer(address,uint256)": lambda a: f"Send {_flw(a['value'])} to {a['to']}.",
    "bond(uint256)": lambda a: f"Stake {_flw(a['amount'])}.",
    "unbond(uint256)": lambda a: (
        f"Let {_flw(a['amount'])} leave your stake; you can take it after the cooldown."
        if a["amount"]
        else "Take back the request to let stake leave."
    ),
    "withdraw(address)": lambda a: f"Pay {a['provider']} the stake that has finished leaving.",
    "register(address,uint32,uint16,uint256,bytes)": lambda a: (
        f"Name {a['device']} as your device key and offer {a['units']} units of capacity"
        f" with a commission of {a['cut'] // 100}.{a['cut'] % 100:02d} %."
    ),
    "deposit(uint96)": lambda a: f"Put {_flw(a['amount'])} into escrow for jobs.",
    "setSigner(address)": lambda a: f"Let the session key {a['signer']} pay for jobs from your escrow.",
    "unlock(uint96)": lambda a: (
        f"Ask for {_flw(a['amount'])} of your escrow back; you can take it after the lock."
        if a["amount"]
        else "Take back the request to unlock escrow."
    ),
    "withdraw()": lambda _: "Take the unlocked escrow.",
    "redeem(address,(address,uint96,bytes32,bytes32)[])": lambda a: (
        f"Redeem {len(a['claims'])} vouchers for {a['provider']}."
    ),
    "claim(address)": lambda a: f"Pay {a['provider']} its work rewards.",
} | STAKE_SENTENCES
