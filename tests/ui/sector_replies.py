"""What the agent says of the AI sector in each state, for tests and screens."""

import time

from app.domain.chains import BY_KEY, PUBLIC
from app.domain.endpoints import host_of
from app.domain.sector import on_chain
from app.wire import api
from tests.ui.conftest import ADDRESS

COIN = 10**18


def reply(
    *on: str, as_of: float | None = None, troubled: str = "", checked: str = "", accounts: tuple[str, ...] = (ADDRESS,)
) -> api.SectorReply:
    """Return lines of the networks that are on, the one that is troubled read an hour ago."""
    as_of = time.time() - 20 if as_of is None else as_of
    networks, tokens, coins = [], [], []
    for chain in PUBLIC:
        hosts = [host_of(url) for url in chain.endpoints]
        symbols = [token.symbol for token in on_chain(chain.chain_id)]
        title = f"{chain.name} does not answer" if chain.key == troubled else ""
        hint = f"Asked: {', '.join(hosts)}" if title else ""
        read = 0.0 if chain.key not in on else as_of - 3600 if title and as_of else as_of
        networks.append(
            api.NetworkInfo(chain.key, chain.name, chain.key in on, hosts, symbols, read, title, hint, 3, 3)
        )
        if chain.key not in on:
            continue
        badge = checked and "confirmed"
        here = on_chain(chain.chain_id)
        tokens += [line(one.symbol, one.name, chain.key, one.address, as_of, badge) for one in here]
        coins.append(line(chain.coin, chain.name, chain.key, "", as_of, checked))
    return api.SectorReply(list(accounts), networks, [*sorted(tokens, key=lambda one: one.symbol), *coins])


def line(symbol: str, name: str, network: str, address: str, as_of: float, checked: str = "") -> api.SectorLine:
    """Return one line: FET by its feed, NMR and coins by a pool, AI without a price."""
    held = {"FET": 1_250 * COIN, "WLD": 0, "AI": 40_123_456_789 * 10**9, "NMR": 12 * COIN}.get(symbol, COIN // 8)
    cents = {"FET": 25, "NMR": 1_534, "WLD": 92, "ETH": 301_277, "BNB": 88_012}.get(symbol)
    value = None if cents is None else cents * COIN // 100
    source, age = ("chainlink", 2_000) if symbol == "FET" else ("uniswap-v3", 30)
    price = (
        api.PriceInfo(str(value), source, int(time.time() - age), BY_KEY["bnb"].wrapped) if value and as_of else None
    )
    total = str(held) if as_of else None
    worth = str(held * value // COIN) if total and price and value else None
    return api.SectorLine(symbol, name, network, address, 18, [total], total, price, worth, checked)


def hosts(*on: str, off: tuple[str, ...] = ()) -> api.HostsReply:
    """Return every host; the first of each network that is on was asked, the second has a fault."""
    found = []
    for chain in PUBLIC:
        for number, url in enumerate(chain.endpoints):
            asked = time.time() - 20 if chain.key in on and number < 2 else 0.0
            trouble = "does not answer in time" if asked and number == 1 else ""
            host = host_of(url)
            wanted = chain.key in on and host not in off
            found.append(api.HostInfo(host, [chain.key], host not in off, wanted, asked, trouble))
    return api.HostsReply(found)
