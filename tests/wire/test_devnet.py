"""Where the local network is: told by facts and by a file, and no nonsense believed."""

from typing import Any

import pytest

from app.runtime.files import write_json
from app.runtime.home import Home
from app.wire.devnet import DevnetFacts, forget, read_chain_id, read_rpc, write_address


def test_address__written__is_read_until_forgotten(home: Home) -> None:
    assert (read_rpc(home), read_chain_id(home)) == (None, 0)
    write_address(home, "http://127.0.0.1:1234", 5)
    assert read_rpc(home) == "http://127.0.0.1:1234"
    assert read_chain_id(home) == 5
    forget(home)
    forget(home)
    assert read_rpc(home) is None


@pytest.mark.parametrize("value", [{}, {"rpc": 5}, {"rpc": None}])
def test_address__damaged__away(home: Home, value: dict[str, Any]) -> None:
    write_json(home.runtime / "devnet.json", value)
    assert read_rpc(home) is None


def test_facts__sent__are_read_again() -> None:
    facts = DevnetFacts("http://127.0.0.1:1234", 5, "because")
    assert DevnetFacts.of(facts.as_facts()) == facts


@pytest.mark.parametrize("facts", [{}, {"rpc": "x"}, {"rpc": "x", "chain_id": "five"}, {"url": "x"}])
def test_facts__of_something_else__none(facts: dict[str, str]) -> None:
    assert DevnetFacts.of(facts) is None
