"""Figures and sentences as a locale writes them."""

from collections.abc import Iterator

import pytest
from hypothesis import given, strategies as st
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from app.ui import texts
from app.ui.views.language import Language

WEI = 10**18


@pytest.fixture(params=["en", "fr"])
def locale(request: pytest.FixtureRequest) -> Iterator[str]:
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(QLocale("en"))


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    QLocale.setDefault(QLocale("en"))
    yield
    QLocale.setDefault(QLocale("en"))


@pytest.mark.parametrize(
    ("wei", "shown"),
    [
        (0, "0"),
        (WEI, "1"),
        (1_204_500 * 10**15, "1,204.50"),
        (1_234_567_891_234 * 10**12, "1,234,567.8912"),
        (12_100 * 10**12, "0.0121"),
        (3_214_987 * 10**6, "0.000003214"),
        (1, "0.000000000000000001"),
        (-WEI // 2, "−0.50"),
    ],
)
def test_amount__is_short_and_never_rounded_up(wei: int, shown: str) -> None:
    assert texts.amount(wei) == shown


def test_amount__french__its_own_signs() -> None:
    QLocale.setDefault(QLocale("fr"))
    assert texts.amount(1_204_500 * 10**15) == "1\u202f204,50"


@given(st.integers(0, 10**30))
def test_exact_amount__read_back__is_the_amount(wei: int) -> None:
    from app.domain.amounts import parse

    assert parse(texts.exact_amount(wei).replace(",", "")) == wei


@given(st.integers(0, 10**30))
def test_amount__any__is_at_most_the_exact_one(wei: int) -> None:
    from app.domain.amounts import parse

    shown = parse(texts.amount(wei).replace(",", ""))
    assert shown <= wei
    assert wei - shown < max(10**14, wei // 1000 + 1)


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0, "0 s"), (130, "2 min 10 s"), (3600, "1 h 0 min"), (7 * 86_400 - 1, "6 d 23 h")]
)
def test_duration__two_largest_units(seconds: int, shown: str) -> None:
    assert texts.duration(seconds) == shown


@pytest.mark.parametrize(("ago", "shown"), [(5, "just now"), (130, "2 min ago"), (7300, "2 h ago")])
def test_age__under_a_day__is_relative(ago: int, shown: str) -> None:
    assert texts.age(1000.0, 1000.0 + ago) == shown


def test_age__older__is_the_moment() -> None:
    assert texts.age(1000.0, 1000.0 + 90_000) == texts.moment(1000.0)


@pytest.mark.parametrize(
    ("address", "shown"), [("0x9A3f6aF7C2eE4b3B2aD1c0F9e8D7b6A5f4E377d1", "0x9A3f…77d1"), ("0x12", "0x12"), ("", "")]
)
def test_short_address(address: str, shown: str) -> None:
    assert texts.short_address(address) == shown


def test_parts__template__gives_back_what_was_put_in() -> None:
    parts = texts._parts(
        "Paused until the battery is at {goal} % (now {now} %)", "Paused until the battery is at 55 % (now 48 %)"
    )
    assert parts == ["55", "48"]


@pytest.mark.parametrize(
    ("template", "text"), [("Its log is {0}", "Its log is "), ("{0} s", "12 min"), ("At {0} x {1}", "At 1 y 2")]
)
def test_parts__other_sentence__is_none(template: str, text: str) -> None:
    assert texts._parts(template, text) is None


def test_said__unknown_sentence__stays() -> None:
    assert texts.said("An owl sat on the router") == "An owl sat on the router"
    assert texts.said("") == ""


def test_percent_and_size__locale(locale: str) -> None:
    assert texts.percent(0.5).startswith("50")
    assert texts.data_size(1_500_000)


def test_said__several_sentences__each_in_the_readers_language(application: QApplication) -> None:
    language = Language()
    language.speak("fr")
    try:
        note = "Never more is taken than what is owed. The fee is at most 0.5 ETH."
        assert texts.said(note) == "Jamais plus n’est pris que ce qui est dû. Les frais sont d’au plus 0,5 ETH."
    finally:
        language.speak("en")
    assert texts.said("It never was. It will be.") == "It never was. It will be."


@pytest.mark.parametrize(
    ("part", "written"),
    [
        ("0.5", "0,5"),
        ("1234.25 FLW", "1234,25 FLW"),
        ("12.5 %", "12,5 %"),
        ("7", "7"),
        ("1.2.3", "1.2.3"),
        ("a.b", "a.b"),
    ],
)
def test_put_in__amount__has_this_locales_point(application: QApplication, part: str, written: str) -> None:
    language = Language()
    language.speak("fr")
    try:
        assert texts._put_in(part) == written
    finally:
        language.speak("en")
    assert texts._put_in(part) == part
