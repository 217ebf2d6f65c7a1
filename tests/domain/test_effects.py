"""What logs mean for an account: what comes and goes by token, items, permissions; and what only looks like it."""

import pytest

from app.domain import abi
from app.domain.effects import COIN, Allowed, Effects, Log, of_logs
from app.domain.hashing import checksum, keccak

ME, FRIEND, TOKEN, NFT, WETH = (checksum(digit * 40) for digit in "12345")


def topics(signature: str, *addresses: str) -> tuple[bytes, ...]:
    return (keccak(signature.encode()), *(bytes(12) + bytes.fromhex(one[2:]) for one in addresses))


def moved(token: str, source: str, to: str, amount: int) -> Log:
    return Log(token, topics("Transfer(address,address,uint256)", source, to), amount.to_bytes(32, "big"))


def test_of_logs__several_movements__summed_by_token() -> None:
    logs = [moved(COIN, ME, FRIEND, 7), moved(TOKEN, FRIEND, ME, 5), moved(TOKEN, ME, FRIEND, 2)]
    assert of_logs(ME, logs) == Effects({COIN: -7, TOKEN: 3})
    assert of_logs(FRIEND, logs) == Effects({COIN: 7, TOKEN: -3})


def test_of_logs__to_oneself_or_between_others__nothing() -> None:
    assert (
        of_logs(ME, [moved(TOKEN, ME, ME, 7), moved(TOKEN, FRIEND, NFT, 5), moved(TOKEN, FRIEND, ME, 0)]) == Effects()
    )


def test_of_logs__items__counted() -> None:
    one = Log(NFT, (*topics("Transfer(address,address,uint256)", ME, FRIEND), (9).to_bytes(32, "big")), b"")
    names = topics("TransferSingle(address,address,address,uint256,uint256)", ME, FRIEND, ME)
    single = Log(TOKEN, names, abi.encode(["uint256", "uint256"], [4, 6]))
    names = topics("TransferBatch(address,address,address,uint256[],uint256[])", ME, FRIEND, ME)
    batch = Log(TOKEN, names, abi.encode(["uint256[]", "uint256[]"], [[1, 2], [3, 4]]))
    assert of_logs(ME, [one, single, batch]) == Effects(items={NFT: -1, TOKEN: 13})
    assert of_logs(ME, [Log(TOKEN, names, b"\1")]) == Effects(), "damaged"


def test_of_logs__permissions__the_last_word_of_each() -> None:
    names = topics("Approval(address,address,uint256)", ME, FRIEND)
    first, last = (Log(TOKEN, names, amount.to_bytes(32, "big")) for amount in (9, 4))
    every = Log(NFT, topics("ApprovalForAll(address,address,bool)", ME, FRIEND), (1).to_bytes(32, "big"))
    none = Log(NFT, every.topics, bytes(32))
    assert of_logs(ME, [first, last, every]).allowed == (Allowed(TOKEN, FRIEND, 4), Allowed(NFT, FRIEND, None))
    assert of_logs(ME, [every, none]).allowed == (Allowed(NFT, FRIEND, 0),)
    assert of_logs(FRIEND, [first, every]).allowed == (), "another's"


def test_of_logs__wrapping__only_where_the_coin_is_wrapped() -> None:
    wrap = Log(WETH, topics("Deposit(address,uint256)", ME), (8).to_bytes(32, "big"))
    unwrap = Log(WETH, topics("Withdrawal(address,uint256)", ME), (3).to_bytes(32, "big"))
    assert of_logs(ME, [wrap, unwrap], (WETH,)) == Effects({WETH: 5})
    assert of_logs(ME, [wrap, unwrap]) == of_logs(FRIEND, [wrap, unwrap], (WETH,)) == Effects()


@pytest.mark.parametrize("log", [Log(TOKEN, (), b""), Log(TOKEN, (bytes(32),), bytes(32)), Log(TOKEN, (b"", b""), b"")])
def test_of_logs__others__nothing(log: Log) -> None:
    assert of_logs(ME, [log]) == Effects()
