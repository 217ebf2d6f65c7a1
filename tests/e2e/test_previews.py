"""What `--dry-run` shows of each act, as text that a person reads, kept as snapshots in previews.txt.

A changed preview has to be looked at: the test writes what it found beside the file, to be moved over it once it is right.
"""

import re
from pathlib import Path

import pytest

from tests.e2e.place import Place, Wallet

KEPT = Path(__file__).with_name("previews.txt")
SOMEBODY = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"
NAME = "0x" + "5a" * 32
ACTS = (
    ("send", SOMEBODY, "1.5"),
    ("send", SOMEBODY, "0.25", "ETH"),
    ("send", SOMEBODY, "1000000000"),
    ("send", SOMEBODY[:-1] + "9", "1"),
    ("stake", "bond", "200"),
    ("pool", "deposit", "10"),
    ("liquidity", "add", "10", "--coin", "0.01"),
    ("quality", "list", "--id", NAME, "--hash", NAME, "--class", NAME, "--licence", NAME, "--units", "1"),
)  # fmt: skip


@pytest.fixture
def alice(place: Place) -> Wallet:
    return place.wallet("alice")


def test_previews__each_act__as_kept(place: Place, alice: Wallet) -> None:
    found = "\n".join(_preview(place, alice, act) for act in ACTS)
    if found != KEPT.read_text():
        KEPT.with_suffix(".found").write_text(found)
    assert found == KEPT.read_text()


def _preview(place: Place, alice: Wallet, act: tuple[str, ...]) -> str:
    said = place.run(*act, "--dry-run", "--profile", alice.profile)
    text = (said.out + said.err).replace(alice.address, "(me)")
    # What the fee comes to follows the network's load.
    text = re.sub(r"0\.0\d+ ETH", "(fee) ETH", text)
    # Where a contract is differs from network to network.
    text = re.sub(r"0x[0-9a-fA-F]{40}\b", lambda one: one[0] if one[0][:-1] == SOMEBODY[:-1] else "(contract)", text)
    return f"$ fallow {' '.join(act)} --dry-run\n{text}"
