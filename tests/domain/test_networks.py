"""Where contracts are: by name, in JSON, and the exchange's pools, whose places follow from their tokens."""

import json

import pytest

from app.domain.addresses import created_by_hash
from app.domain.chains import BY_KEY, PUBLIC
from app.domain.deployments import DeploymentRecord
from app.domain.hashing import checksum, keccak
from app.domain.networks import FIELDS, Deployment, pair_of
from app.runtime import resources
from app.wire.devnet import deployment_answer, read_deployment

PLACES = {name: checksum(bytes([number]) * 20) for number, name in enumerate(FIELDS, 1)}
ALL = Deployment.of(7, 3, PLACES)


def test_pair_of__a_pool_of_ethereum_in_either_order__its_address() -> None:
    """Source: etherscan.io, the pool USDC-WETH of Uniswap v2."""
    ethereum, pool = BY_KEY["ethereum"], "0xB4e16d0168e52d35CaCD2c6185b44281Ec28C9Dc"
    assert pair_of(ethereum.v2_factory, ethereum.wrapped, ethereum.stable) == pool
    assert pair_of(ethereum.v2_factory, ethereum.stable.lower(), ethereum.wrapped) == pool
    assert pair_of(ethereum.v2_router, ethereum.wrapped, ethereum.stable) != pool


@pytest.mark.parametrize("chain", PUBLIC, ids=lambda chain: chain.key)
def test_public_chain__exchange__well_formed_addresses(chain: object) -> None:
    for name in ("v2_factory", "v2_router"):
        assert checksum(getattr(chain, name)) == getattr(chain, name)


def test_deployment__by_names__every_field_and_back() -> None:
    assert {name: ALL.at(name) for name in FIELDS} == PLACES
    assert len(set(FIELDS.values())) == len(FIELDS)
    assert Deployment.of(7, 3, PLACES | {"WETH9": "0x"}) == ALL
    with pytest.raises(KeyError):
        ALL.at("Nothing")


def test_answer__through_json__the_same_deployment() -> None:
    assert read_deployment(json.loads(json.dumps(deployment_answer(ALL)))) == ALL
    three = Deployment.of(7, 3, {name: PLACES[name] for name in ("Token", "Staking", "Market")})
    assert read_deployment(deployment_answer(three)) == three
    assert read_deployment({**deployment_answer(ALL), "chainId": "0x7", "block": "0x3"}) == ALL


@pytest.mark.parametrize("harm", [{"token": ""}, {"jury": "0x12"}, {"block": "many"}, {"chainId": None}])
def test_answer__damaged__refused(harm: dict[str, object]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        read_deployment({**deployment_answer(ALL), **harm})


def test_record__of_a_chain_with_an_exchange__treasury_and_exchange_are_in_the_deployment() -> None:
    account, base = checksum(b"\7" * 20), BY_KEY["base"]
    record = DeploymentRecord(base.chain_id, account, 5, 100)
    found = record.deployment()
    assert found.treasury == record.places["TimelockController"]
    assert (found.factory, found.router) == (base.v2_factory, base.v2_router)
    assert found.pair == pair_of(base.v2_factory, found.token, base.wrapped)
    unknown = DeploymentRecord(4_000_000_001, account, 5, 100).deployment()
    assert (unknown.factory, unknown.router, unknown.pair) == ("", "", "")
    assert unknown.token == found.token


def test_pair_code__the_published_bytecode__that_hash() -> None:
    made = json.loads((resources.folder() / "contracts/published/UniswapV2Factory.json").read_bytes())
    pair = json.loads((resources.folder() / "contracts/published/UniswapV2Pair.json").read_bytes())["bytecode"][2:]
    assert keccak(bytes.fromhex(pair)).hex() == "96e8ac4277198ff8b6f785478aa9a39f403cb768dd02cbee326c3e7da348845f"
    assert pair in made["bytecode"]


def test_created_by_hash__salt_of_another_length__refused() -> None:
    with pytest.raises(ValueError, match="32"):
        created_by_hash(PLACES["Token"], b"", bytes(32))
