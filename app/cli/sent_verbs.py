"""The parser's part for transactions on their way and for permissions."""

import argparse
from collections.abc import Callable
from typing import Any

from app.domain.chains import BY_KEY, LOCAL, PUBLIC
from app.domain.sector import SECTOR

OWN = ("FLW", "ETH")
COINS = tuple(dict.fromkeys(chain.coin for chain in PUBLIC))
SYMBOLS = tuple(dict.fromkeys(token.symbol for token in SECTOR))
FEE = "slow, normal, fast, or a highest fee in gwei, such as 12.5"


def add_sent(verbs: Any, signing: Callable[[argparse.ArgumentParser], None]) -> None:
    """Add the verbs; `signing` adds what all verbs that sign have."""
    verbs.add("pending", "sent.pending", "what was sent and is not mined yet, in the order it will be")
    acts = {
        "speed-up": verbs.add("speed-up", "sent.speed_up", "send a pending transaction again for more gas"),
        "cancel": verbs.add("cancel", "sent.cancel", "send nothing in the place of a pending transaction"),
    }
    for act in acts.values():
        act.add_argument("hash", metavar="HASH", help="its hash, the first digits of it, or its number")
        fee(act, "fast")
        signing(act)
    verb = verbs.add("tokens", "tokens.tokens", "the accounts' tokens beside Fallow's, and which are not what they say")
    network(verb)
    verbs.add("approvals", "sent.approvals", "who may take tokens of this wallet, and how much")
    verb = verbs.add("revoke", "sent.revoke", "take back that an address may take tokens")
    verb.add_argument("spender", help="its address, or the name that `fallow approvals` shows")
    verb.add_argument("--token", help="which token, by address or name, where it may take several")
    signing(verb)


def asset(text: str) -> str:
    """Return what a verb's argument names: FLW, a coin, a highlighted token, or any token by its address.

    Raises:
        argparse.ArgumentTypeError: it is nothing of these.
    """
    if text.startswith("0x") and len(text) == 42:
        return text
    if text.upper() in (*OWN, *COINS, *SYMBOLS):
        return text.upper()
    raise argparse.ArgumentTypeError(
        f"'{text[:50]}' is none of {', '.join(dict.fromkeys((*OWN, *COINS, *SYMBOLS)))}, and no token's address"
    )


def network(verb: argparse.ArgumentParser) -> None:
    """Add the choice of a network."""
    verb.add_argument("--network", default=LOCAL, choices=[LOCAL, *BY_KEY], help="default: the local one")


def fee(verb: argparse.ArgumentParser, default: str) -> None:
    """Add the choice of a fee."""
    verb.add_argument("--fee", default=default, metavar="FEE", help=f"{FEE} (default: {default})")
