"""What a person is told a transaction would change: in the tokens' words, with a refusal before the signature, and never silence."""

import pytest

from app.domain.effects import COIN, Log, Trial
from app.domain.errors import ChainAway, Reverted
from app.domain.guards import NOTHING_DONE_HINT, Kind, Level
from app.domain.hashing import checksum
from app.domain.tokens import TokenFacts
from app.domain.transactions import AnyTransaction, Transaction
from app.services.trying import AWAY_NOTE, NO_NODE_NOTE, Change, Permission, Tried, Trying
from tests.domain.test_effects import FRIEND, ME, TOKEN, moved, topics
from tests.fakes.chain import FakeChain
from tests.fakes.tokens import FakeTokens

STRANGE = checksum("9" * 40)
PAYING = Transaction(31_337, 0, 1, 2, 21_000, FRIEND, 5, b"")


class Trials:
    """Implements ports.Trials with one answer."""

    def __init__(self, answer: Trial | None) -> None:
        self.answer = answer
        self.away = False

    async def tried(self, sender: str, to: str | None, value: int, data: bytes) -> Trial | None:
        if self.away:
            raise ChainAway("The network does not answer")
        assert (sender, to, value, data) == (ME, FRIEND, 5, b"")
        return self.answer


async def told(answer: Trial | None, transaction: AnyTransaction = PAYING, *, away: bool = False) -> Tried:
    trials = Trials(answer)
    trials.away = away
    return await Trying(FakeChain(), trials, FakeTokens(TokenFacts(TOKEN, "USDC", "USD Coin", 6))).effects(
        ME, transaction
    )


async def test_effects__coin_and_tokens__what_goes_first() -> None:
    found = await told(Trial((moved(TOKEN, FRIEND, ME, 7), moved(COIN, ME, FRIEND, 5), moved(STRANGE, ME, FRIEND, 1))))
    assert found.changes == (
        Change("", "ETH", -5, 18),
        Change(STRANGE, "", -1, 0),
        Change(TOKEN, "USDC", 7, 6),
    )
    assert (found.permissions, found.unknown, found.refused) == ((), "", None)


async def test_effects__permissions__with_and_without_limit() -> None:
    names = topics("Approval(address,address,uint256)", ME, FRIEND)
    limited = await told(Trial((Log(TOKEN, names, (7).to_bytes(32, "big")),)))
    assert limited.permissions == (Permission(TOKEN, "USDC", FRIEND, 7, 6),)
    unlimited = await told(Trial((Log(TOKEN, names, b"\xff" * 32),)))
    assert unlimited.permissions == (Permission(TOKEN, "USDC", FRIEND, None, 6),)


@pytest.mark.parametrize("hint", ["Get more FLW", ""])
async def test_effects__chain_would_refuse__danger_in_plain_words(hint: str) -> None:
    found = await told(Trial(refused=Reverted("There are not enough tokens", hint)))
    assert found.refused is not None
    assert (found.refused.kind, found.refused.level) == (Kind.REVERTS, Level.DANGER)
    assert (found.refused.title, found.refused.hint) == ("There are not enough tokens", hint or NOTHING_DONE_HINT)


async def test_effects__nobody_can_tell__said() -> None:
    assert (await told(None)).unknown == NO_NODE_NOTE
    assert (await told(None, away=True)).unknown == AWAY_NOTE


async def test_effects__permission_of_a_contract_of_fallow__is_named() -> None:
    staking = (await FakeChain().deployment()).staking
    names = topics("Approval(address,address,uint256)", ME, staking)
    found = await told(Trial((Log(TOKEN, names, (7).to_bytes(32, "big")),)))
    assert [one.name for one in found.permissions] == ["Staking"]
