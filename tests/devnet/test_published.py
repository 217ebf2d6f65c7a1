"""The treasury and the exchange of the local network: contracts of others that work with ours as they were published."""

from typing import Any

from app.devnet.genesis import PUBLISHED, places_of
from app.domain import abi, calls
from app.domain.creations import CONTRACTS, TREASURY_DELAY
from tests.devnet.local import ETHER, GWEI, Account, Local

FAR = 2**32 - 1
NOTHING = bytes(32)


def at(local: Local, name: str) -> str:
    return places_of(local.chain.faucet.address)[name]


def data(signature: str, *values: Any) -> bytes:
    types = signature.partition("(")[2][:-1]
    return abi.selector(signature) + abi.encode(types.split(",") if types else [], values)


def ask(local: Local, name: str, output: str, signature: str, *values: Any) -> Any:
    answer = local("eth_call", {"to": at(local, name), "data": "0x" + data(signature, *values).hex()}, "latest")
    return abi.decode([output], bytes.fromhex(answer[2:]))[0]


def send(local: Local, account: Account, name: str, signature: str, *values: Any, value: int = 0) -> None:
    # More gas than was estimated in the block before: a pair notes its price when time has passed.
    receipt = local.act(account, at(local, name), data(signature, *values), value=value, gas=4_000_000)
    assert receipt["status"] == "0x1"


def test_exchange__liquidity_added__swaps_at_its_price(local: Local) -> None:
    rich, token = local.rich(), local.deployment.token
    router, weth = at(local, "UniswapV2Router02"), at(local, "WETH9")
    local.act(rich, token, calls.approve(router, 1_000 * ETHER))
    liquidity = "addLiquidityETH(address,uint256,uint256,uint256,address,uint256)"
    send(local, rich, "UniswapV2Router02", liquidity, token, 1_000 * ETHER, 0, 0, rich.address, FAR, value=ETHER)
    before = ask(local, "Token", "uint256", "balanceOf(address)", rich.address)
    swap = "swapExactETHForTokens(uint256,address[],address,uint256)"
    send(local, rich, "UniswapV2Router02", swap, 0, (weth, token), rich.address, FAR, value=ETHER // 100)
    got = ask(local, "Token", "uint256", "balanceOf(address)", rich.address) - before
    assert ask(local, "UniswapV2Factory", "address", "getPair(address,address)", token, weth) == local.deployment.pair
    assert got == 997 * 10**16 * 1_000 * ETHER // (1_000 * ETHER + 997 * 10**16)  # 0.3 % to who added liquidity


def treasury_speaker(local: Local) -> Account:
    """Return the key that speaks for the treasury, with ether for gas."""
    speaker = Account(local.chain.evm.chain_id, local.chain.faucet.derive("treasury")._private)
    rich = local.rich()
    local.act(rich, speaker.address, value=ETHER)
    return speaker


def test_treasury__announced_and_waited__asks_a_question(local: Local) -> None:
    speaker, models = treasury_speaker(local), at(local, "Models")
    question = data("ask(bytes32,bytes32,uint96,string)", b"\1" * 32, b"\2" * 32, 3, "set")
    announced = (models, 0, question, NOTHING, NOTHING)
    plan = "schedule(address,uint256,bytes,bytes32,bytes32,uint256)"
    send(local, speaker, "TimelockController", plan, *announced, TREASURY_DELAY)
    do = "execute(address,uint256,bytes,bytes32,bytes32)"
    early = local.act(speaker, at(local, "TimelockController"), data(do, *announced), gas=1_000_000)
    assert early["status"] == "0x0"
    local("fallow_advance", TREASURY_DELAY)
    send(local, local.rich(), "TimelockController", do, *announced)
    assert ask(local, "Models", "uint256", "questionCount()") == 1


def test_exchange__pair_not_opened__is_none_yet_and_its_place_is_known(local: Local) -> None:
    deployment = local.deployment
    weth, factory = at(local, "WETH9"), at(local, "UniswapV2Factory")
    assert ask(local, "UniswapV2Router02", "address", "factory()") == deployment.factory == factory
    assert ask(local, "UniswapV2Router02", "address", "WETH()") == weth
    asked = ("UniswapV2Factory", "address", "getPair(address,address)", deployment.token, weth)
    assert ask(local, *asked) == "0x" + 40 * "0"
    assert deployment.pair.startswith("0x")


def test_treasury__is_the_markets_and_nobody_else_speaks_for_it(local: Local) -> None:
    assert ask(local, "Market", "address", "treasury()") == at(local, "TimelockController") == local.deployment.treasury
    plan = data(
        "schedule(address,uint256,bytes,bytes32,bytes32,uint256)",
        at(local, "Models"), 0, b"", NOTHING, NOTHING, TREASURY_DELAY,
    )  # fmt: skip
    stranger = local.rich()
    assert local.act(stranger, at(local, "TimelockController"), plan, gas=1_000_000)["status"] == "0x0"


def test_genesis__all_contracts_in_one_block__at_prices_that_stay_low(local: Local) -> None:
    head = local("eth_getBlockByNumber", "0x1", False)
    assert len(head["transactions"]) == len(CONTRACTS) + len(PUBLISHED) + 1  # Multicall3
    assert int(head["gasUsed"], 16) < int(head["gasLimit"], 16) / 2
    assert local.number("eth_gasPrice") < 3 * GWEI
