"""Guards on the very bytes: whom they pay, what they call, and what they allow."""

import pytest

from app.domain import abi, calls
from app.domain.contacts import Contact
from app.domain.errors import ChainAway
from app.domain.guards import Acquaintance, Caution, Kind, Level
from app.domain.hashing import checksum, keccak
from app.domain.sector import SECTOR
from app.domain.standard_calls import APPROVE_ALL, INCREASE, SEND_ITEM, TRANSFER_FROM
from app.domain.tokens import TokenFacts
from app.domain.transactions import Transaction
from app.services.contacts import Contacts
from app.services.guarding import Guarding
from tests.fakes.chain import FakeChain
from tests.fakes.codes import FakeCodes
from tests.fakes.contacts import MemoryContacts
from tests.fakes.tokens import FakeTokens

ME, ADA = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266", "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"
POISON = "0x7099797000000000000000000000000000dc79C8"
STRANGER = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
COIN = 10**18
MASHA = "0x90F79bf6EB2c4f870365E785982E1f101E93b906"
KNOWN = Acquaintance(own=(ME,), contacts={ADA: "Ada", MASHA: "M\u0430sha"})
FAKE, MIXED, DOGE = (checksum(keccak(word)[12:]) for word in (b"fake", b"mixed", b"doge"))
TOKENS = FakeTokens(
    TokenFacts(FAKE, "F\u200bLW", "Fallow", 18),
    TokenFacts(MIXED, "D\u041eGE", "Doge", 18),
    TokenFacts(DOGE, "DOGE", "Doge", 18),
)


@pytest.fixture
def chain() -> FakeChain:
    return FakeChain()


@pytest.fixture
def codes(chain: FakeChain) -> FakeCodes:
    at = chain.world.deployment
    return FakeCodes(at.token, at.staking, at.market, FAKE, MIXED, DOGE)


async def found(chain: FakeChain, codes: FakeCodes, to: str | None, data: bytes = b"", value: int = 0) -> list[Caution]:
    transaction = Transaction(chain.world.deployment.chain_id, 0, 1, 2, 60_000, to, value, data)
    return await Guarding(chain, codes, TOKENS).cautions(ME, transaction, KNOWN)


def encoded(function: calls.Function, *values: object) -> bytes:
    return function.selector + abi.encode(function.types, values)


def kinds(cautions: list[Caution]) -> list[Kind]:
    return [one.kind for one in cautions]


async def test_cautions__contact_paid_in_coin_or_tokens__none(chain: FakeChain, codes: FakeCodes) -> None:
    token = chain.world.deployment.token
    assert await found(chain, codes, ADA, value=1) == []
    assert await found(chain, codes, token, calls.transfer(ADA, COIN)) == []


@pytest.mark.parametrize("in_tokens", [False, True])
async def test_cautions__look_alike_of_a_contact__danger_with_both(
    chain: FakeChain, codes: FakeCodes, in_tokens: bool
) -> None:
    token = chain.world.deployment.token
    (told,) = (
        await found(chain, codes, token, calls.transfer(POISON, COIN))
        if in_tokens
        else await found(chain, codes, POISON, value=1)
    )
    assert (told.kind, told.level, told.known) == (Kind.LOOK_ALIKE, Level.DANGER, ADA)
    assert told.about.lower() == POISON.lower()
    assert "Ada" in told.title


async def test_cautions__never_paid__a_note(chain: FakeChain, codes: FakeCodes) -> None:
    assert kinds(await found(chain, codes, STRANGER, value=1)) == [Kind.FIRST_TIME]


async def test_cautions__tokens_to_their_own_contract__danger(chain: FakeChain, codes: FakeCodes) -> None:
    token = chain.world.deployment.token
    assert Kind.TOKEN_CONTRACT in kinds(await found(chain, codes, token, calls.transfer(token, COIN)))


async def test_cautions__to_a_contract__a_note(chain: FakeChain, codes: FakeCodes) -> None:
    codes.contracts.add(STRANGER)
    assert kinds(await found(chain, codes, STRANGER, value=1)) == [Kind.RECIPIENT_CONTRACT, Kind.FIRST_TIME]


async def test_cautions__call_where_no_contract_is__danger(chain: FakeChain, codes: FakeCodes) -> None:
    assert kinds(await found(chain, codes, STRANGER, b"\1\2\3\4")) == [Kind.NO_CODE]


