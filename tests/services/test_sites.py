"""What sites are answered: their own accounts and network, reads passed on, signatures by the person's decision alone."""

import asyncio
import json
from typing import Any

import pytest

from app.domain.errors import BadInput, ChainAway, InsufficientFunds, Refused, Reverted
from app.domain.messages import personal_digest
from app.domain.secp256k1 import recover
from app.domain.site_requests import READS
from app.domain.sites import MOST_SITES, PROGRAM, Code, Kind, SiteError
from app.domain.transactions import Transaction
from app.services.sites.book import SiteBook
from app.services.sites.signing import MOST_WAITING
from tests.fakes.clock import settle
from tests.fakes.sites import DAPP, FakeSiteChain, SiteBench

YOU = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"
TYPED = {
    "types": {"EIP712Domain": [{"name": "chainId", "type": "uint256"}], "Note": [{"name": "text", "type": "string"}]},
    "primaryType": "Note",
    "domain": {"chainId": 31_337},
    "message": {"text": "hello"},
}


@pytest.fixture
async def bench() -> SiteBench:
    return await SiteBench().connected()


@pytest.fixture
async def stranger() -> SiteBench:
    """Return the bench with a site on the list that has seen no account."""
    made = SiteBench()
    await made.book.allow(DAPP)
    return made


async def code_of(bench: SiteBench, method: str, *params: Any, origin: str = DAPP) -> int:
    with pytest.raises(SiteError) as refused:
        await bench.ask(method, *params, origin=origin)
    return refused.value.code


async def test_accounts__before_consent__none__after_it_those_shown(stranger: SiteBench) -> None:
    assert await stranger.ask("eth_accounts") == []
    assert await stranger.ask("wallet_getPermissions") == []
    assert await stranger.ask("eth_requestAccounts") == [stranger.account]
    assert await stranger.ask("eth_accounts") == [stranger.account]
    (asked,) = stranger.decider.asked
    assert (asked.kind, asked.origin, asked.accounts) == (Kind.CONNECT, DAPP, tuple(stranger.wallet))
    await stranger.ask("eth_requestAccounts")
    assert len(stranger.decider.asked) == 1
    assert await stranger.ask("eth_accounts", origin="https://other.example") == []


async def test_accounts__asked_twice_at_once__the_person_once(stranger: SiteBench) -> None:
    stranger.decider.hold = asyncio.Event()
    both = [asyncio.ensure_future(stranger.ask("eth_requestAccounts")) for _ in range(2)]
    await settle()
    stranger.decider.hold.set()
    assert await asyncio.gather(*both) == [[stranger.account]] * 2
    assert len(stranger.decider.asked) == 1


async def test_accounts__declined_or_no_wallet__told_so_and_nothing_shown(stranger: SiteBench) -> None:
    stranger.decider.no()
    assert await code_of(stranger, "eth_requestAccounts") == Code.REJECTED
    assert await stranger.ask("eth_accounts") == []
    stranger.wallet.clear()
    assert await code_of(stranger, "eth_requestAccounts") == Code.UNAUTHORIZED


async def test_accounts__one_that_left_the_wallet__shown_no_more(bench: SiteBench) -> None:
    bench.wallet.remove(bench.account)
    assert await bench.ask("eth_accounts") == []
    assert await code_of(bench, "personal_sign", "0x68", bench.account) == Code.UNAUTHORIZED


async def test_permissions__asked_and_given_back(bench: SiteBench) -> None:
    (found,) = await bench.ask("wallet_getPermissions")
    assert found["invoker"] == DAPP
    assert found["parentCapability"] == "eth_accounts"
    assert found["caveats"] == [{"type": "restrictReturnedAccounts", "value": [bench.account]}]
    await bench.ask("wallet_revokePermissions", {"eth_accounts": {}})
    assert await bench.ask("eth_accounts") == []
    assert (await bench.ask("wallet_requestPermissions", {"eth_accounts": {}}))[0]["caveats"][0]["value"] == [
        bench.account
    ]


async def test_send__consented__signed_by_the_account_and_sent(bench: SiteBench) -> None:
    name = await bench.ask("eth_sendTransaction", {"from": bench.account, "to": YOU, "value": "0x5"})
    (raw,) = bench.chain.sent
    assert name == Transaction.hash_of(raw)
    transaction, signature = Transaction.decode_signed(raw)
    assert (transaction.to, transaction.value, transaction.chain_id) == (YOU, 5, 31_337)
    assert recover(transaction.digest(), signature) == bench.account


