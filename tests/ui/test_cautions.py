"""Every guard as a person sees it: its word, its colour in both themes, its sentence in both languages."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.domain import guards
from app.domain.guards import UNLIMITED, Acquaintance, Kind, Level, Place
from app.ui import theme
from app.ui.texts import said
from app.ui.views.cautions import Caution, CautionList, level_words
from app.ui.views.dressing import Dressing
from app.ui.views.language import Language
from app.wire import api
from tests.ui.settle import settle

ADA = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"
FORGED = "0x7099797000000000000000000000000000dc79c8"
STRANGER = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
KNOWN = Acquaintance(contacts={ADA: "Ada"})
FOUND = [
    *guards.of_recipient(Place(FORGED, has_code=False), KNOWN),
    *guards.of_recipient(Place(STRANGER, has_code=True), KNOWN),
    *guards.of_recipient(Place(ADA, has_code=True), KNOWN, {ADA}),
    *guards.of_call(Place(STRANGER, has_code=False)),
    *guards.of_call(Place(STRANGER, has_code=False, elsewhere=("Optimism",))),
    *guards.of_allowance(Place(STRANGER, has_code=False), UNLIMITED, 5),
    *guards.of_token("FET", "Fetch", STRANGER, {"FET": {ADA}}),
    *guards.of_name("Adа", STRANGER),
    *guards.of_first_signature(STRANGER, ()),
    guards.of_refusal("The contract refused, and did not say why", ""),
]
EACH = [api.CautionInfo(one.kind, one.level.name.lower(), one.title, one.hint, one.about, one.known) for one in FOUND]
COLOURS = {"danger": "danger", "warning": "warn", "note": "muted"}


@pytest.fixture
def french(application: QApplication) -> Iterator[None]:
    language = Language()
    language.speak("fr")
    yield
    language.speak("en")


def test_each__kinds__every_guard_is_tried_here() -> None:
    assert {one.kind for one in FOUND} == set(Kind)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("caution", EACH, ids=lambda one: one.kind)
async def test_caution__seen__says_it_in_word_and_colour(
    dressing: Dressing, caution: api.CautionInfo, dark: bool
) -> None:
    dressing.wear("dark" if dark else "light", 1.0)
    shown = CautionList([caution])
    shown.resize(640, shown.sizeHint().height())
    shown.show()
    await settle()
    (one,) = shown.findChildren(Caution)
    assert one.title.text() == caution.title
    assert one.hint.text() == caution.hint
    assert one.level.text() == level_words(caution.level)
    assert caution.title in one.accessibleName()
    picture, colour = one.grab().toImage(), theme.now().colour(COLOURS[caution.level]).rgb()
    assert any(picture.pixel(x, y) == colour for x in range(60) for y in range(picture.height()))
    assert shown.accepted is (caution.level != "danger")
    shown.close()


@pytest.mark.parametrize("caution", EACH, ids=lambda one: one.kind)
def test_caution__french__title_and_hint_are_said_in_it(french: None, caution: api.CautionInfo) -> None:
    assert said(caution.title) != caution.title
    assert said(caution.hint) != caution.hint


def test_list__others_shown__the_tick_is_off_again(application: QApplication) -> None:
    grave = next(one for one in EACH if one.level == Level.DANGER.name.lower())
    shown, accepted = CautionList([grave]), []
    shown.tick.setChecked(True)
    accepted.append(shown.accepted)
    for others in ([grave], []):
        shown.show_cautions(others)
        accepted.append(shown.accepted)
    assert accepted == [True, False, True]
    assert not shown.isVisible()
