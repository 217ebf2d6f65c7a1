"""Every list and card of every page says why nothing is there, and what can be done, in both languages."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from app.domain.errors import AgentAway, Locked
from app.ui.screenshot import STATES
from app.ui.viewmodels.base import Part
from app.ui.views.desk import Desk
from app.ui.views.language import Language
from app.ui.views.page import Page
from app.ui.views.pages import PAGES
from app.ui.views.widgets import StateStack

HINT = "Unlock it with your password"
PARTS: dict[str, Part[object]] = {
    "empty": Part("empty"),
    "error": Part[object]().failed(AgentAway("The agent did not answer within 5 s")),
    "locked": Part[object]().failed(Locked("There is no wallet here yet", HINT)),
}
CASES = [(key, state) for key, states in STATES.items() for state in states if state in PARTS]


def said(stack: StateStack, part: Part[object]) -> list[str]:
    """Return what a list says in a state."""
    stack.show_part(part)
    assert stack.shown == part.status
    return [one.text() for one in stack.findChildren(QLabel) if one.isVisibleTo(stack) and one.text()]


def made(desk: Desk, key: str) -> Page:
    return next(entry for entry in PAGES if entry.key == key).make(desk)


@pytest.mark.parametrize(("key", "state"), CASES)
async def test_state__of_every_list__has_its_sentence_in_both_languages(
    application: QApplication, desk: Desk, key: str, state: str
) -> None:
    language, found = Language(), []
    try:
        for code in ("en", "fr"):
            language.speak(code)
            page = made(desk, key)
            found.append([said(stack, PARTS[state]) for stack in page.findChildren(StateStack)])
    finally:
        language.speak("en")
    assert any(found[0])
    for english, french in zip(*found, strict=True):
        assert bool(english) == bool(french)
        # What is never empty alone, as its neighbours are from the same answer, has no words for that.
        assert english or state == "empty"
        assert not set(english) & set(french), "the same words in both languages"


@pytest.mark.parametrize("key", [key for key, states in STATES.items() if "error" in states])
async def test_error__of_a_page__can_be_tried_again(application: QApplication, desk: Desk, key: str) -> None:
    page = made(desk, key)
    for stack in page.findChildren(StateStack):
        said(stack, PARTS["error"])
    assert [one for one in page.findChildren(QPushButton) if one.text() == "Try again" and not one.isHidden()]
