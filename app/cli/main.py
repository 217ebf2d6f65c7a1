"""The parser of the command line, and the one place where a verb's errors are shown."""

import argparse
import asyncio
import importlib
import sys
from collections.abc import Sequence
from typing import NoReturn

from app.cli.sent_verbs import add_sent, asset, fee, network
from app.cli.site_verbs import add_sites
from app.cli.staking_verbs import add_staking
from app.domain.errors import AppError, Refused, WrongUsage

DONE, FAILED, USAGE = 0, 1, 2


def run(arguments: Sequence[str]) -> int:
    """Run one verb; return the exit code."""
    from app.cli.output import Output

    parser, output = _parser(), Output("--json" in arguments)
    try:
        _must_be_text(arguments)
        options = parser.parse_args(arguments)
        if not options.verb:
            parser.print_help(sys.stderr)
            return USAGE
        # Each verb's module is imported only when it is asked for: `fallow --help` stays quick.
        verb = getattr(importlib.import_module(f"app.cli.{options.module}"), options.function)
        return int(asyncio.run(verb(options, output)) or DONE)
    except WrongUsage as error:
        output.failure(error)
        return USAGE
    except AppError as error:
        output.failure(error)
        return FAILED
    except BrokenPipeError:
        return FAILED
    except KeyboardInterrupt:
        output.failure(Refused("Interrupted"))
        return FAILED


def _must_be_text(arguments: Sequence[str]) -> None:
    try:
        "".join(arguments).encode()
    except UnicodeEncodeError:
        raise WrongUsage("An argument holds bytes that are no text", "Write it in UTF-8")


class _Parser(argparse.ArgumentParser):
    """Tells a wrong usage like every other error."""

    def error(self, message: str) -> NoReturn:
        raise WrongUsage(message[:1].upper() + message[1:], f"See: {self.prog} --help")


def _parser() -> _Parser:
    shared = _Parser(add_help=False)
    # No defaults here: those of an inner verb (wallet list) would undo what was given to the outer one.
    shared.add_argument(
        "--json", action="store_true", default=argparse.SUPPRESS, help="one JSON object on standard output"
    )
    shared.add_argument(
        "--profile", default=argparse.SUPPRESS, help="which of several wallets and agents (default: default)"
    )
    parser = _Parser(prog="fallow", description="Turns an idle laptop into a paid AI device.")
    parser.add_argument("--version", action="store_true", help="print the version")
    parser.set_defaults(json=False, profile="default")
    verbs = _Verbs(parser.add_subparsers(dest="verb", metavar="VERB"), shared)
    _add_agent(verbs)
    _add_wallet(verbs)
    add_sent(verbs, _signing)
    add_sites(verbs, _signing)
    add_staking(verbs, _signing)
    _add_market(verbs)
    _add_networks(verbs)
    return parser


class _Verbs:
    """Adds verbs that share --json and --profile; `where` is module.function below app.cli."""

    def __init__(self, parsers: "argparse._SubParsersAction[_Parser]", shared: _Parser) -> None:
        self._parsers = parsers
        self.shared = shared

    def add(self, name: str, where: str, sentence: str) -> _Parser:
        verb = self._parsers.add_parser(name, help=sentence, description=sentence, parents=[self.shared])
        module, function = where.rsplit(".", 1)
        verb.set_defaults(module=module, function=function)
        return verb


def _add_agent(verbs: _Verbs) -> None:
    verb = verbs.add(
        "agent", "agent.agent", "the background service in the foreground, until Ctrl-C; stop: end a running one"
    )
    verb.add_argument("act", nargs="?", choices=["stop"])
    verbs.add("status", "agent.status", "what the agent does now, and why")
    verb = verbs.add("share", "agent.share", "turn sharing on or off, or pause it for some minutes")
    verb.add_argument("act", choices=["on", "off", "snooze"])
    verb.add_argument("minutes", nargs="?", type=int, default=60, help="of the pause; 0 ends it")
    verb = verbs.add("settings", "agent.settings", "show all settings, or set one")
    verb.add_argument("key", nargs="?")
    verb.add_argument("value", nargs="?")
    verbs.add("doctor", "agent.doctor", "what works on this machine and what does not")
    verb = verbs.add("monitor", "agent.monitor", "readings of this machine, a line each second")
    verb.add_argument("--seconds", type=int, default=0, help="end after so many (default: go on)")


