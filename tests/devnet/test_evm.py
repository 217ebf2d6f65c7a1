"""The chain: its clock, its lazy blocks, trials that change nothing, estimates that suffice."""

import sys
from collections.abc import Iterator

import pytest
from hypothesis import given, settings, strategies as st

from app.devnet.evm import BLOCK_SECONDS
from app.domain import calls
from tests.devnet.local import ETHER, Account, Clock, Local

# Stores the time at 0 and 1, unless it is there: as an exchange counts prices once a block.
ONCE_A_BLOCK = "425f5414600f57425f55426001" + "55005b00"
LOOP = "5b600056"  # jumps to itself for ever
# Returns 1 when it has 100,000 gas to give to a call, else reverts: needs far more gas than it uses.
NEEDS_GAS_LEFT = "620186a05a10601057" + "00" + "00" * 6 + "5b60006000fd"


def _time(local: Local) -> int:
    return int(local("eth_getBlockByNumber", "latest")["timestamp"], 16)


def test_time__two_blocks_in_one_second__rises_all_the_same(local: Local) -> None:
    rich = local.rich()
    times = [int(local("eth_getBlockByNumber", hex(number))["timestamp"], 16) for number in range(3)]
    assert times == [1_800_000_000 + number for number in range(3)]
    local.clock.seconds += 10
    local.act(rich, rich.address)
    assert _time(local) == 1_800_000_010


def test_time__wall_clock_goes_back__the_chain_does_not(local: Local) -> None:
    rich = local.rich()
    before = _time(local)
    local.clock.seconds -= 10_000
    local.act(rich, rich.address)
    assert _time(local) == before + 1


def test_head__block_due__is_there_when_somebody_looks(local: Local) -> None:
    before = local.number("eth_blockNumber")
    local.clock.seconds += BLOCK_SECONDS - 2
    assert local.number("eth_blockNumber") == before
    local.clock.seconds += 86_400
    assert _time(local) == int(local.clock.seconds)
    assert local.number("eth_blockNumber") == before + 1


def test_advance__after_hasty_blocks__jumps_from_the_heads_time(local: Local) -> None:
    rich = local.rich()
    for _ in range(5):
        local.act(rich, rich.address)
    before = _time(local)
    assert before > local.clock.seconds
    assert local("fallow_advance", 7 * 86_400) == _time(local) == before + 7 * 86_400


def test_advance__goes_on_from_there__also_after_a_restart(local: Local) -> None:
    then = local("fallow_advance", "0x93a80")
    local.clock.seconds += 10
    again = local.reopen()
    rich = again.rich()
    assert _time(again) == then + 10
    again.act(rich, rich.address)
    assert _time(again) == then + 11
    again.close()


@pytest.mark.parametrize("seconds", [0, -1, 401 * 86_400, "0x0", "soon", 1.5, None, True])
def test_advance__no_sensible_number__refused(local: Local, seconds: object) -> None:
    before = _time(local)
    assert local.refusal("fallow_advance", seconds).code == -32602
    assert _time(local) == before


def test_advance__past_32_bits__refused(local: Local) -> None:
    local.clock.seconds = (1 << 32) - 86_400
    assert "2106" in local.refusal("fallow_advance", 2 * 86_400).message


def test_call__of_a_contract__answers_and_changes_nothing(local: Local) -> None:
    rich, other = local.rich(), Account(0).address
    token = local.deployment.token
    transfer = "0x" + calls.transfer(other, 5).hex()
    before = local("eth_blockNumber"), local("eth_getBlockByNumber", "latest")["stateRoot"]
    assert local("eth_call", {"from": rich.address, "to": token, "data": transfer}) == "0x" + "1".zfill(64)
    assert (local("eth_blockNumber"), local("eth_getBlockByNumber", "latest")["stateRoot"]) == before


def test_call__refused_by_the_contract__code_3_and_the_errors_bytes(local: Local) -> None:
    call = {"to": local.deployment.token, "input": "0x" + calls.transfer(Account(0).address, 5).hex()}
    error = local.refusal("eth_call", call, "latest")
    assert (error.code, error.message) == (3, "execution reverted: ERC20InvalidSender")
    poor = {**call, "from": Account(0).address}
    error = local.refusal("eth_estimateGas", poor)
    assert (error.code, error.message) == (3, "execution reverted: ERC20InsufficientBalance")
    assert error.data is not None and len(error.data) == 2 + 2 * (4 + 3 * 32)


