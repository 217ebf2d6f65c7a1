"""Rows of the table of providers: what each has at stake, takes, did and lost, and how that is written."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.ui.texts import amount, exact_amount, number, percent, short_address, translate
from app.ui.viewmodels.stake import Exit
from app.ui.viewmodels.stake_network import NOTHING, StakeNetworkModel
from app.ui.views.widgets import Column
from app.wire import api


@dataclass(frozen=True)
class Row:
    """A provider with what one has behind it; one's part that leaves is in `leaving`."""

    info: api.ProviderInfo
    mine: int
    leaving: Exit = NOTHING

    @property
    def stake(self) -> int:
        info = self.info
        return int(info.own) + int(info.lent) + int(info.delegated) + int(info.backed)


def rows_of(
    providers: Sequence[api.ProviderInfo], delegations: Sequence[api.DelegationInfo], network: StakeNetworkModel
) -> tuple[Row, ...]:
    """Return the table's rows; one whom one has tokens behind is there even when the agent's list ends before it."""
    behind = {one.provider: one for one in delegations}
    known = {one.address for one in providers}
    others = [_unlisted(one.provider) for one in delegations if one.provider not in known]
    found = []
    for info in [*providers, *others]:
        mine = behind.get(info.address)
        leaving = network.leaving(mine.leaving) if mine is not None else NOTHING
        found.append(Row(info, int(mine.amount) if mine is not None else 0, leaving))
    return tuple(found)


def matching(rows: Sequence[Row], text: str, *, healthy: bool) -> tuple[Row, ...]:
    """Return the rows whose address has `text` in it, and that are `healthy` if asked."""
    part = text.strip().lower()
    return tuple(one for one in rows if part in one.info.address.lower() and (one.info.healthy or not healthy))


def _unlisted(address: str) -> api.ProviderInfo:
    return api.ProviderInfo(address, "0", "0", "0", "0", 0.0, 0, "0", 0, 0, 0, 0, 0, "0", False, "0")


def columns() -> list[Column]:
    def wei(title: str, of: Callable[[Row], int], tip: Callable[[Row], str] | None = None) -> Column:
        return Column(
            title,
            lambda one: amount(of(one)) if of(one) else "–",
            order=of,
            tip=tip or (lambda one: f"{exact_amount(of(one))} FLW"),
            colour=lambda one: "text" if of(one) else "faint",
            right=True,
        )

    return [
        Column(
            translate("stake", "Provider"),
            lambda one: short_address(one.info.address),
            tip=lambda one: one.info.address,
            stretch=True,
        ),
        Column(
            translate("stake", "State"),
            lambda one: health_words(one.info),
            colour=lambda one: "accent" if one.info.healthy else "warn",
        ),
        wei(translate("stake", "Stake"), lambda one: one.stake, stake_words),
        Column(
            translate("stake", "Take"), lambda one: percent(one.info.cut), order=lambda one: one.info.cut, right=True
        ),
        wei(translate("stake", "Was paid"), lambda one: int(one.info.paid)),
        Column(
            translate("stake", "Audits"),
            lambda one: f"{number(one.info.passed)}/{number(one.info.audits)}" if one.info.audits else "–",
            order=lambda one: (one.info.passed - one.info.audits, one.info.audits),
            tip=lambda one: past_words(one.info),
            right=True,
        ),
        Column(
            translate("stake", "Disputes"),
            _dispute_words,
            order=lambda one: (int(one.info.slashed), one.info.disputes),
            tip=lambda one: past_words(one.info),
            colour=lambda one: "danger" if one.info.slashes else "text" if one.info.disputes else "faint",
            right=True,
        ),
        wei(translate("stake", "Yours"), lambda one: one.mine),
    ]


def health_words(info: api.ProviderInfo) -> str:
    return translate("stake", "healthy") if info.healthy else translate("stake", "not healthy")


def _dispute_words(one: Row) -> str:
    count, lost = one.info.disputes, amount(int(one.info.slashed))
    if one.info.slashes:
        return translate("stake", "{0}, lost {1}").format(number(count), lost)
    return number(count) if count else "–"


def stake_words(one: Row) -> str:
    info = one.info
    words = translate("stake", "{0} FLW of its own, {1} borrowed, {2} of delegators, {3} of the shared pool")
    return words.format(*(amount(int(wei)) for wei in (info.own, info.lent, info.delegated, info.backed)))


def past_words(info: api.ProviderInfo) -> str:
    units, payments, disputes = info.units, info.payments, info.disputes
    audited = translate("stake", "{0} of {1} audits by this device passed")
    parts = [
        translate("stake", "takes {0} before delegators share").format(percent(info.cut)),
        translate("stake", "%n unit(s) offered", "", units),
        translate("stake", "{0} FLW from %n payment(s)", "", payments).format(amount(int(info.paid))),
        audited.format(number(info.passed), number(info.audits))
        if info.audits
        else translate("stake", "never audited by this device"),
        translate("stake", "%n dispute(s)", "", disputes),
    ]
    if info.slashes:
        parts.append(translate("stake", "{0} FLW lost in them").format(amount(int(info.slashed))))
    return " · ".join(parts)
