"""The share page: the sentence, the money, the switch, presets with a way back, and each state of its cards."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from app.domain.errors import AgentAway, Refused
from app.domain.policy import RULES
from app.ui.texts import number
from app.ui.viewmodels import share
from app.ui.viewmodels.share import ShareViewModel
from app.ui.views import share_words
from app.ui.views.desk import Desk
from app.ui.views.share import SharePage
from app.ui.views.share_earnings import aligned
from app.wire import api
from tests.fakes.client import FakeClient
from tests.ui import share_replies as replies
from tests.ui.settle import settle, until

AWAY = AgentAway("The agent did not answer within 5 s", "Look at its log")
NOW = replies.NOW


@pytest.fixture
def client(client: FakeClient) -> FakeClient:
    """Return a line that answers the page too."""
    client.answers |= {
        api.GetShare: replies.share(),
        api.GetMonitor: replies.monitor(replies.CPU),
        api.GetHistory: lambda request: replies.history(request.span),
        api.GetSettings: replies.settings(),
        api.GetModels: replies.models(),
        api.SetSharing: api.Ok(),
        api.Snooze: api.Ok(),
        api.ApplyPreset: api.Ok(),
        api.SetSetting: api.Ok(),
    }
    return client


@pytest.fixture
def page(desk: Desk) -> SharePage:
    made = SharePage(desk)
    made.resize(940, 700)
    return made


@pytest.fixture
def model(desk: Desk) -> ShareViewModel:
    return ShareViewModel(desk.client, desk.notices, desk.shell)


async def shown(page: SharePage, status: str = "content") -> None:
    """Show the page until it is in this state, with its processors."""
    page.show()
    await until(lambda: page.model.state.share.status == status and page.model.state.devices.status != "loading")
    await settle()


async def done(model: ShareViewModel) -> None:
    """Let an intent begin and end."""
    await settle()
    await until(lambda: not model.busy)


def words(page: SharePage) -> list[str]:
    """Return the words of all labels and buttons that can be seen."""
    labels = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    buttons = [one.text() for one in page.findChildren(QPushButton) if one.isVisible()]
    return [text for text in (*labels, *buttons) if text]


def button(page: SharePage, text: str) -> QPushButton:
    return next(one for one in page.findChildren(QPushButton) if one.text() == text and one.isVisible())


@pytest.mark.parametrize(
    ("which", "headline", "pill", "sentence", "link"),
    [
        (
            "running",
            "Sharing",
            "working",
            "Nobody is using this computer. Sharing stops at once when you come back.",
            "idle_seconds",
        ),
        (
            "waiting",
            "Waiting until you are away",
            "in 1 min 50 s",
            "Waiting until nobody has used this computer for 3 min (needs 1 min 50 s more).",
            "idle_seconds",
        ),
        (
            "battery",
            "Paused",
            "on battery",
            "Paused until the battery is at 55 % or plugged in (now 31 %).",
            "battery_floor",
        ),
        (
            "off",
            "Not sharing",
            "",
            "This computer does nothing for others. Turn the switch on to rent out its spare time.",
            "",
        ),
    ],
)
def test_sentence__each_state__true_at_this_moment(
    desk: Desk, which: str, headline: str, pill: str, sentence: str, link: str
) -> None:
    state = replies.state(which)
    assert share_words.headline(state) == headline
    assert share_words.pill(state, working=True, now=NOW + 20)[0] == pill
    assert share_words.sentence(state, now=NOW + 20) == sentence
    assert share_words.rule_link(state, {})[1] == link


def test_sentence__countdown_over__never_says_less_than_a_second(desk: Desk) -> None:
    assert "needs 1 s more" in share_words.sentence(replies.state("waiting"), now=NOW + 1000)


def test_pill__every_rule_that_pauses__has_words(desk: Desk) -> None:
    paused = {rule.__name__.removeprefix("_") for rule in RULES} - {"switch", "user"}
    for rule in paused:
        state = msgspec.structs.replace(replies.state("battery"), rule=rule)
        assert share_words.pill(state, working=False)[0], rule


def test_rule_link__value_known__stands_in_the_words(desk: Desk) -> None:
    assert share_words.rule_link(replies.state("running"), {"idle_seconds": "180"}) == (
        "Idle time: 3 min",
        "idle_seconds",
    )
    assert share_words.rule_link(replies.state("snooze"), {"snooze_until": "0"}) == ("", "")


def test_since__within_a_day_and_long_ago__relative_then_a_date(desk: Desk) -> None:
    state = replies.state("running")
    assert share_words.since(state, now=NOW).endswith("for 6 min")
    assert "for" not in share_words.since(state, now=NOW + 90_000)
    assert share_words.since(msgspec.structs.replace(state, since=0.0)) == ""


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ([4_612 * 10**15, -2306 * 10**14, 43814 * 10**14], ["4.6120", "−0.2306", "4.3814"]),
        ([0, 0, 0], ["0", "0", "0"]),
        ([1_999_999 * 10**12], ["1.9999"]),
        ([1234 * 10**18, 0], ["1,234", "0"]),
        ([212 * 10**12, 10**18], ["0.000212", "1.000000"]),
    ],
)
def test_aligned__amounts_of_a_column__same_decimals_and_never_rounded_up(
    desk: Desk, values: list[int], told: list[str]
) -> None:
    assert aligned(values) == told


async def test_page__running__shows_state_money_processor_and_jobs(page: SharePage) -> None:
    await shown(page)
    seen = words(page)
    for expected in (
        "Sharing",
        "working",
        "4.3814",
        "CPU",
        f"{number(4100)} units a second",
        "one every 9 s",
        "Idle time: 3 min",
    ):
        assert expected in seen, expected
    assert "0.372 FLW of it is not redeemed yet" in seen


async def test_page__earnings__gross_less_fee_is_net(page: SharePage) -> None:
    await shown(page)
    cells = page._earnings._cells
    assert [cells[key, 1].text() for key in ("gross", "fee", "net")] == ["4.6120", "−0.2306", "4.3814"]
    assert cells["gas", 1].text() == "−0.00021"
    assert cells["electricity", 1].text() == "−0.19"


async def test_page__no_tariff__offers_to_count_electricity(page: SharePage, client: FakeClient, desk: Desk) -> None:
    client.answers[api.GetShare] = replies.share(electricity=None)
    opened: list[tuple[str, str]] = []
    desk.shell.opened.connect(lambda page, key: opened.append((page, key)))
    await shown(page)
    assert page._earnings._cells["electricity", 1].text() == "–"
    button(page, "Count electricity").click()
    assert opened == [("settings", "electricity_tariff")]


async def test_page__link_of_the_sentence__opens_the_very_setting(page: SharePage, desk: Desk) -> None:
    opened: list[tuple[str, str]] = []
    desk.shell.opened.connect(lambda page, key: opened.append((page, key)))
    await shown(page)
    await until(lambda: "Idle time: 3 min" in words(page))
    button(page, "Idle time: 3 min").click()
    button(page, "All rules").click()
    assert opened == [("settings", "idle_seconds"), ("settings", "")]


async def test_page__network_starting__says_so_instead_of_figures(page: SharePage, client: FakeClient) -> None:
    client.answers[api.GetShare] = msgspec.structs.replace(
        replies.share("off", jobs=0), today=None, lifetime=None, demand=[]
    )
    await shown(page)
    seen = words(page)
    assert "The local network is starting; earnings follow." in seen
    assert "Jobs of others appear here while this computer shares." in seen


async def test_page__agent_away_from_the_start__one_error_with_retry(page: SharePage, client: FakeClient) -> None:
    client.answers[api.GetShare] = AWAY
    await shown(page, "error")
    assert words(page).count(AWAY.title) == 1
    assert not page._earnings.isVisible()
    client.answers[api.GetShare] = replies.share()
    button(page, "Try again").click()
    await until(lambda: page.model.state.share.status == "content")


async def test_page__agent_lost_later__figures_stay_with_their_age(page: SharePage, client: FakeClient) -> None:
    await shown(page)
    client.answers[api.GetShare] = AWAY
    page.model.wake()
    await until(lambda: page.model.state.share.status == "partial")
    await settle()
    assert "4.3814" in words(page)
    assert any(text.startswith("as of") for text in words(page))


async def test_page__several_processors__a_card_each_and_the_unused_says_why(
    page: SharePage, client: FakeClient
) -> None:
    client.answers[api.GetMonitor] = replies.monitor(replies.CPU, replies.GPU, replies.NPU)
    await shown(page)
    await until(lambda: len(page._devices) == 3)
    await settle()
    assert words(page).count("not used") == 2
    assert "Fallow has no engine for it yet, so it earns nothing." in words(page)


async def test_switch__clicked__asks_the_agent_and_shows_what_is_true(page: SharePage, client: FakeClient) -> None:
    await shown(page)
    page._hero.switch.click()
    await until(lambda: bool(client.asked_of(api.SetSharing)))
    assert client.asked_of(api.SetSharing) == [api.SetSharing(False)]
    await until(lambda: not page.model.busy)
    assert page._hero.switch.isChecked()  # the agent still says that it shares


async def test_switch__refused__error_with_retry_and_the_old_state(
    page: SharePage, client: FakeClient, desk: Desk
) -> None:
    client.answers[api.SetSharing] = Refused("The settings cannot be written", "Look at the disk")
    await shown(page)
    page._hero.switch.click()
    await until(lambda: bool(desk.notices.items))
    await until(lambda: not page.model.busy)
    assert desk.notices.items[0].title == "The settings cannot be written"
    assert page._hero.switch.isChecked()
    retry = desk.notices.items[0].retry
    assert retry is not None
    client.answers[api.SetSharing] = api.Ok()
    retry()
    await until(lambda: len(client.asked_of(api.SetSharing)) == 2)


async def test_pause__pressed_and_pressed_again__snoozes_then_goes_on(page: SharePage, client: FakeClient) -> None:
    await shown(page)
    button(page, "Pause for 1 hour").click()
    await until(lambda: client.asked_of(api.Snooze) == [api.Snooze(3600.0)])
    client.answers[api.GetShare] = replies.share("snooze")
    page.model.wake()
    await until(lambda: "Go on now" in words(page))
    button(page, "Go on now").click()
    await until(lambda: client.asked_of(api.Snooze)[1:] == [api.Snooze(0.0)])


async def test_pause__not_sharing__is_not_offered(page: SharePage, client: FakeClient) -> None:
    client.answers[api.GetShare] = replies.share("off")
    await shown(page)
    assert "Pause for 1 hour" not in words(page)


async def test_preset__over_a_preset__leaves_nothing_to_take_back(model: ShareViewModel, client: FakeClient) -> None:
    await model.refresh()
    model.apply("quiet")
    await done(model)
    assert client.asked_of(api.ApplyPreset) == [api.ApplyPreset("quiet")]
    assert model.state.undo == {}


async def test_preset__over_own_rules__can_be_taken_back_without_contradiction(
    model: ShareViewModel, client: FakeClient
) -> None:
    reply = replies.share()
    presets = [msgspec.structs.replace(one, active=False) for one in reply.presets]
    client.answers[api.GetShare] = msgspec.structs.replace(reply, presets=presets)
    client.answers[api.GetSettings] = replies.settings(
        temperature_pause="100", temperature_resume="90", idle_seconds="77"
    )
    await model.refresh()
    model.apply("quiet")
    await done(model)
    assert model.state.undo["idle_seconds"] == "77"
    client.answers[api.GetSettings] = replies.settings(
        temperature_pause="70", temperature_resume="60", idle_seconds="600"
    )
    model.undo()
    await done(model)
    asked = [one.key for one in client.asked_of(api.SetSetting)]
    assert asked.index("temperature_pause") < asked.index("temperature_resume")
    assert api.SetSetting("idle_seconds", "77") in client.asked
    assert model.state.undo == {}


async def test_jobs__many_events_at_once__are_one_reading(
    model: ShareViewModel, client: FakeClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(share, "CALM", 0.05)
    model.watched()
    await until(lambda: model.state.share.status == "content")
    before = len(client.asked_of(api.GetShare))
    for count in range(50):
        client.tell(api.JobEvent("provider", bytes([count]), "done"))
    await until(lambda: len(client.asked_of(api.GetShare)) > before)
    await settle()
    assert len(client.asked_of(api.GetShare)) == before + 1
    model.unwatched()
    model.close()


async def test_extras__refused__page_is_true_without_them(model: ShareViewModel, client: FakeClient) -> None:
    for kind in (api.GetHistory, api.GetModels, api.GetSettings):
        client.answers[kind] = AWAY
    await model.refresh()
    assert model.state.share.status == "content"
    assert model.state.load == ()
    client.answers[api.GetModels] = replies.models()
    await model.refresh()
    assert model.state.titles == replies.TITLES


async def test_hero__hidden__counts_no_more(page: SharePage, client: FakeClient) -> None:
    client.answers[api.GetShare] = replies.share("waiting")
    await shown(page)
    assert page._hero._second.isActive()
    page.hide()
    assert not page._hero._second.isActive()


async def test_page__keyboard_alone__switch_and_presets_are_reached(page: SharePage, client: FakeClient) -> None:
    await shown(page)
    page.activateWindow()
    page._hero.switch.setFocus()
    QTest.keyClick(page._hero.switch, Qt.Key.Key_Space)
    await until(lambda: bool(client.asked_of(api.SetSharing)))
