"""The tokens of the AI sector that Fallow highlights, by chain and address and never by symbol.

Symbols are no names: `AI` on a well-known Ethereum list is another token than Sleepless AI's on the BNB chain. Sources:
Uniswap/default-token-list (FET, NMR on Ethereum and Polygon, WLD on Optimism) and trustwallet/assets info.json (the rest);
feeds, duneanalytics/spellbook's lists of Chainlink proxies. A feed that newer lists have dropped is not asked.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Feed:
    """A Chainlink proxy with what it must call itself; `heartbeat` is the longest time between its answers, in seconds."""

    chain_id: int
    address: str
    description: str
    heartbeat: int = 86_400


@dataclass(frozen=True)
class SectorToken:
    """One token on one chain."""

    symbol: str
    name: str
    chain_id: int
    address: str
    decimals: int = 18
    feed: Feed | None = None  # of any chain: the token is one and the same, its price too


FET_USD = Feed(56, "0x657e700c66C48c135c4A29c4292908DbdA7aa280", "FET / USD")
_FET, _WLD, _AI, _NMR = "Artificial Superintelligence Alliance", "Worldcoin", "Sleepless AI", "Numeraire"

SECTOR = (
    SectorToken("FET", _FET, 1, "0xaea46A60368A7bD060eec7DF8CBa43b7EF41Ad85", feed=FET_USD),
    SectorToken("FET", _FET, 56, "0x031b41e504677879370e9DBcF937283A8691Fa7f", feed=FET_USD),
    SectorToken("WLD", _WLD, 1, "0x163f8C2467924be0ae7B5347228CABF260318753"),
    SectorToken("WLD", _WLD, 10, "0xdC6fF44d5d932Cbd77B52E5612Ba0529DC6226F1"),
    SectorToken("WLD", _WLD, 480, "0x2cFc85d8E48F8EAB294be644d9E25C3030863003"),
    SectorToken("AI", _AI, 56, "0xBDA011D7F8EC00F66C1923B049B94c67d148d8b2"),
    SectorToken("NMR", _NMR, 1, "0x1776e1F26f98b1A5dF9cD347953a26dd3Cb46671"),
    SectorToken("NMR", _NMR, 137, "0x0Bf519071b02F22C17E7Ed5F4002ee1911f46729"),
)
_BY_PLACE = {(token.chain_id, token.address.lower()): token for token in SECTOR}


def highlighted(chain_id: int, address: str) -> SectorToken | None:
    """Return the highlighted token at an address of a chain; None when it is another one, whatever it calls itself."""
    return _BY_PLACE.get((chain_id, address.lower()))


def on_chain(chain_id: int) -> list[SectorToken]:
    """Return the highlighted tokens of a chain."""
    return [token for token in SECTOR if token.chain_id == chain_id]


def real_symbols(chain_id: int) -> dict[str, set[str]]:
    """Return symbol -> addresses of the highlighted tokens, for app.domain.guards; one that is not on this chain has none."""
    found: dict[str, set[str]] = {}
    for token in SECTOR:
        found.setdefault(token.symbol, set()).update({token.address} if token.chain_id == chain_id else ())
    return found
