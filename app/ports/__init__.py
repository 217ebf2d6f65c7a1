"""What the services need of the world, as small protocols; one fake each in tests/fakes, one contract test for both."""

from app.ports.books import Ledger as Ledger, ProviderBook as ProviderBook, RequesterBook as RequesterBook
from app.ports.chain import (
    Chain as Chain,
    Codes as Codes,
    Faucet as Faucet,
    HotKey as HotKey,
    HotKeys as HotKeys,
    PlainChain as PlainChain,
)
from app.ports.court import CaseStore as CaseStore, Courier as Courier, Court as Court
from app.ports.holders import Holders as Holders
from app.ports.machine import Clock as Clock, Idle as Idle, Probe as Probe
from app.ports.outbox import Outbox as Outbox
from app.ports.stores import (
    ActivityStore as ActivityStore,
    Catalogue as Catalogue,
    ContactStore as ContactStore,
    EvaluationSets as EvaluationSets,
    PassageIndex as PassageIndex,
    ReadingStore as ReadingStore,
    SettingsStore as SettingsStore,
    StakeLogStore as StakeLogStore,
    TextFolder as TextFolder,
)
from app.ports.tokens import Tokens as Tokens
from app.ports.trials import Trials as Trials
from app.ports.work import Engine as Engine, Network as Network
