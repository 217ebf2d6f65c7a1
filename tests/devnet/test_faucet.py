"""Gifts and sponsored payers: exact amounts, bounded, all or nothing."""

from typing import Any

import pytest

from app.devnet import faucet
from app.domain import abi
from tests.devnet.local import ETHER, Account, Local


def _tokens(local: Local, address: str) -> int:
    data = "0x70a08231" + address[2:].lower().zfill(64)
    return local.number("eth_call", {"to": local.deployment.token, "data": data})


def _payer(local: Local, address: str) -> tuple[int, str]:
    data = abi.selector("payers(address)") + abi.encode(("address",), (address,))
    said = local("eth_call", {"to": local.deployment.market, "data": "0x" + data.hex()})
    balance, signer = abi.decode(("uint96", "address"), bytes.fromhex(said[2:]))
    return balance, signer


def test_drip__answered__the_gift_is_there(local: Local) -> None:
    address, before = Account(0).address, local.number("eth_blockNumber")
    said = local("fallow_drip", address)
    assert [local("eth_getTransactionReceipt", one)["status"] for one in said["transactions"]] == ["0x1", "0x1"]
    assert (local.number("eth_getBalance", address), _tokens(local, address)) == (10 * ETHER, 10_000 * ETHER)
    assert local.number("eth_blockNumber") == before + 1
    local("fallow_drip", address.lower())
    assert _tokens(local, address) == 20_000 * ETHER


def test_drip__share_used_up__refused_also_after_a_restart(local: Local, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faucet, "MOST_DRIPS", 2)
    address = Account(0).address
    for _ in range(2):
        local("fallow_drip", address)
    assert local.refusal("fallow_drip", address).code == -32005
    again = local.reopen()
    assert "2 gifts of today; again in" in again.refusal("fallow_drip", address.lower()).message
    again("fallow_drip", Account(0).address)
    assert _tokens(again, address) == 20_000 * ETHER
    again.close()


def test_drip__to_a_contract_that_takes_no_ether__nothing_happened(local: Local) -> None:
    market, before = local.deployment.market, local("eth_getBlockByNumber", "latest")
    error = local.refusal("fallow_drip", market)
    assert (error.code, error.message[:15]) == (-32000, "the gift failed")
    assert (local("eth_getBlockByNumber", "latest"), _tokens(local, market)) == (before, 0)
    assert local.chain.state.gifts(bytes.fromhex(market[2:])) == 0
    local.rich()  # and the chain goes on


def test_sponsor__each_session__a_payer_of_its_own_with_escrow(local: Local) -> None:
    sessions = [Account(0).address, Account(0).address]
    payers = [local("fallow_sponsor", session, hex(7 * ETHER)) for session in sessions]
    assert [_payer(local, payer) for payer in payers] == [(7 * ETHER, session) for session in sessions]
    again = local.reopen()
    third = again("fallow_sponsor", sessions[0], 1)
    assert len({*payers, third}) == 3
    assert _payer(again, third) == (1, sessions[0])
    again.close()


@pytest.mark.parametrize("amount", [0, 10**6 * ETHER + 1, "0x0", "many"])
def test_sponsor__amount_out_of_range__refused(local: Local, amount: Any) -> None:
    before = local("eth_blockNumber")
    assert local.refusal("fallow_sponsor", Account(0).address, amount).code == -32602
    assert local("eth_blockNumber") == before


def test_sponsor__more_than_a_day_gives__nothing_happened(local: Local, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faucet, "MOST_SPONSORED", 10**30)
    before = local("eth_getBlockByNumber", "latest")
    assert local.refusal("fallow_sponsor", Account(0).address, 10**27).code == -32005
    assert local("eth_getBlockByNumber", "latest") == before
    assert _payer(local, local("fallow_sponsor", Account(0).address, 5))[0] == 5


def test_drip__share_used_up__again_the_next_day_by_the_machines_clock(
    local: Local, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(faucet, "MOST_DRIPS", 1)
    local.clock.seconds = 1_800_000_000 // 86_400 * 86_400 + 86_400 - 3_601
    address = Account(0).address
    local("fallow_drip", address)
    assert local.refusal("fallow_drip", address).message.endswith("again in 1 h 1 min")
    local("fallow_advance", 7 * 86_400)
    assert local.refusal("fallow_drip", address).code == -32005
    local.clock.seconds += 3_601
    assert len(local("fallow_drip", address)["transactions"]) == 2


def test_faucet__a_program_that_takes_all_it_can_for_days__is_never_empty(local: Local) -> None:
    whole = _tokens(local, local.chain.faucet.address)
    for day in range(1, 4):
        local.clock.seconds += 86_400
        before = _tokens(local, local.chain.faucet.address)
        rest = before // faucet.DAY_SHARE
        while rest > 0:
            part = min(rest, faucet.MOST_SPONSORED)
            local("fallow_sponsor", Account(0).address, hex(part))
            rest -= part
        error = local.refusal("fallow_drip", Account(0).address)
        assert (error.code, "all it gives in a day; again in" in error.message) == (-32005, True)
        assert whole * 9**day // 10**day <= _tokens(local, local.chain.faucet.address) + 10
