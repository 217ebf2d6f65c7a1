"""What a transaction's bytes mean beside Fallow's own calls: token standards' calls, set code, access lists, and warnings."""

from collections.abc import Callable, Sequence
from typing import Any

from app.domain import calls, standard_calls
from app.domain.amounts import in_words
from app.domain.calls import Call
from app.domain.sector import highlighted
from app.domain.standards import STANDARDS
from app.domain.transactions import AnyTransaction, Legacy, Listed, SetCode, Transaction

KINDS: dict[type[AnyTransaction], int] = {Legacy: 0, Listed: 1, Transaction: 2, SetCode: 4}
_UNLIMITED = 1 << 95
# Warnings; the window has them in its languages.
_UNLIMITED_SENTENCE = "The amount has no limit: all you have and will have of this token can be taken."
_COLLECTION_SENTENCE = "Every item of this collection can be taken, those you will have too."
_OWN_CONTRACT_SENTENCE = "The receiver is the token's own contract: what it gets is usually lost."
_CODE_SENTENCE = "Code that an account runs can move everything it has, until it is taken back."
_ALLOWANCE_TEMPLATE = "It moves what belongs to {0}, by an allowance."


def call_of(transaction: AnyTransaction, own: Sequence[str] = ()) -> Call | None:
    """Return the call a transaction makes; None when it is not known.

    `own` are Fallow's contracts where the transaction goes: a call elsewhere is read by the standards alone. Empty: nobody
    said, so Fallow's shapes come first.
    """
    if own and transaction.to not in own:
        return standard_calls.decode(transaction.data)
    return calls.decode(transaction.data) or standard_calls.decode(transaction.data)


def is_standard(call: Call) -> bool:
    return call.contract in STANDARDS


def sentence(call: Call, transaction: AnyTransaction) -> str:
    """Return what a standard call does; amounts by the decimals of tokens that are known by their address alone."""
    token = highlighted(transaction.chain_id, transaction.to or "")

    def amount(units: int) -> str:
        if units >= _UNLIMITED:
            return "an unlimited amount"
        if token is not None and token.decimals == 18:
            return in_words(units, token.symbol)
        return f"{units:,} of the smallest units"

    arguments = {argument.name: argument.value for argument in call.arguments}
    return _SENTENCES[call.signature](arguments, amount, f"the token {transaction.to}")


def more(transaction: AnyTransaction) -> list[str]:
    """Return sentences about what a transaction carries beside its call."""
    told = []
    if isinstance(transaction, SetCode):
        for one in transaction.authorizations:
            who = one.authority or "An account that cannot be told"
            what = one.authorization
            told.append(
                f"{who} takes back that it runs another contract's code."
                if what.revokes
                else f"{who} will run the code of {what.address}."
            )
    if access := getattr(transaction, "access", ()):
        told.append(f"It names {len(access)} contracts whose storage it will touch.")
    return told


def warnings(transaction: AnyTransaction, call: Call | None, sender: str) -> list[str]:
    """Return what a reader should not pass over."""
    told = []
    arguments = {argument.name: argument.value for argument in call.arguments} if call else {}
    name = call.name if call else ""
    given = arguments.get("value", arguments.get("addedValue", 0))
    if name in ("approve", "increaseAllowance", "permit") and isinstance(given, int) and given >= _UNLIMITED:
        told.append(_UNLIMITED_SENTENCE)
    if name == "setApprovalForAll" and arguments["approved"]:
        told.append(_COLLECTION_SENTENCE)
    if name == "transferFrom" and arguments["from"] != sender:
        told.append(_ALLOWANCE_TEMPLATE.format(arguments["from"]))
    if arguments.get("to", transaction.to) == transaction.to and call is not None and "to" in arguments:
        told.append(_OWN_CONTRACT_SENTENCE)
    if isinstance(transaction, SetCode) and any(not one.authorization.revokes for one in transaction.authorizations):
        told.append(_CODE_SENTENCE)
    return told


_Amount = Callable[[int], str]
_SENTENCES: dict[str, Callable[[dict[str, Any], _Amount, str], str]] = {
    "transfer(address,uint256)": lambda a, amount, token: f"Send {amount(a['value'])} of {token} to {a['to']}.",
    "approve(address,uint256)": lambda a, amount, token: (
        f"Let {a['spender']} take up to {amount(a['value'])} of {token}."
        if a["value"]
        else f"Let {a['spender']} take no more of {token}."
    ),
    "transferFrom(address,address,uint256)": lambda a, amount, token: (
        f"Move {amount(a['value'])} of {token}, or its item of that number, from {a['from']} to {a['to']}."
    ),
    "increaseAllowance(address,uint256)": lambda a, amount, token: (
        f"Let {a['spender']} take {amount(a['addedValue'])} more of {token}."
    ),
    "decreaseAllowance(address,uint256)": lambda a, amount, token: (
        f"Let {a['spender']} take {amount(a['subtractedValue'])} less of {token}."
    ),
    "permit(address,address,uint256,uint256,uint8,bytes32,bytes32)": lambda a, amount, token: (
        f"Hand in what {a['owner']} signed: {a['spender']} may take up to {amount(a['value'])} of {token}."
    ),
    "safeTransferFrom(address,address,uint256)": lambda a, _, token: (
        f"Send item {a['id']} of {token} from {a['from']} to {a['to']}."
    ),
    "safeTransferFrom(address,address,uint256,bytes)": lambda a, _, token: (
        f"Send item {a['id']} of {token} from {a['from']} to {a['to']}."
    ),
    "setApprovalForAll(address,bool)": lambda a, _, token: (
        f"Let {a['operator']} take {'every item' if a['approved'] else 'no more items'} of {token}."
    ),
    "safeTransferFrom(address,address,uint256,uint256,bytes)": lambda a, _, token: (
        f"Send {a['value']:,} of item {a['id']} of {token} from {a['from']} to {a['to']}."
    ),
    "safeBatchTransferFrom(address,address,uint256[],uint256[],bytes)": lambda a, _, token: (
        f"Send {len(a['ids'])} kinds of items of {token} from {a['from']} to {a['to']}."
    ),
    "deposit(uint256,address)": lambda a, _, token: (
        f"Put {a['assets']:,} of the smallest units into the vault {token.removeprefix('the token ')} for {a['receiver']}."
    ),
    "mint(uint256,address)": lambda a, _, token: (
        f"Buy {a['shares']:,} shares of the vault {token.removeprefix('the token ')} for {a['receiver']}."
    ),
    "withdraw(uint256,address,address)": lambda a, _, token: (
        f"Take {a['assets']:,} of the smallest units of {a['owner']} out of the vault"
        f" {token.removeprefix('the token ')}, to {a['receiver']}."
    ),
    "redeem(uint256,address,address)": lambda a, _, token: (
        f"Take {a['shares']:,} shares of {a['owner']} out of the vault {token.removeprefix('the token ')}, to {a['receiver']}."
    ),
    "deposit()": lambda _, __, token: f"Wrap the coin that is sent along into {token}.",
    "withdraw(uint256)": lambda a, amount, token: f"Unwrap {amount(a['value'])} of {token}.",
}
