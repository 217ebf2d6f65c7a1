"""The parser: every verb, every wrong usage, and the exit codes that scripts rely on."""

import argparse
import json
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from app.cli import main
from app.cli.output import Output
from app.domain.errors import AppError, Locked, Refused, WrongUsage
from tests.house.rules import ROOT

ADDRESS = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"
# A way to call each verb, what runs it below app.cli, and the options that matter to it.
VERBS: list[tuple[str, str, dict[str, Any]]] = [
    ("demo --jobs 3 --minutes 1 --fault kill-relay --seed 4", "demo.verb.demo", {"jobs": 3, "fault": "kill-relay"}),
    ("demo", "demo.verb.demo", {"jobs": 20, "minutes": 0, "fault": "", "seed": 0}),
    ("agent", "agent.agent", {"act": None}),
    ("agent stop", "agent.agent", {"act": "stop"}),
    ("status", "agent.status", {}),
    ("share snooze 5", "agent.share", {"act": "snooze", "minutes": 5}),
    ("settings idle_seconds 60", "agent.settings", {"key": "idle_seconds", "value": "60"}),
    ("doctor", "agent.doctor", {}),
    ("monitor --seconds 2", "agent.monitor", {"seconds": 2}),
    ("run minilm a b --where here", "market.run", {"model": "minilm", "input": ["a", "b"], "where": "here"}),
    ("earnings", "market.earnings", {}),
    ("redeem", "market.redeem", {}),
    ("jury", "disputes.jury", {}),
    ("sites", "sites.sites", {"act": "list", "site": None}),
    ("sites allow https://app.example.org", "sites.sites", {"act": "allow", "site": "https://app.example.org"}),
    ("batch calls.json --yes", "sites.batch", {"file": "calls.json", "yes": True}),
    ("sign hello", "statements.sign", {"message": "hello", "typed_data": None, "account": None}),
    ("delegation", "sites.delegation", {"act": "list", "account": None, "network": "local"}),
    ("delegation set 0x1 0x2", "sites.delegation", {"act": "set", "account": "0x1", "contract": "0x2"}),
    ("sector --confirm", "sector.sector", {"confirm": True}),
    ("hosts", "sector.hosts", {"host": None, "act": None}),
    ("hosts rpc.example.org off", "sector.hosts", {"host": "rpc.example.org", "act": "off"}),
    ("dispute 0xab", "disputes.dispute", {"job": "0xab", "yes": False}),
    ("demo --scenario staking", "demo.verb.demo", {"scenario": "staking"}),
    ("wallet new --words 24", "wallet.new", {"words": 24, "password_file": None}),
    ("wallet restore", "wallet.restore", {}),
    ("wallet words", "wallet.words", {}),
    ("wallet list", "wallet.accounts", {}),
    ("wallet unlock --password-file -", "wallet.unlock", {"password_file": "-"}),
    ("wallet lock", "wallet.lock", {}),
    ("wallet discover", "wallet_keys.discover", {"password_file": None}),
    ("wallet import --keystore k", "wallet_keys.import_key", {"keystore": "k", "key_file": None}),
    (f"wallet watch {ADDRESS}", "wallet_keys.watch", {"address": ADDRESS}),
    (f"wallet forget {ADDRESS}", "wallet_keys.forget", {"address": ADDRESS}),
    (f"wallet export {ADDRESS} k", "wallet_keys.export", {"address": ADDRESS, "file": "k"}),
    ("wallet backup b", "wallet_keys.backup", {"file": "b"}),
    (f"send {ADDRESS} 1.5", "wallet.send", {"to": ADDRESS, "amount": "1.5", "asset": None, "yes": False}),
    ("send ethereum:x --yes --despite-danger", "wallet.send", {"amount": None, "despite_danger": True}),
    ("contacts", "contacts.contacts", {"act": "list", "which": None}),
    ("contacts add Ada 0x12", "contacts.contacts", {"act": "add", "which": "Ada", "what": "0x12"}),
    ("receive 1.5 ETH", "contacts.receive", {"amount": "1.5", "asset": "ETH"}),
    ("history --csv h.csv --prices p.csv", "contacts.history", {"csv": "h.csv", "prices": "p.csv"}),
    (f"send {ADDRESS} 1 --fee 12.5", "wallet.send", {"fee": "12.5"}),
    (f"send {ADDRESS} 1 fet --network bnb", "wallet.send", {"asset": "FET", "network": "bnb"}),
    (f"send {ADDRESS} 1 {ADDRESS}", "wallet.send", {"asset": ADDRESS, "network": "local"}),
    ("swap 5 FET --network bnb --quote", "staking.swap", {"give": "FET", "network": "bnb", "quote": True}),
    ("tokens --network ethereum", "tokens.tokens", {"network": "ethereum"}),
    ("pending", "sent.pending", {}),
    ("speed-up 0xab", "sent.speed_up", {"hash": "0xab", "fee": "fast", "yes": False}),
    ("cancel 4 --fee normal", "sent.cancel", {"hash": "4", "fee": "normal"}),
    ("approvals", "sent.approvals", {}),
    (f"revoke {ADDRESS} --token FLW", "sent.revoke", {"spender": ADDRESS, "token": "FLW"}),
    (f"send {ADDRESS} 1 ETH --yes --dry-run", "wallet.send", {"asset": "ETH", "yes": True, "dry_run": True}),
    ("stake register", "staking.stake", {"act": "register", "amount": "0"}),
    ("stake bond 200", "staking.stake", {"act": "bond", "amount": "200"}),
    ("stake register 1 --cut 2.5", "staking.stake", {"act": "register", "amount": "1", "cut": "2.5"}),
    ("unbond all --from pool", "staking.unbond", {"amount": "all", "source": "pool", "withdraw": False}),
    ("claim --dry-run", "staking.claim", {"dry_run": True}),
    ("duty deposit 20", "staking.duty", {"act": "deposit", "amount": "20"}),
    (f"delegate {ADDRESS} 5", "staking.delegate", {"provider": ADDRESS, "amount": "5", "slippage": ""}),
    ("pool leave all", "staking.pool", {"act": "leave", "amount": "all"}),
    ("lend withdraw 5", "staking.lend", {"act": "withdraw", "amount": "5"}),
    ("borrow all --repay", "staking.borrow", {"amount": "all", "repay": True}),
    (f"recall {ADDRESS}", "staking.recall", {"provider": ADDRESS}),
    ("swap 1 FLW --quote", "staking.swap", {"amount": "1", "give": "FLW", "quote": True}),
    ("liquidity add 5", "staking.liquidity", {"act": "add", "amount": "5"}),
    ("quality", "staking.quality", {"act": "show"}),
    ("providers --sort cut --healthy", "staking.providers", {"sort": "cut", "healthy": True}),
    ("yields --epochs 7", "staking.yields", {"epochs": 7}),
    ("positions", "staking.positions", {}),
    ("devnet", "networks.devnet", {"act": None}),
    ("devnet advance 60", "networks.devnet", {"act": "advance", "argument": "60"}),
    (
        f"deploy --network sepolia --account {ADDRESS} --dry-run",
        "deploy.deploy",
        {"network": "sepolia", "account": ADDRESS, "dry_run": True, "yes": False},
    ),
    ("relay", "networks.relay", {}),
]
USAGE = [
    "sing",
    "send",
    f"send {ADDRESS} 1 BTC",
    f"send {ADDRESS} 1 0x12",
    f"send {ADDRESS} 1 FET --network nowhere",
    "contacts steal",
    "history",
    "history --csv a --to-json b",
    "wallet",
    "wallet hide",
    "wallet new --words 13",
    "stake steal",
    "deploy --network sepolia",
    "share",
    "demo --jobs many",
    "run",
    "status --loud",
    "monitor --seconds 1.5",
]
Outcome = int | None | BaseException
Stand = Callable[[str, Outcome], list[argparse.Namespace]]


