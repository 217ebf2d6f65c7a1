"""The agent's local API: what front ends may ask, what comes back, what is told without asking.

A front end opens a lease (app.wire.lease), then sends Call frames; each is answered by one Reply or Fail with the same
id, in any order. Events come to those who asked with Watch. Money is wei, as decimal text: it outgrows 64 bits.
"""

from typing import Any, TypeVar

import msgspec

from app.wire.api.activity import (
    ActivityInfo as ActivityInfo,
    ActivityReply as ActivityReply,
    GetActivity as GetActivity,
)
from app.wire.api.base import Ok as Ok, Request as Request, Wei as Wei, reply_type as reply_type
from app.wire.api.contacts import (
    ContactInfo as ContactInfo,
    ContactsReply as ContactsReply,
    GetContacts as GetContacts,
    PutContacts as PutContacts,
    RemoveContact as RemoveContact,
)
from app.wire.api.deploy import (
    CreationInfo as CreationInfo,
    DeployPlanReply as DeployPlanReply,
    GetDeployPlan as GetDeployPlan,
    PrepareCreation as PrepareCreation,
    SendCreation as SendCreation,
)
from app.wire.api.drafts import (
    DraftInfo as DraftInfo,
    DraftsReply as DraftsReply,
    ForgetDraft as ForgetDraft,
    GetDrafts as GetDrafts,
    Wish as Wish,
    draft_name as draft_name,
    kept_wish as kept_wish,
    wish_of as wish_of,
)
from app.wire.api.events import (
    ActivityEvent as ActivityEvent,
    Event as Event,
    JobEvent as JobEvent,
    LockEvent as LockEvent,
    NoticeEvent as NoticeEvent,
    SearchEvent as SearchEvent,
    SignEvent as SignEvent,
    StakeEvent as StakeEvent,
    StateEvent as StateEvent,
    Watch as Watch,
)
from app.wire.api.history import (
    GetHistory as GetHistory,
    HistoryReply as HistoryReply,
    JobSpan as JobSpan,
    Series as Series,
)
from app.wire.api.jury import (
    ActInfo as ActInfo,
    DisputeInfo as DisputeInfo,
    DisputeReply as DisputeReply,
    GetDispute as GetDispute,
    GetHolders as GetHolders,
    GetJury as GetJury,
    HoldersReply as HoldersReply,
    JuryReply as JuryReply,
    PrepareDispute as PrepareDispute,
)
from app.wire.api.machine import (
    DeviceInfo as DeviceInfo,
    GetMonitor as GetMonitor,
    GetSettings as GetSettings,
    GetStatus as GetStatus,
    MonitorReply as MonitorReply,
    Reading as Reading,
    SetSetting as SetSetting,
    SetSharing as SetSharing,
    SettingInfo as SettingInfo,
    SettingsReply as SettingsReply,
    SimulateIdle as SimulateIdle,
    Snooze as Snooze,
    StatusReply as StatusReply,
)
from app.wire.api.market import (
    AwaitJobs as AwaitJobs,
    BookReply as BookReply,
    ChainPaidReply as ChainPaidReply,
    GetBook as GetBook,
    GetChainPaid as GetChainPaid,
    GetJobs as GetJobs,
    GetOffers as GetOffers,
    GetOutput as GetOutput,
    JobInfo as JobInfo,
    JobsReply as JobsReply,
    NewJob as NewJob,
    OfferInfo as OfferInfo,
    OffersReply as OffersReply,
    Redeem as Redeem,
    RedeemReply as RedeemReply,
    RunHere as RunHere,
    Submit as Submit,
    TensorReply as TensorReply,
)
from app.wire.api.models import GetModels as GetModels, ModelInfo as ModelInfo, ModelsReply as ModelsReply
from app.wire.api.names import NameOf as NameOf, NameReply as NameReply, ResolveName as ResolveName
from app.wire.api.records import GetRecords as GetRecords, RecordsReply as RecordsReply
from app.wire.api.sector import (
    ConfirmBalances as ConfirmBalances,
    GetHosts as GetHosts,
    GetPriceHistory as GetPriceHistory,
    GetSector as GetSector,
    HostInfo as HostInfo,
    HostsReply as HostsReply,
    NetworkInfo as NetworkInfo,
    PriceHistoryReply as PriceHistoryReply,
    PriceInfo as PriceInfo,
    SectorLine as SectorLine,
    SectorReply as SectorReply,
    SetHost as SetHost,
)
from app.wire.api.sent import (
    ApprovalInfo as ApprovalInfo,
    ApprovalsReply as ApprovalsReply,
    FeeInfo as FeeInfo,
    FeesReply as FeesReply,
    GetApprovals as GetApprovals,
    GetFees as GetFees,
    GetPending as GetPending,
    PendingInfo as PendingInfo,
    PendingReply as PendingReply,
    PrepareReplacement as PrepareReplacement,
    PrepareRevoke as PrepareRevoke,
)
from app.wire.api.share import (
    ApplyPreset as ApplyPreset,
    DemandInfo as DemandInfo,
    DeviceEarnings as DeviceEarnings,
    EarningsInfo as EarningsInfo,
    GetShare as GetShare,
    PresetInfo as PresetInfo,
    ProviderJobInfo as ProviderJobInfo,
    ShareReply as ShareReply,
    StateInfo as StateInfo,
)
from app.wire.api.sites import (
    AccountCode as AccountCode,
    AccountCodesReply as AccountCodesReply,
    AllowSite as AllowSite,
    AnswerSite as AnswerSite,
    GetAccountCodes as GetAccountCodes,
    GetSiteAddress as GetSiteAddress,
    GetSites as GetSites,
    PrepareAccountCode as PrepareAccountCode,
    PrepareCall as PrepareCall,
    RemoveSite as RemoveSite,
    SiteAddressReply as SiteAddressReply,
    SiteEvent as SiteEvent,
    SiteInfo as SiteInfo,
    SiteOverEvent as SiteOverEvent,
    SitesReply as SitesReply,
)
from app.wire.api.stake import (
    BondInfo as BondInfo,
    DelegationInfo as DelegationInfo,
    DutyInfo as DutyInfo,
    EscrowInfo as EscrowInfo,
    ExitInfo as ExitInfo,
    FiguresInfo as FiguresInfo,
    GetProviders as GetProviders,
    GetStake as GetStake,
    GetStakeHistory as GetStakeHistory,
    LendInfo as LendInfo,
    LiquidityInfo as LiquidityInfo,
    LoanInfo as LoanInfo,
    LossInfo as LossInfo,
    PoolInfo as PoolInfo,
    PositionsInfo as PositionsInfo,
    ProviderInfo as ProviderInfo,
    ProvidersReply as ProvidersReply,
    StakeHistoryReply as StakeHistoryReply,
    StakePoint as StakePoint,
    StakeReply as StakeReply,
    StakeSeries as StakeSeries,
    WatchStake as WatchStake,
    YieldInfo as YieldInfo,
)
from app.wire.api.stake_acts import (
    AnswerInfo as AnswerInfo,
    LiquidityReply as LiquidityReply,
    QuoteLiquidity as QuoteLiquidity,
    QuoteSwap as QuoteSwap,
    SwapReply as SwapReply,
    TermsInfo as TermsInfo,
)
from app.wire.api.stake_models import (
    AskedReply as AskedReply,
    AskQuestion as AskQuestion,
    ClaimInfo as ClaimInfo,
    GetQuality as GetQuality,
    ListingInfo as ListingInfo,
    MeasuredReply as MeasuredReply,
    MeasureQuality as MeasureQuality,
    QualityReply as QualityReply,
    QuestionInfo as QuestionInfo,
)
from app.wire.api.tokens import (
    GetToken as GetToken,
    GetTokenQuote as GetTokenQuote,
    GetTokens as GetTokens,
    PrepareTokenSend as PrepareTokenSend,
    PrepareTokenSwap as PrepareTokenSwap,
    TokenInfo as TokenInfo,
    TokenQuoteReply as TokenQuoteReply,
    TokenReply as TokenReply,
    TokensReply as TokensReply,
)
from app.wire.api.use import (
    HERE as HERE,
    NETWORK as NETWORK,
    Compare as Compare,
    CompareReply as CompareReply,
    FactsReply as FactsReply,
    FolderReply as FolderReply,
    GetFacts as GetFacts,
    Hit as Hit,
    OfferQuote as OfferQuote,
    Quote as Quote,
    QuoteFolder as QuoteFolder,
    QuoteReply as QuoteReply,
    SearchFolder as SearchFolder,
    SearchReply as SearchReply,
    SetFact as SetFact,
    StopSearch as StopSearch,
)
from app.wire.api.wallet import (
    AccountInfo as AccountInfo,
    AccountsReply as AccountsReply,
    AdvanceTime as AdvanceTime,
    AnswerSignature as AnswerSignature,
    AskSignature as AskSignature,
    AwaitTransaction as AwaitTransaction,
    Broadcast as Broadcast,
    CautionInfo as CautionInfo,
    ChangeInfo as ChangeInfo,
    DeploymentReply as DeploymentReply,
    Drip as Drip,
    EffectsInfo as EffectsInfo,
    GetAccounts as GetAccounts,
    GetDeployment as GetDeployment,
    GetPosition as GetPosition,
    GetUsed as GetUsed,
    HoldSigner as HoldSigner,
    LockReply as LockReply,
    LockWallet as LockWallet,
    OutcomeReply as OutcomeReply,
    PermissionInfo as PermissionInfo,
    PositionReply as PositionReply,
    PrepareAct as PrepareAct,
    PreparedReply as PreparedReply,
    PrepareSend as PrepareSend,
    SentReply as SentReply,
    SetAccounts as SetAccounts,
    SetHardware as SetHardware,
    UsedReply as UsedReply,
)
from app.wire.frames import Message, unpack
from app.wire.lease import Stop

