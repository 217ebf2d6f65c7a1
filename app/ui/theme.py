"""Every colour, size and radius of the window, and what is made of them: style sheet, palette, painters' colours.

Nothing else in the window writes a colour or a length: a house rule looks. A widget that paints itself asks `now()`.
"""

from dataclasses import dataclass, fields, replace
from typing import Literal

from PySide6.QtGui import QColor, QPalette

Choice = Literal["system", "light", "dark"]
FAMILY = "Inter"
# Steps of space between things; they do not grow with the text.
HAIR, TIGHT, SMALL, BASE, WIDE, ROOMY, PAGE = 2, 4, 8, 12, 16, 20, 28
LINE, RING = 1, 2
MOTION_MS = 120
LEAST_WIDTH, LEAST_HEIGHT = 960, 640
FIRST_WIDTH, FIRST_HEIGHT = 1180, 780
STACK_BELOW = 816  # of the page's own column: the window is 1,080 wide then


@dataclass(frozen=True)
class Colours:
    """One palette. `line` only decorates; `edge` outlines what can be operated, so it has to be seen."""

    dark: bool
    ground: str
    surface: str
    raised: str
    line: str
    edge: str
    text: str
    muted: str
    faint: str
    accent: str
    on_accent: str
    accent_soft: str
    accent_strong: str
    warn: str
    warn_soft: str
    danger: str
    danger_soft: str
    on_danger: str
    knob: str
    cpu: str
    gpu: str
    npu: str


@dataclass(frozen=True)
class Sizes:
    """Lengths in pixels at text scale 1; `scaled` grows all of them but lines, rings and radii of cards."""

    money: int = 30
    title: int = 22
    brand: int = 17
    state: int = 19
    heading: int = 14
    body: int = 13
    small: int = 12
    axis: int = 11
    button: int = 34
    pill: int = 24
    input: int = 36
    row: int = 36
    nav: int = 34
    account: int = 66
    icon: int = 18
    icon_small: int = 14
    rail: int = 208
    switch_wide: int = 44
    switch_high: int = 24
    hero_wide: int = 64
    hero_high: int = 36
    chart: int = 150
    spark: int = 56
    card_radius: int = 12
    control_radius: int = 8

    def scaled(self, factor: float) -> "Sizes":
        kept = {"card_radius": self.card_radius, "control_radius": self.control_radius}
        for name in ("rail", "nav"):  # its words are short: the page and the account need the room more
            kept[name] = round(getattr(self, name) * (1 + factor) / 2)
        grown = {field.name: round(getattr(self, field.name) * factor) for field in fields(self)}
        return replace(self, **{**grown, "pill": grown["pill"] + grown["pill"] % 2, **kept})


@dataclass(frozen=True)
class Theme:
    """What the window wears: a palette and its sizes."""

    colours: Colours
    sizes: Sizes
    still: bool = False  # the person wants no motion

    def colour(self, name: str) -> QColor:
        """Return one of the palette's colours by name, for painters."""
        return QColor(getattr(self.colours, name))


LIGHT = Colours(
    dark=False,
    ground="#F6F5F1",
    surface="#FFFFFF",
    raised="#FBFAF7",
    line="#E4E1D8",
    edge="#85897E",
    text="#1D1F1B",
    muted="#5D6158",
    faint="#686C62",
    accent="#1F7A54",
    on_accent="#FFFFFF",
    accent_soft="#E3F1EA",
    accent_strong="#186244",
    warn="#8A5700",
    warn_soft="#FBF0D9",
    danger="#B3372B",
    danger_soft="#FBE9E6",
    on_danger="#FFFFFF",
    knob="#FFFFFF",
    cpu="#1F7A54",
    gpu="#3B6FB6",
    npu="#8A5BB5",
)
DARK = Colours(
    dark=True,
    ground="#14160F",
    surface="#1C1F18",
    raised="#23271E",
    line="#31362B",
    edge="#767D6D",
    text="#ECEDE6",
    muted="#A9AEA0",
    faint="#949A8B",
    accent="#5CC796",
    on_accent="#0C1F16",
    accent_soft="#1E3429",
    accent_strong="#7BD6AB",
    warn="#E0AE55",
    warn_soft="#332A17",
    danger="#F07A6C",
    danger_soft="#3A201C",
    on_danger="#1F0B08",
    knob="#14160F",
    cpu="#5CC796",
    gpu="#7FAEE8",
    npu="#C29BE6",
)
_worn = Theme(LIGHT, Sizes())


