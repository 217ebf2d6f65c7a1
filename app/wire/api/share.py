"""The share page: the one true sentence, earnings from gross to net, demand, presets, live jobs."""

from app.wire.api.base import Ok, Request, Wei
from app.wire.frames import Message


class StateInfo(Message, frozen=True):
    """The sentence that is always true, and its parts; times in Unix seconds, `until` None when nobody knows.

    `reason` is `template` (English, with {names}) filled in with `figures`, for translation: `until` is a Unix time,
    `needed` and `left` are seconds, all others are in the unit of `setting`, the key behind it.
    """

    state: str
    rule: str
    reason: str
    template: str
    figures: dict[str, float]
    setting: str
    since: float
    until: float | None
    sharing: bool


class DeviceEarnings(Message, frozen=True):
    """What one kind of processor (cpu, gpu, npu) has done: jobs, compute units, seconds of computing, gross wei."""

    kind: str
    jobs: int
    units: int
    seconds: float
    gross: Wei


class EarningsInfo(Message, frozen=True):
    """Money of one span. Wei of the token, but `gas`: wei of the network's coin, which is another unit.

    `gross`: prices of jobs done; `fee`: the market's part of it; `net` is `gross` - `fee`. `redeemed`, `fee_taken` and `gas`
    are what the chain's events of that span say. `electricity` is in millionths of the tariff's currency, None without one.
    """

    jobs: int
    gross: Wei
    fee: Wei
    net: Wei
    redeemed: Wei
    fee_taken: Wei
    gas: Wei
    electricity: int | None
    devices: list[DeviceEarnings]


class DemandInfo(Message, frozen=True):
    """One model: jobs that came to this device in the last hour, and seconds between two of them (None: none came)."""

    model: str
    jobs: int
    wait: float | None


class ProviderJobInfo(Message, frozen=True):
    """A job of others on this device; `started` in Unix seconds, `seconds` of computing (None until it is done).

    `state` is accepted, running, done, paid, returned or failed; `device` is empty until it is done.
    """

    id: bytes
    model: str
    payer: str
    state: str
    units: int
    price: Wei
    started: float
    seconds: float | None
    device: str


class PresetInfo(Message, frozen=True):
    """A named bundle of settings; `active` when all of them hold now."""

    name: str
    title: str
    sentence: str
    settings: dict[str, str]
    active: bool


class ShareReply(Message, frozen=True, tag=True):
    """The page. Earnings are None while the local network comes up; `pending` is earned and not redeemed yet, in wei."""

    state: StateInfo
    today: EarningsInfo | None
    lifetime: EarningsInfo | None
    pending: Wei
    demand: list[DemandInfo]
    jobs: list[ProviderJobInfo]
    presets: list[PresetInfo]
    neighbours: bool


class GetShare(Request[ShareReply], frozen=True, tag=True):
    """Ask for the share page with at most `jobs` jobs, newest first."""

    jobs: int = 50


class ApplyPreset(Request[Ok], frozen=True, tag=True):
    """Set all settings of a preset: quiet, balanced or everything."""

    name: str
