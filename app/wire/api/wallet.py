"""The wallet: the agent prepares and broadcasts, the front end's signer signs."""

from typing import Annotated

import msgspec

from app.wire.api.base import Ok, Request, Wei
from app.wire.api.stake_acts import TermsInfo
from app.wire.frames import Message


class SetAccounts(Request[Ok], frozen=True, tag=True):
    """Tell the agent which addresses this profile's vault has; the first is the one that stakes and pays.

    `watched`: addresses that are only looked at, as their keys are elsewhere; None leaves them as they are.
    """

    addresses: list[str]
    watched: list[str] | None = None


class SetHardware(Request[Ok], frozen=True, tag=True):
    """Tell the agent which addresses' keys are in this profile's hardware wallets."""

    addresses: list[str]


class AccountInfo(Message, frozen=True):
    """One account with its balances in wei; `as_of` is the Unix time they were read, 0 when never.

    `watched`: its key is elsewhere, so that nothing can be sent from it.
    """

    address: str
    eth: Wei
    token: Wei
    as_of: float
    watched: bool = False


class AccountsReply(Message, frozen=True, tag=True):
    """The accounts and the network they were read on."""

    accounts: list[AccountInfo]
    network: str


class GetAccounts(Request[AccountsReply], frozen=True, tag=True):
    """Ask for accounts with balances."""


class UsedReply(Message, frozen=True, tag=True):
    """For each address that was asked about, in order, whether the network has seen it."""

    used: list[bool]


class GetUsed(Request[UsedReply], frozen=True, tag=True):
    """Ask which addresses have ever sent something or hold something: for finding a restored wallet's accounts."""

    addresses: Annotated[list[str], msgspec.Meta(max_length=100)]


class DeploymentReply(Message, frozen=True, tag=True):
    """Fallow's contracts on the current network, and the exchange's; empty: there is none."""

    network: str
    chain_id: int
    token: str
    staking: str
    market: str
    rpc: str
    lend_vault: str = ""
    pool_vault: str = ""
    jury: str = ""
    models: str = ""
    router: str = ""
    pair: str = ""


class GetDeployment(Request[DeploymentReply], frozen=True, tag=True):
    """Ask where the contracts are on a network: local, or a public one that is on, which may have none."""

    network: Annotated[str, msgspec.Meta(max_length=40)] = "local"


class CautionInfo(Message, frozen=True):
    """What a person should hear before signing; `level` is note, warning or danger.

    `kind` is one of app.domain.guards.Kind, `address` what it is about, `known` the address that it only looks like.
    """

    kind: str
    level: str
    title: str
    hint: str
    address: str = ""
    known: str = ""


class ChangeInfo(Message, frozen=True):
    """What comes (above zero) or goes, in smallest units of `token` (empty: the coin); `items`: pieces of a collection.

    `symbol` is empty where the contract does not say what it is called.
    """

    token: str
    symbol: str
    amount: Wei
    decimals: int
    items: bool = False


class PermissionInfo(Message, frozen=True):
    """Who may take how much of a token from then on; `amount` None: without limit.

    `name` is that of a spender which is a contract of Fallow's, empty for all others.
    """

    token: str
    symbol: str
    spender: str
    amount: Wei | None
    decimals: int
    name: str = ""


class EffectsInfo(Message, frozen=True):
    """What a transaction would change for its account, as a node has tried it; `unknown` says why nobody knows."""

    changes: list[ChangeInfo] = msgspec.field(default_factory=list)
    permissions: list[PermissionInfo] = msgspec.field(default_factory=list)
    unknown: str = ""


class PreparedReply(Message, frozen=True, tag=True):
    """The next transaction of an act: its unsigned bytes and the agent's simulation; `more` says that another follows.

    `raw` is empty when nothing is left to do. `terms` come with every step of a staking act. `cautions`: the gravest first.
    `replaces`: the signed bytes of the transaction whose place it takes, for the signer to read. `effects` come with all bytes.
    """

    raw: bytes
    title: str
    note: str
    more: bool
    terms: TermsInfo | None = None
    cautions: list[CautionInfo] = msgspec.field(default_factory=list)
    replaces: bytes = b""
    effects: EffectsInfo | None = None


class PrepareSend(Request[PreparedReply], frozen=True, tag=True):
    """Prepare a transfer of `amount` wei of `asset` (ETH or FLW).

    `fee` is slow, normal, fast or a highest fee in gwei, such as 12.5; empty: what carries it through in any case.
    """

    sender: str
    to: str
    asset: str
    amount: Wei
    fee: str = ""


class PrepareAct(Request[PreparedReply], frozen=True, tag=True):
    """Prepare the next step of a staking or escrow act.

    Acts and their `parameters` are listed in app.wire.api.stake_acts; `amount` in wei (units for register). Ask again
    until `more` is false.
    """

    sender: str
    act: str
    amount: Wei
    parameters: dict[str, str] = msgspec.field(default_factory=dict)


class SentReply(Message, frozen=True, tag=True):
    """The hash of a transaction."""

    hash: str


class Broadcast(Request[SentReply], frozen=True, tag=True):
    """Send a signed transaction; sending it again is harmless."""

    raw: bytes


class OutcomeReply(Message, frozen=True, tag=True):
    """A mined transaction: status 1 done, 0 reverted."""

    hash: str
    status: int
    block: int
    gas_used: int
    fee: Wei


class AwaitTransaction(Request[OutcomeReply], frozen=True, tag=True):
    """Wait until a transaction is mined."""

    hash: str
    seconds: float


class Drip(Request[Ok], frozen=True, tag=True):
    """Ask the local network's faucet for play money."""

    address: str


class PositionReply(Message, frozen=True, tag=True):
    """Stake and escrow of one address. Unix seconds: `leaving` may be withdrawn from `leave_at` to `until`; 0: none leaves.

    `time` is the network's clock when this was read, which these moments are on: the local network's may run ahead.
    """

    bond: Wei
    leaving: Wei
    leave_at: int
    until: int
    units: int
    device: str
    escrow: Wei
    signer: str
    unlocking: Wei
    unlock_at: int
    token: Wei
    eth: Wei
    time: int = 0


class GetPosition(Request[PositionReply], frozen=True, tag=True):
    """Ask for an address's stake and escrow."""

    address: str


class AdvanceTime(Request[Ok], frozen=True, tag=True):
    """Local network only: let its clock jump forward."""

    seconds: int


class LockReply(Message, frozen=True, tag=True):
    """How many signers were ended."""

    signers: int


class LockWallet(Request[LockReply], frozen=True, tag=True):
    """Have every front end of the profile end its signer; answered when all of them are gone."""


class HoldSigner(Request[Ok], frozen=True, tag=True):
    """This front end has an unlocked signer from now on (true), or no longer (false)."""

    holding: bool


class AskSignature(Request[SentReply], frozen=True, tag=True):
    """Have an unlocked front end of this profile review, confirm, sign and so send a transaction.

    `sender` is the account that is to sign; empty: the first one.
    """

    raw: bytes
    title: str
    note: str
    replaces: bytes = b""
    sender: str = ""


class AnswerSignature(Request[Ok], frozen=True, tag=True):
    """The holder's answer: signed bytes, or empty when the person said no."""

    id: int
    raw: bytes