R = TypeVar("R")

AnyRequest = (
    GetStatus | SetSharing | Snooze | SetSetting | GetSettings | SimulateIdle | GetMonitor | SetAccounts | SetHardware | GetAccounts
    | GetDeployment | PrepareSend | PrepareAct | Broadcast | AwaitTransaction | Drip | GetPosition | AdvanceTime
    | LockWallet | HoldSigner | AskSignature | AnswerSignature | Submit | GetJobs | AwaitJobs | GetOutput | RunHere
    | GetOffers | GetBook | Redeem | GetChainPaid | Watch | GetShare | ApplyPreset | GetActivity | GetHistory | GetModels
    | Quote | Compare | QuoteFolder | SearchFolder | StopSearch | GetFacts | SetFact | GetStake | GetProviders
    | GetStakeHistory | WatchStake | QuoteSwap | QuoteLiquidity | GetQuality | MeasureQuality | AskQuestion
    | GetDeployPlan | PrepareCreation | SendCreation
    | GetContacts | PutContacts | RemoveContact | GetRecords
    | GetSector | GetPriceHistory | ConfirmBalances | GetHosts | SetHost
    | GetFees | GetPending | PrepareReplacement | GetApprovals | PrepareRevoke
    | ResolveName | NameOf
    | GetTokens | GetToken | GetTokenQuote | PrepareTokenSend | PrepareTokenSwap
    | GetUsed | GetJury | PrepareDispute | GetDispute | GetHolders | GetDrafts | ForgetDraft
    | GetSites | AllowSite | RemoveSite | GetSiteAddress | AnswerSite | GetAccountCodes | PrepareAccountCode | PrepareCall
)  # fmt: skip


class Call(Message, frozen=True, tag=True):
    """A request with the number its answer will carry."""

    id: int
    body: AnyRequest


class Reply(Message, frozen=True, tag=True):
    """The answer, encoded as the request's own answer type."""

    id: int
    body: msgspec.Raw


class Fail(Message, frozen=True, tag=True):
    """An AppError by its code, with title and hint."""

    id: int
    code: str
    title: str
    hint: str


class Told(Message, frozen=True, tag=True):
    """An event."""

    event: Event


FromFront = Call | Stop
FromAgent = Reply | Fail | Told


def reply(call: Call, value: Any) -> Reply:
    """Return the answer to a call."""
    return Reply(call.id, msgspec.Raw(msgspec.msgpack.encode(value)))


def value_of(answer: Reply, request: Request[R]) -> R:
    """Return what was answered to `request`. Raises BadFrame when it is something else."""
    return unpack(bytes(answer.body), reply_type(request))