@pytest.fixture
def stand(monkeypatch: pytest.MonkeyPatch) -> Stand:
    """Return a function that puts an outcome in the place of a verb; the options it is called with come into the list."""

    def put(where: str, outcome: Outcome) -> list[argparse.Namespace]:
        called: list[argparse.Namespace] = []

        async def verb(options: argparse.Namespace, output: Output) -> int | None:
            called.append(options)
            if isinstance(outcome, BaseException):
                raise outcome
            return outcome

        monkeypatch.setattr(f"app.cli.{where}", verb)
        return called

    return put


@pytest.mark.parametrize(("line", "where", "wanted"), VERBS, ids=[line for line, _, _ in VERBS])
def test_verb__asked_for__its_function_runs_with_its_options(
    stand: Stand, line: str, where: str, wanted: dict[str, Any]
) -> None:
    called = stand(where, None)
    assert main.run(line.split()) == 0
    (options,) = called
    assert {name: getattr(options, name) for name in wanted} == wanted
    assert (options.json, options.profile) == (False, "default")


def test_verb__of_the_parser__each_is_in_the_table() -> None:
    known = main._parser()._subparsers
    assert known is not None
    (action,) = known._group_actions
    assert isinstance(action.choices, dict)
    assert set(action.choices) == {line.split()[0] for line, _, _ in VERBS}


