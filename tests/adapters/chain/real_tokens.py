"""Real tokens at the real addresses of a public chain, and real pools for them: published code, begun with storage of the test's."""

import json

from app.domain import calls
from app.domain.contracts import uniswap_v2_router02 as router
from app.domain.hashing import keccak
from app.ports import HotKey, PlainChain
from app.runtime import resources
from app.services.transactions import Prepared
from tests.adapters.chain.planted import Planted

_BALANCES = 3  # the storage slots of WETH9: name, symbol, decimals, balanceOf, allowance
_BEGIN = bytes.fromhex("6080604052600436")
FAR = 1 << 31


def coin_token() -> bytes:
    """Return the code of WETH9, an ERC-20, as it lies on a chain: it stands behind its creation's return, in the same bytes."""
    path = resources.folder() / "contracts" / "published" / "WETH9.json"
    creation = bytes.fromhex(json.loads(path.read_text())["bytecode"].removeprefix("0x"))
    return creation[creation.index(_BEGIN) :]


def plant(planted: Planted, address: str, symbol: str, name: str, held: dict[str, int], decimals: int = 18) -> None:
    """Put a token to an address, with what each holder has."""
    planted.codes[address] = coin_token()
    for slot, value in enumerate((_text(name), _text(symbol), decimals)):
        planted.held[address, hex(slot)] = value
    for holder, amount in held.items():
        key = bytes(12) + bytes.fromhex(holder[2:]) + _BALANCES.to_bytes(32, "big")
        planted.held[address, "0x" + keccak(key).hex()] = amount


async def do(chain: PlainChain, key: HotKey, to: str, data: bytes, value: int = 0) -> None:
    """Sign and send one transaction, and see that it was done."""
    transaction = await chain.prepare(key.address, to, value, data)
    sent = await chain.broadcast(transaction.encode_signed(key.sign(transaction.digest())))
    assert (await chain.outcome(sent, 20)).status == 1


async def sign(chain: PlainChain, key: HotKey, prepared: Prepared) -> None:
    """Sign and send what was prepared, and see that it was done."""
    transaction = prepared.transaction
    assert transaction is not None
    sent = await chain.broadcast(transaction.encode_signed(key.sign(transaction.digest())))
    assert (await chain.outcome(sent, 20)).status == 1


async def pool(chain: PlainChain, key: HotKey, exchange: str, token: str, amount: int, coin: int) -> None:
    """Open a pool of a token and the chain's coin on the exchange at `exchange`."""
    await do(chain, key, token, calls.approve(exchange, amount))
    await do(chain, key, exchange, router.add_liquidity_eth(token, amount, amount, coin, key.address, FAR), coin)


def _text(text: str) -> int:
    """Return a short string as a contract stores it."""
    raw = text.encode()[:31]
    return int.from_bytes(raw.ljust(31, b"\0") + bytes([2 * len(raw)]), "big")