async def test_send__declined__nothing_sent(bench: SiteBench) -> None:
    bench.decider.no()
    assert await code_of(bench, "eth_sendTransaction", {"from": bench.account, "to": YOU}) == Code.REJECTED
    assert bench.chain.sent == []


async def test_send__another_account_or_chain__refused_before_the_person_is_asked(bench: SiteBench) -> None:
    assert await code_of(bench, "eth_sendTransaction", {"from": YOU, "to": YOU}) == Code.UNAUTHORIZED
    other = {"from": bench.account, "to": YOU, "chainId": "0x1"}
    assert await code_of(bench, "eth_sendTransaction", other) == Code.INVALID_PARAMS
    assert bench.decider.asked == []


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (InsufficientFunds("Too little"), Code.SERVER),
        (Reverted("The chain would refuse it"), Code.SERVER),
        (ChainAway("It does not answer"), Code.CHAIN_AWAY),
    ],
)
async def test_send__cannot_be_prepared__the_reason(bench: SiteBench, error: Any, code: Code) -> None:
    bench.chain.refuse = error
    assert await code_of(bench, "eth_sendTransaction", {"from": bench.account, "to": YOU}) == code
    assert bench.decider.asked == []


async def test_send__front_end_signs_something_else__not_sent(bench: SiteBench) -> None:
    other = Transaction(31_337, 0, 1, 1, 21_000, YOU, 10**18, b"")
    bench.decider.mangle = lambda _: other.encode_signed(bench.decider.key.sign(other.digest()))
    assert await code_of(bench, "eth_sendTransaction", {"from": bench.account, "to": YOU}) == Code.INTERNAL
    bench.decider.mangle = lambda _: b"nothing"
    assert await code_of(bench, "eth_sendTransaction", {"from": bench.account, "to": YOU}) == Code.INTERNAL
    assert bench.chain.sent == []


async def test_send__too_many_wait__the_next_refused(bench: SiteBench) -> None:
    bench.decider.hold = asyncio.Event()
    wish = {"from": bench.account, "to": YOU}
    waiting = [asyncio.ensure_future(bench.ask("eth_sendTransaction", wish)) for _ in range(MOST_WAITING)]
    await settle()
    assert await code_of(bench, "eth_sendTransaction", wish) == Code.LIMIT
    assert len(bench.decider.asked) == 1  # one after the other: each number follows from the one before
    bench.decider.hold.set()
    await asyncio.gather(*waiting)
    assert [Transaction.decode_signed(raw)[0].nonce for raw in bench.chain.sent] == [0, 1, 2]
    await bench.ask("eth_sendTransaction", wish)


async def test_message__signed__by_the_account(bench: SiteBench) -> None:
    signature = bytes.fromhex((await bench.ask("personal_sign", "0x68656c6c6f", bench.account))[2:])
    assert recover(personal_digest(b"hello"), signature) == bench.account
    bench.decider.mangle = lambda raw: bytes(65)
    assert await code_of(bench, "personal_sign", "0x68656c6c6f", bench.account) == Code.INTERNAL


async def test_typed_data__signed__and_what_is_none_refused(bench: SiteBench) -> None:
    assert len(await bench.ask("eth_signTypedData_v4", bench.account, json.dumps(TYPED))) == 2 + 130
    assert await code_of(bench, "eth_signTypedData_v4", bench.account, "{}") == Code.INVALID_PARAMS
    too_long = {**TYPED, "message": {"text": "x" * 50_000}}
    assert await code_of(bench, "eth_signTypedData_v4", bench.account, too_long) == Code.INVALID_PARAMS


@pytest.mark.parametrize(
    "method",
    ["eth_sign", "eth_signTransaction", "eth_signTypedData", "eth_sendRawTransaction", "personal_unlockAccount", "admin_peers",
     "debug_traceCall", "miner_start", "engine_newPayloadV4", "fallow_drip", "eth_getEncryptionPublicKey", "eth_newFilter", ""],
)  # fmt: skip
async def test_method__not_offered__4200_and_nobody_asked(bench: SiteBench, method: str) -> None:
    assert await code_of(bench, method) == Code.UNSUPPORTED
    assert bench.chain.asked == []
    assert bench.decider.asked == []


