"""The local network's vocabulary: where it answers, and what it answers beyond Ethereum's JSON-RPC.

The address is a hint in the runtime folder, replaced at every start. Ethereum's methods are answered as other nodes
answer them; six more are its own (addresses as 0x and 40 hex digits, money as hex quantities in wei):

    fallow_deployment()               -> {chainId, block} and where the contracts are: {token, staking, lendVault, router, ...}
    fallow_news()                     -> {chainId, fresh}: why this chain began anew, empty when it is the home's first
    fallow_drip(address)              -> {transactions}: 10 ether and 10,000 tokens, answered when they are there
    fallow_sponsor(session, amount)   -> address of a new payer with `amount` wei in escrow and `session` as its signer
    fallow_advance(seconds)           -> the latest block's time after the jump
    fallow_ask(set, metric, tolerance, uri) -> number of a question that the treasury has asked, after the days it waits
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.domain.hashing import checksum
from app.domain.networks import FIELDS, Deployment
from app.runtime.files import read_json, write_json
from app.runtime.home import Home

NAME = "devnet"
DEPLOYMENT = "fallow_deployment"
NEWS = "fallow_news"
DRIP = "fallow_drip"
SPONSOR = "fallow_sponsor"
ADVANCE = "fallow_advance"
ASK = "fallow_ask"
# A field of a deployment -> its name in JSON.
_NAMES = {
    field: field.split("_")[0] + "".join(part.title() for part in field.split("_")[1:]) for field in FIELDS.values()
}


@dataclass(frozen=True)
class DevnetFacts:
    """Where the network answers, its chain id, and why its chain began anew (empty: it is the home's first)."""

    rpc: str
    chain_id: int
    fresh: str = ""

    def as_facts(self) -> dict[str, str]:
        """Return the facts of a standing process."""
        return {"rpc": self.rpc, "chain_id": str(self.chain_id), "fresh": self.fresh}

    @classmethod
    def of(cls, facts: dict[str, str]) -> "DevnetFacts | None":
        """Read the facts of a Welcome; None when they are not the local network's."""
        try:
            return cls(facts["rpc"], int(facts["chain_id"]), facts.get("fresh", ""))
        except (KeyError, ValueError):
            return None


def deployment_answer(deployment: Deployment) -> dict[str, Any]:
    """Return what fallow_deployment answers."""
    places = {name: getattr(deployment, field) for field, name in _NAMES.items()}
    return {"chainId": deployment.chain_id, "block": deployment.block, **places}


def read_deployment(answer: Mapping[str, Any]) -> Deployment:
    """Read an answer. Raises KeyError, TypeError or ValueError when it is none."""
    chain_id, block = _number(answer["chainId"]), _number(answer["block"])
    places = {field: checksum(answer[name]) for field, name in _NAMES.items() if answer.get(name)}
    return Deployment(chain_id=chain_id, block=block, **places)


def _number(value: Any) -> int:
    return int(value, 16) if isinstance(value, str) else int(value)


def write_address(home: Home, rpc: str, chain_id: int) -> None:
    """Leave the network's address for clients; a hint, replaced at every start."""
    write_json(home.runtime / "devnet.json", {"rpc": rpc, "chain_id": chain_id})


def forget(home: Home) -> None:
    (home.runtime / "devnet.json").unlink(missing_ok=True)


def read_chain_id(home: Home) -> int:
    """Return the chain id of this home's local network as it was last seen; 0 when it is away."""
    found = (read_json(home.runtime / "devnet.json") or {}).get("chain_id")
    return found if isinstance(found, int) else 0


def read_rpc(home: Home) -> str | None:
    """Return where the local network of this home was last seen answering; None when it is away."""
    found = (read_json(home.runtime / "devnet.json") or {}).get("rpc")
    return found if isinstance(found, str) else None
