"""Every pair of colours in use can be read, in both themes, and lengths follow the text scale."""

import re

import pytest

from app.ui import theme
from app.ui.theme import DARK, LIGHT, Colours, Sizes, Theme

TEXT, LINE = 4.5, 3.0
GROUNDS = ("ground", "surface", "raised")
THEMES = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
# What painters draw: (foreground, background, least contrast). Lines that only decorate are not here.
PAINTED = [
    *((chart, "surface", LINE) for chart in ("accent", "cpu", "gpu", "npu", "warn", "danger")),
    *(("edge", ground, LINE) for ground in GROUNDS),
    *(("accent", ground, LINE) for ground in GROUNDS),  # the focus ring
    ("knob", "accent", LINE),
    ("knob", "edge", LINE),
    *(("faint", ground, TEXT) for ground in GROUNDS),
    ("text", "raised", TEXT),
    *((tone, f"{tone}_soft", LINE) for tone in ("accent", "warn", "danger")),  # a banner's icon and outline
    *((words, soft, TEXT) for words in ("text", "muted") for soft in ("accent_soft", "warn_soft", "danger_soft")),
]


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def rules(sheet: str) -> list[tuple[str, str, str]]:
    """Return (selector, text colour, background) of each rule of a style sheet that sets a text colour; '' where unset."""
    found = []
    for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", sheet):
        said = {name.strip(): value.strip() for name, _, value in (part.partition(":") for part in body.split(";"))}
        if "color" in said:
            found.append((selector.strip(), said["color"], said.get("background", "")))
    return found


@THEMES
def test_contrast__every_rule_of_the_style_sheet__is_readable(colours: Colours) -> None:
    grounds = [getattr(colours, name) for name in GROUNDS]
    weak = []
    for selector, words, behind in rules(theme.style_sheet(Theme(colours, Sizes()))):
        behinds = [behind] if behind.startswith("#") else grounds
        weak += [f"{selector}: {words} on {ground}" for ground in behinds if contrast(words, ground) < TEXT]
    assert not weak


@THEMES
def test_contrast__every_painted_pair__is_readable(colours: Colours) -> None:
    weak = [
        f"{front} on {back}: {contrast(getattr(colours, front), getattr(colours, back)):.2f}"
        for front, back, least in PAINTED
        if contrast(getattr(colours, front), getattr(colours, back)) < least
    ]
    assert not weak


def test_contrast__known_pairs__as_defined() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_rules__sheet_with_weak_pair__is_found() -> None:
    assert rules("QLabel { color: #999999; background: #FFFFFF; } QFrame { border: 0; }") == [
        ("QLabel", "#999999", "#FFFFFF")
    ]


@THEMES
def test_style_sheet__all_names_filled_in(colours: Colours) -> None:
    sheet = theme.style_sheet(Theme(colours, Sizes()))
    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}")


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 1.75, 2.0])
def test_sizes__scaled__grow_with_the_text_and_pills_stay_even(scale: float) -> None:
    sizes = Sizes().scaled(scale)
    assert sizes.body == round(13 * scale)
    assert sizes.button >= sizes.body * 2
    assert sizes.pill % 2 == 0, "an odd pill has a radius that Qt ignores"
    assert sizes.card_radius == Sizes().card_radius


def test_style_sheet__doubled_text__no_length_of_text_left_behind() -> None:
    sheet = theme.style_sheet(Theme(LIGHT, Sizes().scaled(2.0)))
    fonts = {int(size) for size in re.findall(r"font-size: (\d+)px", sheet)}
    assert min(fonts) == 24
    rules_of_text = "\n".join(line for line in sheet.splitlines() if not line.startswith("QScrollBar"))
    heights = [int(size) for size in re.findall(r"min-height: (\d+)px", rules_of_text) if int(size) > 16]
    assert min(heights) >= 40, heights


def test_palette__disabled_text__is_fainter() -> None:
    made = theme.palette(Theme(DARK, Sizes()))
    assert made.color(made.ColorGroup.Disabled, made.ColorRole.Text).name().upper() == DARK.faint
    assert made.color(made.ColorRole.Text).name().upper() == DARK.text
