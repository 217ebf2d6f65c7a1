"""The signer's sentences in the reader's language, and what can be lost by each call; from the signer's own decoding."""

from collections.abc import Callable

from app.domain.chains import coin_of
from app.domain.standards import DESCRIBED, STANDARDS
from app.ui.texts import exact_amount, said, translate
from app.wire.signer import Summary

_UNLIMITED = 1 << 95  # as the signer counts it
_SET_CODE = 4  # a transaction's type
_OTHERS = STANDARDS | {DESCRIBED}
Values = dict[str, str]


def sentences(summary: Summary) -> list[str]:
    """Return what the signed bytes do, its warnings last; what has no words here keeps the signer's English."""
    coin = coin_of(summary.chain_id)
    if _is_foreign(summary):
        return [*summary.sentences, *map(said, summary.warnings)]
    if summary.call is None:
        what = [translate("consent", "Send {0} to {1}.").format(_coin(summary.value, coin), summary.to)]
    else:
        words = _CALLS.get(summary.call.signature)
        if words is None:
            return [*summary.sentences, *map(said, summary.warnings)]
        what = [words({argument.name: argument.value for argument in summary.call.arguments})]
        called = translate("consent", "The contract called is {0} (as {1}).")
        what.append(called.format(summary.to, summary.call.contract))
        if int(summary.value):
            what.append(translate("consent", "{0} go to the device for its gas.").format(_coin(summary.value, coin)))
    fee = _coin(str(summary.gas * int(summary.max_fee)), coin)
    last = translate("consent", "Signed by {0} for chain {1}; the fee is at most {2}.")
    return [*what, last.format(summary.sender, summary.chain_id, fee), *map(said, summary.warnings)]


def loss(summary: Summary) -> str:
    """Return what can be lost, in one sentence; empty for a call that has none here."""
    if summary.call is None and not _is_foreign(summary):
        return translate("consent", "All that you send: it cannot be called back.")
    say = None if _is_foreign(summary) or summary.call is None else _LOSSES.get(summary.call.signature)
    return say() if say else ""


def _is_foreign(summary: Summary) -> bool:
    """Tell whether the call is another contract's, whose shape ours may share, or comes with code for accounts."""
    return summary.kind == _SET_CODE or (summary.call is not None and summary.call.contract in _OTHERS)


def _coin(wei: str, coin: str) -> str:
    return f"{exact_amount(int(wei))} {coin}"


def _flw(wei: str) -> str:
    if int(wei) >= _UNLIMITED:
        return translate("consent", "an unlimited amount of FLW")
    return f"{exact_amount(int(wei))} FLW"


def _register(values: Values) -> str:
    whole, rest = divmod(int(values["cut"]), 100)
    sentence = translate(
        "consent", "Name {0} as your device key and offer {1} units of capacity with a commission of {2}.{3} %."
    )
    return sentence.format(values["device"], values["units"], whole, f"{rest:02d}")


def _unbond(values: Values) -> str:
    if values["amount"] == "0":
        return translate("consent", "Take back the request to let stake leave.")
    sentence = translate("consent", "Let {0} leave your stake; you can take it after the cooldown.")
    return sentence.format(_flw(values["amount"]))


def _unlock(values: Values) -> str:
    if values["amount"] == "0":
        return translate("consent", "Take back the request to unlock escrow.")
    sentence = translate("consent", "Ask for {0} of your escrow back; you can take it after the lock.")
    return sentence.format(_flw(values["amount"]))


def _approve(values: Values) -> str:
    sentence = translate("consent", "Let {0} take up to {1} from you.")
    return sentence.format(values["spender"], _flw(values["value"]))


_CALLS: dict[str, Callable[[Values], str]] = {
    "approve(address,uint256)": _approve,
    "transfer(address,uint256)": lambda a: translate("consent", "Send {0} to {1}.").format(_flw(a["value"]), a["to"]),
    "bond(uint256)": lambda a: translate("consent", "Stake {0}.").format(_flw(a["amount"])),
    "unbond(uint256)": _unbond,
    "withdraw(address)": lambda a: translate("consent", "Pay {0} the stake that has finished leaving.").format(
        a["provider"]
    ),
    "register(address,uint32,uint16,uint256,bytes)": _register,
    "deposit(uint96)": lambda a: translate("consent", "Put {0} into escrow for jobs.").format(_flw(a["amount"])),
    "setSigner(address)": lambda a: translate(
        "consent", "Let the session key {0} pay for jobs from your escrow."
    ).format(a["signer"]),
    "unlock(uint96)": _unlock,
    "withdraw()": lambda _: translate("consent", "Take the unlocked escrow."),
    "claim(address)": lambda a: translate("consent", "Pay {0} its work rewards.").format(a["provider"]),
}


def _only_the_fee() -> str:
    return translate("consent", "Nothing but the fee.")


_LOSSES: dict[str, Callable[[], str]] = {
    "approve(address,uint256)": lambda: translate(
        "consent", "Up to that amount, if the contract is dishonest or broken."
    ),
    "transfer(address,uint256)": lambda: translate("consent", "All that you send: it cannot be called back."),
    "bond(uint256)": lambda: translate(
        "consent", "A part of the stake, if a wrong answer of this device is proven. Leaving takes 7 days."
    ),
    "unbond(uint256)": lambda: translate(
        "consent", "Nothing by leaving; until it has left, the stake still answers for this device's work."
    ),
    "withdraw(address)": _only_the_fee,
    "register(address,uint32,uint16,uint256,bytes)": lambda: translate(
        "consent", "Nothing now; from then on the stake behind the units answers for honest work."
    ),
    "deposit(uint96)": lambda: translate(
        "consent", "What your jobs cost. You can take the rest out, 7 days after asking."
    ),
    "setSigner(address)": lambda: translate(
        "consent", "What is in your escrow, if somebody takes this device's session key."
    ),
    "unlock(uint96)": _only_the_fee,
    "withdraw()": _only_the_fee,
    "redeem(address,(address,uint96,bytes32,bytes32)[])": _only_the_fee,
    "claim(address)": _only_the_fee,
}
