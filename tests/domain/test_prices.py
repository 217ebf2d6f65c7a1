"""Prices are exact, and whatever is old, empty or somebody else's is none."""

from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from app.domain.chains import BY_KEY, PUBLIC
from app.domain.hashing import checksum
from app.domain.prices import SCALE, TICK_LIMIT, Price, Round, Source, at_tick, mean_tick, of_feed, v3_pool
from app.domain.sector import FET_USD, SECTOR, highlighted, on_chain, real_symbols

NOW = 1_764_000_000
GOOD = Round("FET / USD", 8, 123_456_789, NOW - 100)
WETH = BY_KEY["ethereum"].wrapped
FET, NMR = (next(t.address for t in SECTOR if (t.symbol, t.chain_id) == (symbol, 1)) for symbol in ("FET", "NMR"))


def test_feed__fresh__price_with_age_and_place() -> None:
    assert of_feed(FET_USD, GOOD, NOW) == Price(1_234_567_890_000_000_000, Source.FEED, NOW - 100, FET_USD.address)


@pytest.mark.parametrize(
    "answered",
    [
        Round("FET / USD", 8, 123, NOW - 86_400 * 11 // 10 - 1),
        Round("FET / USD", 8, 123, NOW + 61),
        Round("FET / USD", 8, 0, NOW),
        Round("FET / USD", 8, -1, NOW),
        Round("FET / ETH", 8, 123, NOW),
        Round("FET / USD", 77, 123, NOW),
    ],
)
def test_feed__old_empty_or_another__no_price(answered: Round) -> None:
    assert of_feed(FET_USD, answered, NOW) is None


def test_feed__late_within_grace__price() -> None:
    assert of_feed(FET_USD, Round("FET / USD", 8, 1, NOW - 86_400 * 11 // 10), NOW) is not None


@given(st.integers(-200_000, 200_000))
def test_tick__both_directions__are_each_others_inverse(tick: int) -> None:
    one = at_tick(tick, 18, 18, base_first=True)
    other = at_tick(tick, 18, 18, base_first=False)
    assert abs(Fraction(one * other, SCALE**2) - 1) <= Fraction(1, one) + Fraction(1, other)


@given(st.integers(-5_000, 5_000), st.integers(0, 24), st.integers(0, 24))
def test_tick__small__equals_the_exact_power(tick: int, base: int, quote: int) -> None:
    exact = Fraction(10_001, 10_000) ** tick * Fraction(10) ** (base - quote) * SCALE
    assert at_tick(tick, base, quote, base_first=True) == int(exact)


def test_tick__beyond_the_last__is_refused() -> None:
    at_tick(TICK_LIMIT, 18, 6, base_first=True)
    with pytest.raises(ValueError, match="tick"):
        at_tick(TICK_LIMIT + 1, 18, 6, base_first=True)


def test_mean_tick__negative__rounds_down_as_uniswap_does() -> None:
    assert mean_tick(0, -1, 1800) == -1
    assert mean_tick(100, 100 + 1800 * 7, 1800) == 7
    with pytest.raises(ValueError, match="span"):
        mean_tick(0, 1, 0)


@pytest.mark.parametrize(
    ("token", "fee", "pool"),
    # Sources: these pools are named in public token lists and dashboards; USDC/WETH 0.05 % is the best known of all.
    [
        (BY_KEY["ethereum"].stable, 500, "0x88e6A0c2dDD26FEEb64F039a2c41296FcB3f5640"),
        (FET, 10_000, "0x948b54A93f5aD1df6B8bFF6Dc249D99CA2EcA052"),
        (NMR, 10_000, "0x8DF016708A66377DAE191Ca6F9ffF4705a3D951F"),
        (NMR, 3_000, "0x4b1F895066058662B9fA885E87a4E4159bE0798a"),
    ],
)
def test_v3_pool__known_pairs__where_they_are(token: str, fee: int, pool: str) -> None:
    assert v3_pool(BY_KEY["ethereum"].v3_factory, token, WETH, fee) == pool
    assert v3_pool(BY_KEY["ethereum"].v3_factory, WETH, token.lower(), fee) == pool


def test_worth__whole_and_parts__rounded_down() -> None:
    price = Price(3 * SCALE // 2, Source.POOL, NOW, "")
    assert price.worth(2 * 10**6, 6) == 3 * SCALE
    assert price.worth(1, 18) == 1


def test_sector__addresses__checksummed_and_found_by_chain_alone() -> None:
    for token in SECTOR:
        assert checksum(token.address) == token.address
        assert highlighted(token.chain_id, token.address.lower()) is token
    assert highlighted(1, "0x4d7078DDd6cCFED2F85dB5B7D3Ff16828d378d48") is None  # another token with the symbol AI
    assert highlighted(1, "0xBDA011D7F8EC00F66C1923B049B94c67d148d8b2") is None  # Sleepless AI, on the wrong chain
    assert [token.symbol for token in on_chain(56)] == ["FET", "AI"]
    assert real_symbols(10) == {
        "FET": set(),
        "WLD": {"0xdC6fF44d5d932Cbd77B52E5612Ba0529DC6226F1"},
        "AI": set(),
        "NMR": set(),
    }


def test_chains__table__ids_unique_endpoints_several_and_addresses_checksummed() -> None:
    assert len({chain.chain_id for chain in PUBLIC}) == len({chain.key for chain in PUBLIC}) == len(PUBLIC)
    for chain in PUBLIC:
        assert len(chain.endpoints) >= 2
        assert all(endpoint.startswith("https://") for endpoint in chain.endpoints)
        for address in filter(None, (chain.wrapped, chain.stable, chain.v3_factory)):
            assert checksum(address) == address
