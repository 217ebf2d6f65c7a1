"""Networks, hosts and endpoints as settings: nothing is on by default, and nothing odd becomes an address."""

import pytest
from hypothesis import given, strategies as st

from app.domain.chains import BY_KEY
from app.domain.endpoints import (
    NONE,
    all_of,
    allowed,
    host_of,
    names,
    parse_endpoints,
    parse_hosts,
    parse_networks,
    usable,
)

BNB = BY_KEY["bnb"]


def test_networks__any_order__the_list_of_chains_own_order() -> None:
    assert parse_networks(" bnb, ethereum ,bnb") == "ethereum,bnb"
    assert parse_networks("") == parse_networks("none") == NONE
    with pytest.raises(ValueError, match="not known"):
        parse_networks("ethereum,dogechain")


@given(st.text(max_size=80))
def test_parsers__any_text__canonical_or_refused(text: str) -> None:
    for parse in (parse_networks, parse_hosts, parse_endpoints):
        try:
            found = parse(text)
        except ValueError:
            continue
        assert parse(found) == found


@pytest.mark.parametrize(
    "url",
    [
        "http://rpc.example.org", "ftp://rpc.example.org", "https://", "https://user:word@rpc.example.org", "rpc.example.org",
        "https://rpc.example.org:0", "https://rpc.example.org:99999", "https://rpc example.org", "https://rpc.exämple.org",
        "https://rpc.example.org/#x", "file:///etc/passwd", "http://127.0.0.1.example.org",
    ],
)  # fmt: skip
def test_usable__no_https_or_a_name_in_it__no(url: str) -> None:
    assert not usable(url)
    with pytest.raises(ValueError, match="endpoint"):
        parse_endpoints(f"ethereum={url}")


@pytest.mark.parametrize("url", ["https://rpc.example.org/v3/code", "http://127.0.0.1:8545", "http://[::1]:8545/"])
def test_usable__https_or_this_machine__yes(url: str) -> None:
    assert usable(url)
    assert parse_endpoints(f"bnb={url}") == f"bnb={url}"


def test_endpoints__own_ones__first_and_hosts_off_left_out() -> None:
    mine = "bnb=https://RPC.example.org/secret"
    assert all_of(BNB, mine) == ("https://RPC.example.org/secret", *BNB.endpoints)
    off = parse_hosts(f"rpc.example.org,{host_of(BNB.endpoints[1])}")
    assert allowed(BNB, mine, off) == (BNB.endpoints[0], BNB.endpoints[2])
    assert allowed(BNB, NONE, NONE) == BNB.endpoints


def test_host__of_an_address__without_path() -> None:
    assert host_of("https://RPC.example.org:8443/v3/secret") == "rpc.example.org:8443"


def test_names__too_many__refused() -> None:
    assert len(names(",".join(f"h{n}" for n in range(40)))) == 40
    with pytest.raises(ValueError, match="too many"):
        parse_hosts(",".join(f"h{n}" for n in range(40)))