@pytest.mark.parametrize("line", ["wallet --json --profile ann list", "wallet list --profile ann --json"])
def test_options__before_or_behind_an_inner_verb__count(stand: Stand, line: str) -> None:
    called = stand("wallet.accounts", None)
    assert main.run(line.split()) == 0
    assert (called[0].json, called[0].profile) == (True, "ann")


@pytest.mark.parametrize("line", USAGE)
def test_usage__wrong__exit_2_with_title_and_hint(capsys: pytest.CaptureFixture[str], line: str) -> None:
    assert main.run(line.split()) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("fallow: ")
    assert "--help" in said.err


@pytest.mark.parametrize("line", USAGE)
def test_usage__wrong_with_json__one_object(capsys: pytest.CaptureFixture[str], line: str) -> None:
    assert main.run([*line.split(), "--json"]) == 2
    assert json.loads(capsys.readouterr().out).keys() == {"error", "hint", "code"}


def test_usage__bytes_that_are_no_text__exit_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.run(["run", "minilm", "\udcff", "--json"]) == 2
    assert "no text" in json.loads(capsys.readouterr().out)["error"]


def test_usage__no_verb__help_and_exit_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.run([]) == 2
    assert "VERB" in capsys.readouterr().err


@pytest.mark.parametrize("line", ["--help", "wallet --help", "wallet new --help", "send --help"])
def test_help__asked_for__exit_0(capsys: pytest.CaptureFixture[str], line: str) -> None:
    with pytest.raises(SystemExit) as ended:
        main.run(line.split())
    assert ended.value.code == 0
    assert "usage: fallow" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("outcome", "code"),
    [
        (None, 0),
        (0, 0),
        (1, 1),
        (Refused("No"), 1),
        (Locked("Locked"), 1),
        (AppError("Broken"), 1),
        (WrongUsage("So not"), 2),
        (BrokenPipeError(), 1),
    ],
)
def test_exit__by_outcome(stand: Stand, outcome: Outcome, code: int) -> None:
    stand("agent.status", outcome)
    assert main.run(["status"]) == code


def test_exit__interrupted__1_and_no_traceback(stand: Stand, capsys: pytest.CaptureFixture[str]) -> None:
    stand("agent.status", KeyboardInterrupt())
    assert main.run(["status"]) == 1
    assert capsys.readouterr().err == "fallow: Interrupted\n"


@pytest.mark.parametrize("module", ["app.cli.main", "app.client.agent"])
def test_imports__of_the_front_end__nothing_heavy(module: str) -> None:
    heavy = [
        "web3",
        "eth_account",
        "onnxruntime",
        "keyring",
        "numpy",
        "tokenizers",
        "nats",
        "aiohttp",
        "coincurve",
        "psutil",
    ]
    code = f"import sys, {module}\nprint([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_version__neither_asyncio_nor_anything_heavy() -> None:
    code = "import sys\nsys.argv[1:] = ['--version']\nfrom app.__main__ import main\nmain()\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    version, modules = done.stdout.splitlines()
    assert version.startswith("fallow ")
    unwanted = {"asyncio", "argparse", "msgspec", "web3", "eth_account", "onnxruntime", "keyring", "numpy", "PySide6"}
    assert not unwanted & set(modules.split())