def _add_wallet_keys(inner: _Verbs) -> None:
    acts = {
        "discover": inner.add(
            "discover", "wallet_keys.discover", "add the accounts of your words that were used before"
        ),
        "import": inner.add(
            "import", "wallet_keys.import_key", "keep a private key, or a keystore's, beside the words"
        ),
        "watch": inner.add("watch", "wallet_keys.watch", "show an address whose key is elsewhere"),
        "forget": inner.add("forget", "wallet_keys.forget", "remove an imported key or a watched address"),
        "export": inner.add("export", "wallet_keys.export", "write an account's key as a keystore for other wallets"),
        "backup": inner.add("backup", "wallet_keys.backup", "write the vault, sealed, to a file and try it"),
    }
    for act in acts.values():
        _password(act)
    acts["import"].add_argument(
        "--keystore", metavar="FILE", help="a keystore of version 3; without it a key is asked for"
    )
    acts["import"].add_argument("--key-file", metavar="FILE", help="the private key's 64 hex digits; -: standard input")
    for name in ("import", "export"):
        acts[name].add_argument("--keystore-password-file", metavar="FILE", help="the keystore's own password")
    for name in ("watch", "forget", "export"):
        acts[name].add_argument("address", help="address, 0x and 40 digits")
    for name in ("export", "backup"):
        acts[name].add_argument("file", help="a new file")


def _add_wallet(verbs: _Verbs) -> None:
    wallet = verbs.add("wallet", "wallet.accounts", "the wallet's vault and accounts")
    inner = _Verbs(wallet.add_subparsers(dest="act", metavar="ACT", required=True), verbs.shared)
    acts = {
        "new": inner.add("new", "wallet.new", "make a wallet; its words are shown once, on the terminal"),
        "restore": inner.add("restore", "wallet.restore", "make the wallet of words you have"),
        "words": inner.add("words", "wallet.words", "show the words again, on the terminal"),
        "unlock": inner.add("unlock", "wallet.unlock", "hold the wallet unlocked, until `wallet lock` or Ctrl-C"),
    }
    for act in acts.values():
        _password(act)
    acts["new"].add_argument("--words", type=int, choices=[12, 24], default=12)
    acts["new"].add_argument("--language", default="english", help="of the words, such as french (default: english)")
    source = acts["restore"].add_mutually_exclusive_group()
    source.add_argument("--words-file", metavar="FILE", help="the words on one line; -: standard input")
    source.add_argument("--backup", metavar="FILE", help="a backup of the vault in place of words")
    acts["restore"].add_argument("--passphrase", action="store_true", help="ask for the words' passphrase (BIP-39) too")
    acts["restore"].add_argument("--passphrase-file", metavar="FILE", help="that passphrase from a file")
    _add_wallet_keys(inner)
    inner.add("list", "wallet.accounts", "accounts and balances")
    verb = inner.add("drafts", "drafts.drafts", "what was begun to be signed and neither sent nor declined")
    verb.add_argument("--resume", metavar="NAME", help="prepare and sign this one now")
    verb.add_argument("--forget", metavar="NAME", help="forget this one")
    _signing(verb)
    inner.add("lock", "wallet.lock", "end every unlocked signer of this profile")
    verb = inner.add("add", "hardware.add", "add an account of a hardware wallet, which keeps its key")
    device = verb.add_mutually_exclusive_group(required=True)
    device.add_argument("--ledger", action="store_const", dest="device", const="ledger", help="of a Ledger")
    device.add_argument("--trezor", action="store_const", dest="device", const="trezor", help="of a Trezor")
    verb.add_argument("--number", type=int, default=0, help="which of its accounts (default: 0, the first)")
    verb.add_argument(
        "--paths", choices=["standard", "live"], default="standard", help="live: as Ledger Live numbers accounts"
    )
    verb = inner.add("describe", "descriptions.describe", "files that say what contracts' calls mean (ERC-7730)")
    verb.add_argument("what", nargs="?", choices=["list", "add", "remove"], default="list")
    verb.add_argument("files", nargs="*", help="add: files; remove: the name of one")
    verb = verbs.add("send", "wallet.send", "send tokens")
    verb.add_argument("to", help="an address, a contact's name, or a payment link (ethereum:...)")
    verb.add_argument("amount", nargs="?", help="such as 1.5; a payment link may say it")
    verb.add_argument("asset", nargs="?", type=asset, help="FLW if nothing says otherwise; ETH, FET …, or an address")
    verb.add_argument("--from", dest="sender", metavar="ADDRESS", help="which account pays (default: the first)")
    network(verb)
    fee(verb, "normal")
    _signing(verb)
    _add_books(verbs)


