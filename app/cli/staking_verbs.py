"""The verbs of staking as the parser knows them; what they do is in app.cli.staking."""

import argparse
from collections.abc import Callable
from typing import Protocol

from app.cli.sent_verbs import asset, network


class Verbs(Protocol):
    """Where verbs are added."""

    def add(self, name: str, where: str, sentence: str) -> argparse.ArgumentParser: ...


Signing = Callable[[argparse.ArgumentParser], None]
STAKE_ACTS = ("register", "bond", "unbond", "withdraw", "deposit", "unlock", "withdraw-escrow", "set-signer")
QUALITY_ACTS = (
    "show",
    "measure",
    "list",
    "delist",
    "reclaim",
    "claim",
    "back",
    "leave",
    "withdraw",
    "collect",
    "challenge",
)


def add_staking(verbs: Verbs, signing: Signing) -> None:
    """Add every verb of staking."""
    _own(verbs, signing)
    _others(verbs, signing)
    _exchange(verbs, signing)
    _quality(verbs, signing)
    verbs.add("positions", "staking.positions", "all that this wallet has at stake, in every role")
    verb = verbs.add("providers", "staking.providers", "who can be delegated to, and what each of them has done")
    verb.add_argument("--sort", choices=["stake", "cut", "paid", "audits", "slashes"], default="stake")
    verb.add_argument("--healthy", action="store_true", help="only those without an open dispute or a bad loan")
    verb = verbs.add(
        "yields", "staking.yields", "what staking has earned in the past; it says nothing about the future"
    )
    verb.add_argument("--epochs", type=int, default=30, help="days to look back (default: 30)")


def _own(verbs: Verbs, signing: Signing) -> None:
    verb = verbs.add("stake", "staking.stake", "your own bond as a provider, and escrow for your jobs")
    verb.add_argument("act", choices=STAKE_ACTS)
    verb.add_argument("amount", nargs="?", default="0", help="tokens; for register: units of capacity")
    verb.add_argument("--cut", default="", help="register: your cut before delegators share, in per cent")
    verb.add_argument("--provider", default="", help="withdraw: for another provider, which pays its lender first")
    signing(verb)
    verb = verbs.add("unbond", "staking.unbond", "let stake leave: 7 days of waiting, then 7 days to take it")
    verb.add_argument("amount", nargs="?", default="", help="tokens, or all; 0 takes the request back")
    verb.add_argument("--from", dest="source", default="bond", help="bond (default), pool, or a provider's address")
    verb.add_argument("--withdraw", action="store_true", help="take what has finished leaving")
    signing(verb)
    signing(verbs.add("claim", "staking.claim", "fetch work rewards of closed epochs"))
    verb = verbs.add("duty", "staking.duty", "the deposit that this device's votes as a juror are bonded from")
    verb.add_argument("act", choices=["deposit", "withdraw"])
    verb.add_argument("amount", help="tokens, at most 50 in all; withdraw: or all")
    signing(verb)


def _others(verbs: Verbs, signing: Signing) -> None:
    verb = verbs.add("delegate", "staking.delegate", "put tokens behind a provider")
    verb.add_argument("provider")
    verb.add_argument("amount")
    verb.add_argument("--slippage", default="", help="how much dearer its pool may become meanwhile, in per cent")
    signing(verb)
    verb = verbs.add("pool", "staking.pool", "the shared pool, which stands behind all providers")
    verb.add_argument("act", choices=["deposit", "leave", "cancel", "redeem"])
    verb.add_argument("amount", nargs="?", default="0", help="tokens; leave: or all")
    signing(verb)
    verb = verbs.add("lend", "staking.lend", "lend tokens to providers, or take them out")
    verb.add_argument("act", choices=["deposit", "withdraw"])
    verb.add_argument("amount", help="tokens; withdraw: or all")
    signing(verb)
    verb = verbs.add("borrow", "staking.borrow", "borrow into your own bond, or pay back")
    verb.add_argument("amount", help="tokens; with --repay: or all")
    verb.add_argument("--repay", action="store_true", help="pay back instead")
    verb.add_argument("--provider", default="", help="with --repay: another's loan")
    signing(verb)
    verb = verbs.add("recall", "staking.recall", "have the bond of a provider leave whose loan is too large for it")
    verb.add_argument("provider")
    signing(verb)


def _exchange(verbs: Verbs, signing: Signing) -> None:
    verb = verbs.add("swap", "staking.swap", "swap FLW and ETH on the exchange, or another token into FLW")
    verb.add_argument("amount")
    verb.add_argument(
        "give", type=asset, help="what you give: FLW, ETH, or a token such as FET or its address, into FLW"
    )
    network(verb)
    verb.add_argument(
        "--slippage", default="", help="how much less you may get than quoted, in per cent (default: 0.5)"
    )
    verb.add_argument("--quote", action="store_true", help="only say what it would give")
    signing(verb)
    verb = verbs.add("liquidity", "staking.liquidity", "put tokens into the exchange's pool, or take them out")
    verb.add_argument("act", choices=["add", "remove"])
    verb.add_argument("amount", help="add: FLW; remove: shares, or all")
    verb.add_argument("--coin", default="", help="add, while the pool is empty: the ETH that sets the first price")
    verb.add_argument("--slippage", default="", help="in per cent (default: 0.5)")
    signing(verb)


def _quality(verbs: Verbs, signing: Signing) -> None:
    verb = verbs.add("quality", "staking.quality", "models on the chain: the register, questions, claims and stakes")
    verb.add_argument("act", choices=QUALITY_ACTS, nargs="?", default="show")
    verb.add_argument("amount", nargs="?", default="0", help="claim, back, leave: tokens (leave: or all)")
    for name, what in (
        ("id", "a model: 0x and 64 digits"),
        ("hash", "list: the file's hash"),
        ("class", "list: the execution class, 0x and 64 digits"),
        ("licence", "list: the licence's hash"),
        ("units", "list: reference units"),
        ("question", "claim, measure: the question's number"),
        ("model", "claim: the model's id; measure: default is the one that ships"),
        ("score", "claim: the score that is claimed"),
        ("claim", "the claim's number"),
        ("evidence", "challenge: a digest of what shows that it is false (default: the question's test set)"),
    ):
        verb.add_argument(f"--{name}", dest=f"given_{name}", default="", help=what)
    signing(verb)