async def test_cautions__call_of_a_contract_of_another_chain__names_it(chain: FakeChain, codes: FakeCodes) -> None:
    wld = next(one for one in SECTOR if one.chain_id == 10)
    (told,) = await found(chain, codes, wld.address, b"\1\2\3\4")
    assert told.kind is Kind.OTHER_CHAIN
    assert "Optimism" in told.title


async def test_cautions__approve__judged_by_who_and_how_much(chain: FakeChain, codes: FakeCodes) -> None:
    at = chain.world.deployment
    assert await found(chain, codes, at.token, calls.approve(at.market, COIN)) == []
    assert kinds(await found(chain, codes, at.token, calls.approve(at.market, (1 << 256) - 1))) == [Kind.UNLIMITED]
    assert kinds(await found(chain, codes, at.token, calls.approve(STRANGER, COIN))) == [Kind.TO_PERSON]
    assert await found(chain, codes, at.token, calls.approve(STRANGER, 0)) == []


async def test_cautions__all_items_of_a_collection__unlimited_and_to_a_person(
    chain: FakeChain, codes: FakeCodes
) -> None:
    at = chain.world.deployment
    told = await found(chain, codes, at.market, encoded(APPROVE_ALL, STRANGER, True))
    assert kinds(told) == [Kind.TO_PERSON, Kind.UNLIMITED]
    assert await found(chain, codes, at.market, encoded(APPROVE_ALL, STRANGER, False)) == []
    assert kinds(await found(chain, codes, at.market, encoded(INCREASE, STRANGER, 1))) == [Kind.TO_PERSON]


@pytest.mark.parametrize("function", [TRANSFER_FROM, SEND_ITEM])
async def test_cautions__moved_for_others__recipient_is_judged(
    chain: FakeChain, codes: FakeCodes, function: calls.Function
) -> None:
    data = encoded(function, ME, POISON, 7)
    assert kinds(await found(chain, codes, chain.world.deployment.token, data)) == [Kind.LOOK_ALIKE]


@pytest.mark.parametrize("data", [calls.transfer(ADA, 1), calls.approve(ADA, 1)])
async def test_cautions__token_that_calls_itself_as_ours__danger(
    chain: FakeChain, codes: FakeCodes, data: bytes
) -> None:
    (told,) = [one for one in await found(chain, codes, FAKE, data) if one.kind is Kind.FAKE_TOKEN]
    assert (told.level, told.about) == (Level.DANGER, FAKE)


async def test_cautions__token_of_mixed_letters__warned_and_a_plain_one_not(chain: FakeChain, codes: FakeCodes) -> None:
    assert kinds(await found(chain, codes, MIXED, calls.transfer(ADA, 1))) == [Kind.MIXED_SCRIPT]
    assert await found(chain, codes, DOGE, calls.transfer(ADA, 1)) == []


async def test_cautions__allowance_of_a_hundred_times_what_is_there__warned(chain: FakeChain, codes: FakeCodes) -> None:
    TOKENS.balances[DOGE, ME] = 2
    market = chain.world.deployment.market
    assert kinds(await found(chain, codes, DOGE, calls.approve(market, 200))) == [Kind.UNLIMITED]
    assert await found(chain, codes, DOGE, calls.approve(market, 199)) == []


async def test_cautions__allowance_of_a_fake_taken_back__none(chain: FakeChain, codes: FakeCodes) -> None:
    assert await found(chain, codes, FAKE, calls.approve(STRANGER, 0)) == []


async def test_cautions__contact_whose_name_mixes_scripts__warned(chain: FakeChain, codes: FakeCodes) -> None:
    assert kinds(await found(chain, codes, MASHA, value=1)) == [Kind.MIXED_SCRIPT]
    token = chain.world.deployment.token
    assert kinds(await found(chain, codes, token, calls.transfer(MASHA, 1))) == [Kind.MIXED_SCRIPT]


async def test_cautions__creation__none(chain: FakeChain, codes: FakeCodes) -> None:
    assert await found(chain, codes, None, b"\x60") == []


async def test_cautions__nothing_answers__chain_away(chain: FakeChain, codes: FakeCodes) -> None:
    codes.away = True
    with pytest.raises(ChainAway):
        await found(chain, codes, STRANGER, value=1)


async def test_acquaintance__own_contacts_and_paid__known() -> None:
    contacts = Contacts(MemoryContacts(Contact("Ada", ADA)))
    known = await contacts.acquaintance((ME,), {STRANGER})
    assert all(map(known.knows, (ME, ADA, STRANGER)))
    assert not known.knows(POISON)
