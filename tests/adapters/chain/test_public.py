"""A public network over real HTTP: right balances and right words while endpoints lie, are slow, dead or somebody else's."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from app.adapters.chain.public import PublicNode
from app.adapters.clock import SystemClock
from app.domain.chains import BY_KEY, PUBLIC, PublicChain
from app.domain.errors import ChainAway, Refused
from app.domain.hashing import checksum
from app.domain.public_calls import BALANCE_OF, Question
from app.domain.sector import on_chain
from app.domain.sector_reading import COIN, Answers, Plan
from tests.adapters.chain.public_nodes import ANN, ETHEREUM, HEAD, PublicStandIn

FET, WLD, NMR = on_chain(1)
ETHER = 10**18
QUESTION = Question(FET.address, BALANCE_OF.data(ANN))
Started = Callable[..., Awaitable[list[PublicStandIn]]]


@pytest.fixture
async def started() -> AsyncIterator[Started]:
    made: list[PublicStandIn] = []

    async def start(count: int = 1) -> list[PublicStandIn]:
        for _ in range(count):
            stand_in = PublicStandIn()
            stand_in.tokens = {FET.address: 7 * ETHER, WLD.address: 0}
            made.append(await stand_in.start())
        return made

    yield start
    for one in made:
        await one.stop()


@pytest.fixture
async def opened() -> AsyncIterator[Callable[..., PublicNode]]:
    made: list[PublicNode] = []

    def open_node(*urls: str, seconds: float = 5.0) -> PublicNode:
        made.append(PublicNode(ETHEREUM, urls, SystemClock(), seconds))
        return made[-1]

    yield open_node
    for one in made:
        await one.close()


Opened = Callable[..., PublicNode]


async def dead_url() -> str:
    """Return where a node was a moment ago."""
    gone = await PublicStandIn().start()
    await gone.stop()
    return gone.url


async def test_read__multicall__everything_in_one_request(started: Started, opened: Opened) -> None:
    (node,) = await started()
    plan = Plan(ETHEREUM, [ANN])
    answers = await opened(node.url).read([ANN], plan.questions)
    reading = plan.understood(answers, 1.0)
    assert reading.amounts[COIN] == {ANN: 5 * ETHER}
    assert reading.amounts[FET.address] == {ANN: 7 * ETHER}
    assert reading.amounts[WLD.address] == {ANN: 0}
    assert reading.amounts[NMR.address] == {}  # nothing is there: not known, and never zero
    assert len(node.requests) == 1


async def test_read__no_multicall__the_same_in_two_requests(started: Started, opened: Opened) -> None:
    (node,) = await started()
    plan = Plan(ETHEREUM, [ANN])
    by_multicall = await opened(node.url).read([ANN], plan.questions)
    node.requests.clear()
    node.multicall = False
    assert await opened(node.url).read([ANN], plan.questions) == by_multicall
    assert len(node.requests) == 2


async def test_read__a_question_reverts__only_that_one_has_no_answer(started: Started, opened: Opened) -> None:
    (node,) = await started()
    bad = Question(FET.address, b"\1\2\3\4")
    for node.multicall in (True, False):
        answers = await opened(node.url).read([ANN], [bad, QUESTION])
        assert answers.results == (None, (7 * ETHER).to_bytes(32, "big"))


def another_network(node: PublicStandIn) -> None:
    node.chain_id = 56


def another_network_alone(node: PublicStandIn) -> None:
    node.chain_id, node.multicall = 56, False


def behind(node: PublicStandIn) -> None:
    node.time -= 3600


def page(node: PublicStandIn) -> None:
    node.page = b"<html>Sign in to this network</html>"


def nested(node: PublicStandIn) -> None:
    node.page = b"[" * 100_000


def other_json(node: PublicStandIn) -> None:
    node.page = b'{"ok": true}'


def huge(node: PublicStandIn) -> None:
    node.page = b" " * (5 << 20)


def redirecting(node: PublicStandIn) -> None:
    node.status = 307


def busy(node: PublicStandIn) -> None:
    node.page = b'{"jsonrpc":"2.0","id":0,"error":{"code":-32005,"message":"limit exceeded"}}'


def false_words(node: PublicStandIn) -> None:
    node.page = b'{"jsonrpc":"2.0","id":0,"result":"0x1234"}'


@pytest.mark.parametrize(
    ("broken", "words"),
    [
        (another_network, "another network"),
        (another_network_alone, "another network"),
        (behind, "far behind"),
        (page, "is no node"),
        (nested, "is no node"),
        (other_json, "is no node"),
        (huge, "too much"),
        (redirecting, "status 307"),
        (busy, "refuses more questions"),
        (false_words, "no Multicall3"),
    ],
)
async def test_read__first_endpoint_broken__second_answers_and_the_fault_is_noted(
    started: Started, opened: Opened, broken: Callable[[PublicStandIn], None], words: str
) -> None:
    bad, good = await started(2)
    broken(bad)
    client = opened(bad.url, good.url)
    answers = await client.read([ANN], [QUESTION])
    assert answers.coins == (5 * ETHER,)
    first, second = client.health
    assert words in first.trouble
    assert second.trouble == ""
    assert client.asked.keys() == {bad.url, good.url}


async def test_read__slow_and_dead__passed_over_then_left_to_rest(started: Started, opened: Opened) -> None:
    slow, good = await started(2)
    slow.held = asyncio.Event()
    client = opened(slow.url, await dead_url(), good.url, seconds=0.1)
    for _ in range(3):
        assert (await client.read([ANN], [QUESTION])).coins == (5 * ETHER,)
    assert "in time" in client.health[0].trouble
    assert "reached" in client.health[1].trouble
    asked = len(slow.requests)
    await client.read([ANN], [QUESTION])
    assert len(slow.requests) == asked
    slow.held.set()


async def test_read__nobody_answers__each_host_with_its_fault_and_no_path(opened: Opened) -> None:
    url = await dead_url()
    with pytest.raises(ChainAway) as caught:
        await opened(url + "/secret-code").read([ANN], [])
    assert caught.value.title == "Ethereum does not answer"
    assert url.removeprefix("http://") in caught.value.hint
    assert "secret" not in caught.value.hint


async def test_read__all_hosts_off__says_so() -> None:
    with pytest.raises(ChainAway) as caught:
        await PublicNode(ETHEREUM, [], SystemClock()).read([ANN], [])
    assert "turned off" in caught.value.hint


async def test_confirm__one_lies_one_is_dead__the_majority_and_a_proof(started: Started, opened: Opened) -> None:
    liar, good, other = await started(3)
    liar.coin = 999 * ETHER
    client = opened(liar.url, await dead_url(), good.url, other.url)
    found = await client.confirm([ANN], [QUESTION])
    assert found.answers == Answers(good.time, (5 * ETHER,), ((7 * ETHER).to_bytes(32, "big"),))
    assert (found.agreed, found.asked, found.block, found.proven) == (2, 4, HEAD - 2, True)
    assert client.health[0].trouble == "contradicts the others"
    liar.requests.clear()
    assert (await client.read([ANN], [])).coins == (5 * ETHER,)  # the liar is asked last from now on
    assert liar.requests == []


async def test_confirm__no_proofs_offered__confirmed_and_not_proven(started: Started, opened: Opened) -> None:
    nodes = await started(2)
    for node in nodes:
        node.proofs = False
    client = opened(*(node.url for node in nodes))
    found = await client.confirm([ANN], [])
    assert (found.answers.coins, found.proven) == ((5 * ETHER,), False)
    assert not any(one.trouble for one in client.health)


async def test_confirm__two_that_differ__refused(started: Started, opened: Opened) -> None:
    liar, good = await started(2)
    liar.tokens[FET.address] = 10**30
    with pytest.raises(Refused, match="contradict each other"):
        await opened(liar.url, good.url).confirm([ANN], [QUESTION])


async def test_confirm__a_lone_endpoint__confirms_nothing(started: Started, opened: Opened) -> None:
    (node,) = await started()
    with pytest.raises(ChainAway, match="Only 1 of 2"):
        await opened(node.url, await dead_url()).confirm([ANN], [])


async def test_confirm__most_lie_against_their_own_state__the_proof_tells(started: Started, opened: Opened) -> None:
    nodes = await started(2)
    for node in nodes:
        node.coin = 999 * ETHER
    with pytest.raises(Refused, match="their own block contradicts"):
        await opened(*(node.url for node in nodes)).confirm([ANN], [])


async def test_confirm__a_false_proof__noted_and_the_next_asked(started: Started, opened: Opened) -> None:
    forger, good, other = await started(3)
    forger.leaf = lambda: good.leaf() if len(forger.requests) < 3 else b"\xc0"  # type: ignore[method-assign]
    client = opened(forger.url, good.url, other.url)
    assert (await client.confirm([ANN], [])).proven
    assert client.health[0].trouble == "gives false proofs"


@pytest.mark.parametrize("chain", PUBLIC, ids=lambda chain: chain.key)
async def test_read__each_public_network_and_fifty_tokens__one_request(chain: PublicChain) -> None:
    node = await PublicStandIn(chain).start()
    client = PublicNode(chain, [node.url], SystemClock())
    tokens = [checksum(f"0x{number:040x}") for number in range(1, 51)]
    node.tokens = dict.fromkeys(tokens, ETHER)
    plan = Plan(chain, [ANN])
    more = [Question(token, BALANCE_OF.data(ANN)) for token in tokens]
    answers = await client.read([ANN], [*plan.questions, *more])
    assert answers.results[-50:] == (ETHER.to_bytes(32, "big"),) * 50
    assert len(node.requests) == 1
    await client.close()
    await node.stop()


def test_chains__all__multicall_and_endpoints_over_https() -> None:
    assert all(url.startswith("https://") for chain in BY_KEY.values() for url in chain.endpoints)
