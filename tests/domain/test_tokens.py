"""What tokens say of themselves is read within bounds, whatever they answer."""

from hypothesis import given, strategies as st

from app.domain import abi, tokens
from app.domain.networks import Deployment
from app.domain.sector import on_chain
from app.domain.tokens import TokenFacts

WHERE = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"
UNITS = (6).to_bytes(32, "big")


def text(value: str) -> bytes:
    return abi.encode(["string"], [value])


def test_facts__usual_answers__as_they_are() -> None:
    assert tokens.facts(WHERE, text("USDC"), text("USD Coin"), UNITS) == TokenFacts(WHERE, "USDC", "USD Coin", 6)


def test_facts__32_bytes_in_place_of_a_text__read() -> None:
    found = tokens.facts(WHERE, b"MKR".ljust(32, b"\0"), b"Maker".ljust(32, b"\0"), UNITS)
    assert found == TokenFacts(WHERE, "MKR", "Maker", 6)


def test_facts__no_decimals_or_absurd_ones__no_token() -> None:
    for decimals in (None, b"", b"\x12", (255).to_bytes(32, "big"), bytes([255] * 32)):
        assert tokens.facts(WHERE, text("A"), text("A"), decimals) is None


def test_facts__no_name__says_so() -> None:
    assert tokens.facts(WHERE, None, None, UNITS) == TokenFacts(WHERE, tokens.UNKNOWN, "", 6)


@given(st.binary(max_size=300), st.text(max_size=200))
def test_facts__any_bytes__short_and_printable(answer: bytes, name: str) -> None:
    found = tokens.facts(WHERE, answer, text(name), UNITS)
    assert found is not None
    assert len(found.symbol) <= 12
    assert len(found.name) <= 40
    assert (found.symbol + found.name).isprintable()


def test_known__highlighted_by_chain_and_address__nobody_is_asked() -> None:
    fet = on_chain(56)[0]
    assert tokens.known(56, fet.address) == TokenFacts(fet.address, "FET", fet.name, 18)
    assert tokens.known(1, fet.address) is None


def test_real__own_token_highlighted_ones_and_coins__by_address_only() -> None:
    found = tokens.real(Deployment(56, WHERE, WHERE, WHERE))
    assert found["FLW"] == {WHERE}
    assert found["FET"] == {on_chain(56)[0].address}
    assert found["NMR"] == set(), "it is on other chains only"
    assert found["ETH"] == set()
    assert tokens.real(Deployment(56, "", "", ""))["FLW"] == set()