def test_call__on_an_earlier_block__sees_its_state(local: Local) -> None:
    rich = local.rich()
    balance = {"to": local.deployment.token, "data": "0x70a08231" + rich.address[2:].lower().zfill(64)}
    assert local.number("eth_call", balance, "0x1") == 0
    assert local.number("eth_call", balance, {"blockNumber": "0x2"}) == 10_000 * ETHER
    assert local.number("eth_getBalance", rich.address, "earliest") == 0


def test_call__gas_runs_out__says_so(local: Local) -> None:
    assert local.refusal("eth_call", {"data": "0x" + LOOP, "gas": hex(200_000)}).message == "out of gas"
    error = local.refusal("eth_estimateGas", {"data": "0x" + LOOP, "gas": hex(200_000)})
    assert (error.code, error.message) == (-32000, "gas required exceeds allowance (200000)")


def test_call__of_itself_to_the_deepest__ends(local: Local, request: pytest.FixtureRequest) -> None:
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(12 * 1024)  # as `eth` sets it in the network's own process
    request.addfinalizer(lambda: sys.setrecursionlimit(before))
    rich = local.rich()
    made = local.act(rich, None, bytes.fromhex(_creation("5f5f5f5f5f305af100")), gas=200_000)["contractAddress"]
    assert local("eth_call", {"to": made}) == "0x"


def test_call__invalid_instruction__is_no_revert(local: Local) -> None:
    assert local.refusal("eth_call", {"data": "0xfe"}).code == -32000


def test_call__more_value_than_there_is__refused(local: Local) -> None:
    error = local.refusal("eth_estimateGas", {"from": Account(0).address, "to": Account(0).address, "value": "0x1"})
    assert (error.code, error.message) == (-32000, "insufficient funds for transfer")


def test_estimate__plain_transfer__exactly_21000(local: Local) -> None:
    rich = local.rich()
    call = {"from": rich.address, "to": Account(0).address, "value": hex(ETHER)}
    assert local.number("eth_estimateGas", call) == 21_000


def test_estimate__contract_that_wants_gas_left_over__suffices(local: Local) -> None:
    rich = local.rich()
    made = local.act(rich, None, bytes.fromhex(_creation(NEEDS_GAS_LEFT)), gas=200_000)["contractAddress"]
    gas = local.number("eth_estimateGas", {"from": rich.address, "to": made})
    assert 121_000 < gas < 125_000
    assert local.act(rich, made, gas=gas)["status"] == "0x1"
    assert local.act(rich, made, gas=gas - 4_000)["status"] == "0x0"


def test_estimate__contract_that_does_more_once_a_block__suffices(local: Local) -> None:
    rich = local.rich()
    made = local.act(rich, None, bytes.fromhex(_creation(ONCE_A_BLOCK)), gas=200_000)["contractAddress"]
    local.act(rich, made, gas=100_000)
    gas = local.number("eth_estimateGas", {"from": rich.address, "to": made})
    receipt = local.act(rich, made, gas=gas)
    assert (receipt["status"], int(receipt["gasUsed"], 16) > 30_000) == ("0x1", True)


@settings(max_examples=15)
@given(st.integers(0, 3), st.integers(1, 10_000 * ETHER))
def test_estimate__calls_of_ours__suffice_and_are_close(shared: Local, kind: int, amount: int) -> None:
    rich, found = shared.rich(), shared.deployment
    to, data = (
        (found.token, calls.transfer(Account(0).address, amount)),
        (found.token, calls.approve(found.market, amount)),
        (found.market, calls.set_signer(Account(0).address)),
        (found.staking, calls.unbond(0)),
    )[kind]
    gas = shared.number("eth_estimateGas", {"from": rich.address, "to": to, "data": "0x" + data.hex()})
    receipt = shared.act(rich, to, data, gas=gas)
    assert receipt["status"] == "0x1"
    assert gas < int(receipt["gasUsed"], 16) * 1.25 + 2_400  # refunds count in between


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Local]:
    network = Local(tmp_path_factory.mktemp("shared"), Clock())
    yield network
    network.close()


def _creation(code: str) -> str:
    """Return creation code that leaves `code` (below 256 bytes) as a contract."""
    size = len(code) // 2
    return f"60{size:02x}600c60003960{size:02x}6000f3{code}"