def _add_books(verbs: _Verbs) -> None:
    verb = verbs.add("contacts", "contacts.contacts", "the address book: list, add, rename, remove, import, export")
    verb.add_argument("act", nargs="?", choices=["list", "add", "rename", "remove", "import", "export"], default="list")
    verb.add_argument("which", nargs="?", help="a name; import and export: a file")
    verb.add_argument("what", nargs="?", help="add: the address; rename: the new name")
    verb = verbs.add("receive", "contacts.receive", "the link that asks to be paid to this wallet (EIP-681)")
    verb.add_argument("amount", nargs="?", help="such as 1.5; without it, as much as the payer likes")
    verb.add_argument("asset", nargs="?", choices=["FLW", "ETH"], default="FLW")
    verb = verbs.add("history", "contacts.history", "write what happened to the accounts to a file, with cost basis")
    file = verb.add_mutually_exclusive_group(required=True)
    file.add_argument("--csv", metavar="FILE", help="as a table")
    file.add_argument("--to-json", metavar="FILE", help="as JSON")
    verb.add_argument("--prices", metavar="FILE", help="a CSV file of prices: date,asset,usd")


def _add_market(verbs: _Verbs) -> None:
    verb = verbs.add("run", "market.run", "one inference: texts in, embeddings out")
    verb.add_argument("model")
    verb.add_argument("input", nargs="+")
    verb.add_argument("--where", choices=["here", "network", "any"], default="any")
    verb.add_argument("--max-price", default="1", help="most tokens to pay (default: 1)")
    verb.add_argument("--audit", type=int, default=0, help="recompute here, in per cent of jobs")
    verbs.add("earnings", "market.earnings", "what this device has earned, and what is still to be redeemed")
    verbs.add("redeem", "market.redeem", "redeem all vouchers on chain now")
    verbs.add("jury", "disputes.jury", "jury duty and disputes: deposit, seats, votes, and jobs that can be disputed")
    verb = verbs.add("dispute", "disputes.dispute", "dispute a job that an audit has proven wrong, for 20 FLW")
    verb.add_argument("job", metavar="JOB", help="its id, as `fallow jury` shows it")
    _signing(verb)
    verb = verbs.add("demo", "demo.verb.demo", "the whole loop on a network of its own, with a report")
    verb.add_argument("--jobs", type=int, default=20)
    verb.add_argument("--minutes", type=int, default=0, help="go on with rounds of jobs for so long")
    verb.add_argument(
        "--fault", default="", metavar="FAULT", help="kill-worker, -provider, -relay, -requester or -devnet"
    )
    verb.add_argument("--seed", type=int, default=0)
    verb.add_argument(
        "--scenario",
        choices=["market", "staking"],
        default="market",
        help="staking: bonds, loans, a dispute, and leaving",
    )


def _add_networks(verbs: _Verbs) -> None:
    verb = verbs.add("devnet", "networks.devnet", "the local network: its address; play money; time; questions")
    verb.add_argument("act", nargs="?", choices=["drip", "advance", "ask"])
    verb.add_argument(
        "argument",
        nargs="?",
        help="drip: an address (default: this wallet); advance: 90s, 12h, 7d or 2w;"
        " ask: a test set (default: the one that ships)",
    )
    verb.add_argument("--anvil", action="store_true", help="a fresh network on anvil instead, until this command ends")
    verb = verbs.add("deploy", "deploy.deploy", "create Fallow's contracts on a chain; they are unaudited")
    verb.add_argument("--network", required=True, help="such as sepolia, or a node's address")
    verb.add_argument(
        "--account", required=True, help="which of this wallet's accounts creates them, pays, and owns the supply"
    )
    _signing(verb)
    verb = verbs.add("sector", "sector.sector", "the AI sector's tokens on the public networks that are on")
    verb.add_argument("--confirm", action="store_true", help="ask every endpoint, and take what most of them say")
    verb = verbs.add("hosts", "sector.hosts", "every host that any process of Fallow asks; turn one on or off")
    verb.add_argument("host", nargs="?")
    verb.add_argument("act", nargs="?", choices=["on", "off"])
    verbs.add("relay", "networks.relay", "the relay that carries this machine's messages")


def _password(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--password-file", metavar="PATH", help="unlock from a file; - is standard input")


def _signing(verb: argparse.ArgumentParser) -> None:
    _password(verb)
    verb.add_argument("--yes", action="store_true", help="sign without asking; the preview is printed all the same")
    verb.add_argument(
        "--despite-danger", action="store_true", help="sign also what is most likely a loss; --yes alone does not"
    )
    verb.add_argument("--dry-run", action="store_true", help="show the preview and sign nothing")
