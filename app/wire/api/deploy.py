"""Creating the contracts on a chain: the agent prepares, sends and checks, the front end's signer signs each creation.

`network` is a chain's key (app.domain.chains), `local`, or a node's URL.
"""

from app.wire.api.base import Request, Wei
from app.wire.api.wallet import OutcomeReply, PreparedReply
from app.wire.frames import Message


class CreationInfo(Message, frozen=True):
    """One contract: where it will be or is, and the gas that creating it takes at most (0 when it is done)."""

    contract: str
    address: str
    gas: int
    done: bool


class DeployPlanReply(Message, frozen=True, tag=True):
    """All contracts on a chain in their order; `cost` is what is still to be paid at most, at `gas_price`; `file` the record."""

    chain_id: int
    account: str
    contracts: list[CreationInfo]
    gas: int
    gas_price: Wei
    cost: Wei
    balance: Wei
    file: str


class GetDeployPlan(Request[DeployPlanReply], frozen=True, tag=True):
    """Ask what deploying takes and where the contracts will be."""

    network: str
    account: str


class PrepareCreation(Request[PreparedReply], frozen=True, tag=True):
    """Prepare the creation of the next contract; ask again after each until nothing is left to do."""

    network: str
    account: str


class SendCreation(Request[OutcomeReply], frozen=True, tag=True):
    """Send a signed creation; answered when it is mined and the contract is there."""

    network: str
    account: str
    raw: bytes
