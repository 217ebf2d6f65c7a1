"""What the wallet page calls accounts, and each thing that can happen to them."""

from collections.abc import Sequence

from app.ui.texts import amount, exact_amount, moment, said, translate
from app.ui.viewmodels.wallet import Account
from app.wire import api


def account_name(accounts: Sequence[Account], address: str) -> str:
    """Return the name of an account by its place: the first stakes, pays and is paid; a watched one has none."""
    place = next((number for number, one in enumerate(accounts) if one.address == address), 0)
    if accounts and accounts[place].watched:
        return translate("wallet", "Watched")
    if accounts and accounts[place].device:
        same = [one.address for one in accounts if one.device == accounts[place].device]
        return f"{accounts[place].device} {same.index(address) + 1}" if len(same) > 1 else accounts[place].device
    return translate("wallet", "Account {0}").format(place + 1) if place else translate("wallet", "Main account")


def kind_words(entry: api.ActivityInfo | api.PendingInfo) -> str:
    """Return what happened, in a few words."""
    known = {
        "transfer": translate("wallet", "Sent"),
        "coin": translate("wallet", "Sent"),
        "approve": translate("wallet", "Allowed a contract"),
        "bond": translate("wallet", "Put at stake"),
        "unbond": translate("wallet", "Asked for stake to leave"),
        "withdraw": translate("wallet", "Withdrew stake"),
        "withdraw-escrow": translate("wallet", "Withdrew escrow"),
        "register": translate("wallet", "Registered this device"),
        "deposit": translate("wallet", "Put into escrow"),
        "setSigner": translate("wallet", "Named the voucher key"),
        "unlock": translate("wallet", "Asked for escrow to leave"),
        "redeem": translate("wallet", "Redeemed vouchers"),
        "claim": translate("wallet", "Claimed rewards"),
        "cancel": translate("wallet", "Cancelled a transaction"),
        "received": translate("wallet", "Received"),
        "earnings": translate("wallet", "Earned by sharing"),
    }
    return known.get(entry.kind, said(entry.title))


def state_words(state: str) -> str:
    """Return what became of it."""
    known = {
        "pending": translate("wallet", "pending"),
        "done": translate("wallet", "done"),
        "failed": translate("wallet", "failed"),
        "replaced": translate("wallet", "replaced"),
        "cancelled": translate("wallet", "cancelled"),
    }
    return known.get(state, translate("wallet", "not known"))


def tones() -> dict[str, str]:
    """Return the tone of each state's word."""
    tone = {
        "pending": "wait",
        "done": "plain",
        "failed": "loss",
        "unknown": "wait",
        "replaced": "plain",
        "cancelled": "plain",
    }
    return {state_words(state): colour for state, colour in tone.items()}


def moved(entry: api.ActivityInfo, *, exactly: bool = False) -> str:
    """Return what moved, with its sign; what a contract may take has none; empty when it is about no money."""
    if not entry.asset:
        return ""
    wei = int(entry.amount)
    figure = exact_amount(wei, entry.decimals) if exactly else amount(wei, entry.decimals)
    sign = "" if entry.kind == "approve" else "+" if entry.direction == "in" else "−"
    return f"{sign}{figure} {entry.asset}"


def fee_words(entry: api.ActivityInfo, *, exactly: bool = False) -> str:
    """Return the fee, as far as it is known and ours."""
    if entry.fee is None or entry.direction == "in":
        return ""
    wei = int(entry.fee)
    return f"{exact_amount(wei) if exactly else amount(wei)} ETH"


def stranger_words() -> str:
    """Return what stands in the place of an address that must not be copied."""
    return translate("wallet", "not somebody you know")


def stranger_tip() -> str:
    """Return why."""
    return translate(
        "wallet",
        "It is nothing, a token that is not what it calls itself, or comes from an address made to look like one you know, "
        "so that you copy it. Never pay back to it.",
    )


def details(entry: api.ActivityInfo) -> str:
    """Return all that is known of one entry, for the hover."""
    lines = [f"{kind_words(entry)} · {moment(entry.time)}", moved(entry, exactly=True)]
    lines.append(stranger_tip() if entry.stranger else entry.other)
    if entry.token:
        lines.append(translate("wallet", "Token {0}").format(entry.token))
    if fee_words(entry):
        lines.append(translate("wallet", "Fee {0}").format(fee_words(entry, exactly=True)))
    if entry.block:
        lines.append(translate("wallet", "Block {0}").format(entry.block))
    lines += [entry.hash, said(entry.error)]
    return "\n".join(line for line in lines if line)