@pytest.mark.parametrize("method", sorted(READS))
async def test_read__on_the_list__passed_on_as_it_came(bench: SiteBench, method: str) -> None:
    bench.chain.answers[method] = {"some": "thing"}
    await bench.ask(method, "0x1", {"a": 1})
    assert bench.chain.asked == [(method, ["0x1", {"a": 1}])]


async def test_read__node_refuses_or_is_away__its_own_words_or_4901(bench: SiteBench) -> None:
    bench.chain.answers = {
        "eth_call": SiteError(3, "execution reverted", "0x08c379a0"),
        "eth_getLogs": ChainAway("Away"),
    }
    assert await code_of(bench, "eth_call") == 3
    assert await code_of(bench, "eth_getLogs") == Code.CHAIN_AWAY
    bench.chains.chains.clear()
    assert await code_of(bench, "eth_call") == Code.DISCONNECTED


async def test_chain__switched__for_this_site_alone(bench: SiteBench) -> None:
    bench.chains.chains.append(FakeSiteChain(1, "Ethereum"))
    await bench.ask("wallet_switchEthereumChain", {"chainId": "0x1"})
    assert await bench.ask("eth_chainId") == "0x1"
    assert await bench.ask("net_version") == "1"
    assert await bench.ask("eth_chainId", origin=PROGRAM) == hex(31_337)
    await bench.ask("eth_sendTransaction", {"from": bench.account, "to": YOU})
    assert bench.chains.chains[1].sent
    bench.chains.chains.pop()  # turned off: back to the first
    assert await bench.ask("eth_chainId") == hex(31_337)


async def test_chain__not_on__4902__added_with_consent_alone(bench: SiteBench) -> None:
    assert await code_of(bench, "wallet_switchEthereumChain", {"chainId": "0xa"}) == Code.UNKNOWN_CHAIN
    bench.decider.no()
    asked = {"chainId": "0xa", "chainName": "Mine", "rpcUrls": ["https://evil.example"]}
    assert await code_of(bench, "wallet_addEthereumChain", asked) == Code.REJECTED
    assert len(bench.chains.chains) == 1
    bench.decider.refuse = None
    assert await bench.ask("wallet_addEthereumChain", asked) is None
    assert (bench.decider.asked[-1].kind, bench.decider.asked[-1].network) == (Kind.NETWORK, "Optimism")
    await bench.ask("wallet_switchEthereumChain", {"chainId": "0xa"})
    count = len(bench.decider.asked)
    assert await bench.ask("wallet_addEthereumChain", asked) is None
    assert len(bench.decider.asked) == count
    assert await code_of(bench, "wallet_addEthereumChain", {"chainId": "0x539"}) == Code.UNSUPPORTED


async def test_chain__site_that_has_seen_no_account__may_not_move_it(stranger: SiteBench) -> None:
    for method in ("wallet_switchEthereumChain", "wallet_addEthereumChain"):
        assert await code_of(stranger, method, {"chainId": "0xa"}) == Code.UNAUTHORIZED


def batch(bench: SiteBench, count: int = 3, **changes: Any) -> dict[str, Any]:
    calls = [{"to": YOU, "value": hex(number + 1)} for number in range(count)]
    return {
        "version": "2.0.0",
        "chainId": hex(31_337),
        "from": bench.account,
        "atomicRequired": False,
        "calls": calls,
        **changes,
    }


async def test_batch__all_consented__one_after_the_other_and_done(bench: SiteBench) -> None:
    bench.chain.mines = False
    identity = (await bench.ask("wallet_sendCalls", batch(bench)))["id"]
    assert len(bench.chain.sent) == 1
    assert (await bench.ask("wallet_getCallsStatus", identity))["status"] == 100
    bench.chain.mines = True
    await bench.clock.advance(5)
    said = await bench.ask("wallet_getCallsStatus", identity)
    assert (said["status"], said["atomic"], said["chainId"]) == (200, False, hex(31_337))
    assert [one["status"] for one in said["receipts"]] == ["0x1"] * 3
    assert [(one.position, one.count) for one in bench.decider.asked] == [(1, 3), (2, 3), (3, 3)]
    assert await code_of(bench, "wallet_getCallsStatus", identity, origin=PROGRAM) == Code.UNKNOWN_BATCH