def now() -> Theme:
    """Return what the window wears at this moment."""
    return _worn


def least_width() -> int:
    """Return the window's least width: larger text takes the rail's growth on top."""
    return LEAST_WIDTH + _worn.sizes.rail - Sizes().rail


def wear(dark: bool, scale: float = 1.0, *, still: bool = False) -> Theme:
    """Choose what `now` answers; views.dressing puts it on the application."""
    global _worn
    _worn = Theme(DARK if dark else LIGHT, Sizes().scaled(scale), still)
    return _worn


def palette(theme: Theme) -> QPalette:
    """Return Qt's own palette, for what the style sheet does not reach."""
    made = QPalette()
    role = QPalette.ColorRole
    for which, name in (
        (role.Window, "ground"),
        (role.WindowText, "text"),
        (role.Base, "surface"),
        (role.AlternateBase, "raised"),
        (role.Text, "text"),
        (role.Button, "surface"),
        (role.ButtonText, "text"),
        (role.ToolTipBase, "raised"),
        (role.ToolTipText, "text"),
        (role.PlaceholderText, "faint"),
        (role.Highlight, "accent"),
        (role.HighlightedText, "on_accent"),
        (role.Link, "accent"),
        (role.Accent, "accent"),
    ):
        made.setColor(which, theme.colour(name))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, theme.colour("faint"))
    return made


def style_sheet(theme: Theme) -> str:
    """Return the application's style sheet."""
    values = {field.name: getattr(theme.colours, field.name) for field in fields(Colours)}
    lengths = {f"s_{field.name}": f"{getattr(theme.sizes, field.name)}px" for field in fields(Sizes)}
    for name in ("button", "input", "pill", "nav"):  # what is left inside a line, and inside the focus ring
        high = getattr(theme.sizes, name)
        lengths |= {f"in_line_{name}": f"{high - 2 * LINE}px", f"in_ring_{name}": f"{high - 2 * RING}px"}
    pill = {"pill_radius": f"{theme.sizes.pill // 2}px", "bar": f"{SMALL}px", "bar_radius": f"{TIGHT}px"}
    sheet = _SHEET
    for name, value in sorted({**values, **lengths, **pill}.items(), key=lambda pair: -len(pair[0])):
        sheet = sheet.replace(f"${name}", str(value))
    return sheet


