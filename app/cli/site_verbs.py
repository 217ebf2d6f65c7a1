"""The parser's part for sites that use the wallet, batches of calls, delegations of accounts, and statements."""

import argparse
from collections.abc import Callable
from typing import Any


def add_sites(verbs: Any, signing: Callable[[argparse.ArgumentParser], None]) -> None:
    """Add the verbs; `signing` adds what all verbs that sign have."""
    verb = verbs.add(
        "sites", "sites.sites", "sites that use the wallet: the list, on, off, allow, remove, their address"
    )
    acts = ["list", "on", "off", "allow", "remove", "address", "renew"]
    verb.add_argument(
        "act", nargs="?", choices=acts, default="list", help="renew: another address; the old one is void"
    )
    verb.add_argument("site", nargs="?", help="allow, remove: its origin, such as https://app.example.org")
    verb = verbs.add(
        "batch", "sites.batch", "sign and send the calls of a file, as wallet_sendCalls takes them (EIP-5792)"
    )
    verb.add_argument("file", help="JSON: version, chainId, atomicRequired, calls")
    signing(verb)
    verb = verbs.add(
        "delegation", "sites.delegation", "accounts that run a contract's code (EIP-7702): list, revoke, set"
    )
    verb.add_argument("act", nargs="?", choices=["list", "revoke", "set"], default="list")
    verb.add_argument("account", nargs="?", help="one of this wallet's (default: the main one)")
    verb.add_argument("--network", default="local", help="a public one that is on, such as optimism (default: local)")
    verb.add_argument("contract", nargs="?", help="set: whose code; it can take everything the account has")
    signing(verb)
    verb = verbs.add("sign", "statements.sign", "sign a message (EIP-191) or typed data (EIP-712), shown before")
    verb.add_argument("message", nargs="?", help="the message's text")
    verb.add_argument(
        "--typed-data", metavar="FILE", help="JSON as eth_signTypedData_v4 takes it, in place of a message"
    )
    verb.add_argument("--account", help="one of this wallet's (default: the main one)")
    signing(verb)