async def test_batch__second_declined__partly_done_also_in_the_next_life(bench: SiteBench) -> None:
    bench.chain.mines = False
    identity = (await bench.ask("wallet_sendCalls", batch(bench)))["id"]
    bench.decider.no()
    bench.chain.mines = True
    await bench.clock.advance(5)
    assert (await bench.ask("wallet_getCallsStatus", identity))["status"] == 600
    await bench.batches.load()
    assert (await bench.ask("wallet_getCallsStatus", identity))["status"] == 600


async def test_batch__first_reverts__the_others_never_sent(bench: SiteBench) -> None:
    bench.chain.status = "0x0"
    identity = (await bench.ask("wallet_sendCalls", batch(bench, id="mine")))["id"]
    await bench.clock.advance(5)
    assert identity == "mine"
    assert (await bench.ask("wallet_getCallsStatus", identity))["status"] == 500
    assert len(bench.chain.sent) == 1


async def test_batch__first_declined__no_batch(bench: SiteBench) -> None:
    bench.decider.no()
    assert await code_of(bench, "wallet_sendCalls", batch(bench, id="mine")) == Code.REJECTED
    assert await code_of(bench, "wallet_getCallsStatus", "mine") == Code.UNKNOWN_BATCH


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"atomicRequired": True}, Code.NOT_ATOMIC),
        ({"chainId": "0x1"}, Code.BATCH_CHAIN),
        ({"from": YOU}, Code.UNAUTHORIZED),
        ({"capabilities": {"paymasterService": {}}}, Code.CAPABILITY),
        ({"calls": [{"to": YOU}] * 33}, Code.BATCH_TOO_LARGE),
        ({"calls": []}, Code.INVALID_PARAMS),
        ({"version": "1.0"}, Code.INVALID_PARAMS),
    ],
)
async def test_batch__cannot_be__its_code(bench: SiteBench, changes: dict[str, Any], code: Code) -> None:
    assert await code_of(bench, "wallet_sendCalls", batch(bench, **changes)) == code
    assert bench.decider.asked == []


async def test_batch__same_id_again__refused(bench: SiteBench) -> None:
    await bench.ask("wallet_sendCalls", batch(bench, 1, id="mine", atomicRequired=True))
    assert await code_of(bench, "wallet_sendCalls", batch(bench, 1, id="mine")) == Code.DUPLICATE


async def test_capabilities__of_a_shown_account__nothing_atomic(bench: SiteBench) -> None:
    offered = {"atomic": {"status": "unsupported"}}
    assert await bench.ask("wallet_getCapabilities", bench.account) == {hex(31_337): offered}
    assert await bench.ask("wallet_getCapabilities", bench.account, ["0x1"]) == {}
    assert await code_of(bench, "wallet_getCapabilities", YOU) == Code.UNAUTHORIZED


async def test_book__kept__and_a_damaged_entry_left_out(bench: SiteBench) -> None:
    await bench.book.move(DAPP, 31_337)
    later = SiteBook(bench.store, lambda: bench.wallet, bench.clock)
    await later.load()
    assert later.of(DAPP) == bench.book.of(DAPP)
    kept = json.loads(bench.store.kept["sites"])
    bench.store.kept["sites"] = json.dumps([*kept, {"origin": "null"}, 5])
    await later.load()
    assert [one.origin for one in later.listed()] == [DAPP]
    bench.store.kept["sites"] = "{"
    await later.load()


async def test_book__allow_and_forget__only_what_is_a_site(bench: SiteBench) -> None:
    with pytest.raises(BadInput, match="is no site"):
        await bench.book.allow("http://app.example.org")
    with pytest.raises(BadInput, match="not on the list"):
        await bench.book.forget("https://other.example")
    await bench.book.forget(DAPP + "/")
    assert not bench.book.knows(DAPP)
    assert bench.book.knows(PROGRAM)
    for number in range(MOST_SITES):
        await bench.book.allow(f"https://s{number}.example")
    with pytest.raises(Refused, match="already"):
        await bench.book.allow(DAPP)


async def test_book__knocks__the_latest_first_and_gone_once_allowed(bench: SiteBench) -> None:
    assert [bench.book.knock(f"https://s{number % 10}.example") for number in range(12)] == [True] * 12
    assert bench.book.knocks[0] == "https://s1.example"
    assert len(bench.book.knocks) == 8
    assert not bench.book.knock("https://s1.example")
    await bench.book.allow("https://s1.example")
    assert "https://s1.example" not in bench.book.knocks