_SHEET = """
QWidget#window, QWidget#page, QScrollArea#page { background: $ground; }
QFrame#rail { background: $surface; border: 0; border-right: 1px solid $line; }
QFrame#topbar { background: $ground; border: 0; }
QToolTip { background: $raised; color: $text; border: 1px solid $line; padding: 4px 8px; font-size: $s_small; }
QLabel { color: $text; background: transparent; font-size: $s_body; }
QLabel[role="brand"] { font-size: $s_brand; font-weight: 600; }
QLabel[role="title"] { font-size: $s_title; font-weight: 600; }
QLabel[role="state"] { font-size: $s_state; font-weight: 600; }
QLabel[role="heading"] { font-size: $s_heading; font-weight: 600; }
QLabel[role="money"] { font-size: $s_money; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="faint"] { color: $faint; font-size: $s_small; }
QLabel[role="danger"] { color: $danger; }
QLabel[role="warn"] { color: $warn; }
QLabel[role="good"] { color: $accent; font-weight: 500; }
QLabel[pill] {
  border-radius: $pill_radius; min-height: $s_pill; max-height: $s_pill; padding: 0 10px; font-size: $s_small;
}
QLabel[pill="plain"] { background: $raised; color: $muted; border: 1px solid $line; min-height: $in_line_pill; max-height: $in_line_pill; }
QLabel[pill="good"] { background: $accent_soft; color: $accent; font-weight: 600; }
QLabel[pill="wait"] { background: $warn_soft; color: $warn; font-weight: 600; }
QLabel[pill="loss"] { background: $danger_soft; color: $danger; font-weight: 600; }
QFrame[role="card"] { background: $surface; border: 1px solid $line; border-radius: $s_card_radius; }
QFrame[role="inset"] { background: $raised; border: 1px solid $line; border-radius: 10px; }
QFrame[role="banner"] { background: $surface; border: 1px solid $line; border-radius: $s_control_radius; }
QFrame[role="banner"][tone="loss"] { background: $danger_soft; border-color: $danger; }
QFrame[role="banner"][tone="wait"] { background: $warn_soft; border-color: $warn; }
QFrame[role="banner"][tone="good"] { background: $accent_soft; border-color: $accent; }
QFrame[role="skeleton"] { background: $line; border: 0; border-radius: 4px; }
QFrame[role="rule"] { background: $line; border: 0; min-height: 1px; max-height: 1px; }
QPushButton {
  background: $surface; color: $text; border: 1px solid $line; border-radius: $s_control_radius;
  padding: 0 14px; min-height: $in_line_button; font-size: $s_body; font-weight: 500;
}
QPushButton:hover { background: $raised; border-color: $edge; }
QPushButton:pressed { background: $line; }
QPushButton:disabled { color: $faint; background: $raised; }
QPushButton:focus { border: 2px solid $accent; padding: 0 13px; min-height: $in_ring_button; }
QPushButton[role="main"] { background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: 600; }
QPushButton[role="main"]:hover, QPushButton[role="main"]:pressed { background: $accent_strong; color: $on_accent; }
QPushButton[role="main"]:disabled { background: $raised; color: $faint; border-color: $line; }
QPushButton[role="main"]:focus { border: 2px solid $text; }
QPushButton[role="danger"] { background: $surface; color: $danger; border: 1px solid $danger; font-weight: 600; }
QPushButton[role="danger"]:hover { background: $danger_soft; }
QPushButton[role="danger"]:disabled { background: $raised; color: $faint; border-color: $line; }
QPushButton[role="danger"]:focus { border: 2px solid $text; }
QPushButton[role="quiet"] { background: transparent; border: 1px solid transparent; color: $muted; padding: 0 8px; }
QPushButton[role="quiet"]:hover { background: $raised; color: $text; }
QPushButton[role="quiet"]:focus { border: 2px solid $accent; padding: 0 7px; }
QPushButton[role="icon"] { background: transparent; border: 1px solid transparent; padding: 0 8px; }
QPushButton[role="icon"]::menu-indicator { image: none; width: 0; }
QPushButton[role="icon"]:hover { background: $raised; }
QPushButton[role="icon"]:focus { border: 2px solid $accent; padding: 0 7px; }
QPushButton[role="link"] {
  background: transparent; border: 1px solid transparent; color: $accent; padding: 0 2px; text-align: left;
  min-height: $in_line_pill; text-decoration: underline; font-weight: 500;
}
QPushButton[role="link"]:focus { border: 2px solid $accent; padding: 0 1px; min-height: $in_ring_pill; }
QPushButton[role="choice"] {
  background: $raised; color: $muted; border: 1px solid $line; border-radius: $pill_radius;
  min-height: $in_line_pill; max-height: $in_line_pill; padding: 0 12px; font-size: $s_small;
}
QPushButton[role="choice"]:hover { color: $text; border-color: $edge; }
QPushButton[role="choice"]:checked { background: $accent_soft; color: $accent; border-color: $accent_soft; font-weight: 600; }
QPushButton[role="choice"]:focus { border: 2px solid $accent; padding: 0 11px; min-height: $in_ring_pill; max-height: $in_ring_pill; }
QPushButton[role="nav"] {
  text-align: left; padding: 0 10px; border: 2px solid transparent; border-radius: $s_control_radius; color: $muted;
  background: transparent; min-height: $in_ring_nav; font-weight: 500;
}
QPushButton[role="nav"]:hover { background: $raised; color: $text; }
QPushButton[role="nav"]:checked { background: $accent_soft; color: $accent; font-weight: 600; }
QPushButton[role="nav"]:focus { border: 2px solid $accent; padding: 0 10px; min-height: $in_ring_nav; }
QPushButton[role="account"] {
  text-align: left; background: $raised; border: 1px solid $line; border-radius: 10px; padding: 0; min-height: $s_account;
}
QPushButton[role="account"]:hover { border-color: $edge; }
QPushButton[role="account"]:focus { border: 2px solid $accent; }
QLineEdit, QPlainTextEdit, QSpinBox, QComboBox, QTextEdit, QDateTimeEdit {
  background: $surface; color: $text; border: 1px solid $edge; border-radius: $s_control_radius; padding: 0 10px;
  min-height: $in_line_input; font-size: $s_body; selection-background-color: $accent; selection-color: $on_accent;
}
QPlainTextEdit, QTextEdit { padding: 8px; }
QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus, QComboBox:focus, QTextEdit:focus, QDateTimeEdit:focus {
  border: 2px solid $accent; padding: 0 9px; min-height: $in_ring_input;
}
QPlainTextEdit:focus, QTextEdit:focus { padding: 7px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QSpinBox:disabled, QComboBox:disabled { color: $faint; background: $raised; }
QLineEdit[invalid="true"], QSpinBox[invalid="true"] { border-color: $danger; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { background: transparent; border: 0; padding: 0; min-height: 0; }
QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit:focus { border: 0; padding: 0; min-height: 0; }
QComboBox::drop-down { border: 0; width: 28px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView, QMenu {
  background: $surface; color: $text; border: 1px solid $line; border-radius: $s_control_radius; padding: 4px;
  selection-background-color: $accent_soft; selection-color: $accent; font-size: $s_body;
}
QMenu::item { padding: 7px 24px 7px 12px; border-radius: 4px; color: $text; background: transparent; }
QMenu::item:selected { background: $accent_soft; color: $accent; }
QMenu::item:disabled { color: $faint; background: $surface; }
QMenu::separator { background: $line; margin: 4px 8px; height: 1px; }
QCheckBox, QRadioButton { color: $text; font-size: $s_body; spacing: 8px; min-height: $s_pill; }
QCheckBox:disabled, QRadioButton:disabled { color: $faint; }
QCheckBox::indicator { width: $s_icon_small; height: $s_icon_small; border: 2px solid $muted; border-radius: 4px; background: $surface; }
QCheckBox::indicator:hover, QCheckBox::indicator:focus { border-color: $accent; }
QCheckBox::indicator:checked { border-color: $accent; background: $accent; }
QTableView {
  background: $surface; color: $text; border: 0; gridline-color: $line; font-size: $s_body;
  selection-background-color: $accent_soft; selection-color: $text; outline: 0;
}
QTableView::item { padding: 0 4px; border: 0; border-bottom: 1px solid $line; }
QTableView::item:selected { background: $accent_soft; color: $text; }
QTableView[ring="true"] { border: 2px solid $accent; border-radius: $s_control_radius; }
QHeaderView { background: $surface; border: 0; }
QHeaderView::section {
  background: $surface; color: $faint; border: 0; border-bottom: 1px solid $line; padding: 4px 8px;
  font-size: $s_small; font-weight: 500;
}
QHeaderView::section:hover { color: $text; background: $surface; }
QProgressBar { background: $line; border: 0; border-radius: $bar_radius; min-height: $bar; max-height: $bar; }
QProgressBar::chunk { background: $accent; border-radius: $bar_radius; }
QScrollArea { background: transparent; border: 0; }
QScrollArea > QWidget > QWidget#column { background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle { background: $edge; border-radius: 3px; min-height: 28px; min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QDialog { background: $ground; }
"""
