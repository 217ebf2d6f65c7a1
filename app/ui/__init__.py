"""The window: a client of the agent with a screen. Nothing here touches the chain, the network or a model.

How a page is written
---------------------
1. `viewmodels/<page>.py`: a frozen dataclass for the state (lists and cards are `Part[...]`), and
   `class XViewModel(ViewModel[XState])` with `PERIOD` (seconds between refreshes while somebody looks), `EVENTS` (kinds of
   app.wire.api events after which to refresh), `async def refresh()` and intents. QtCore only.

       async def refresh(self):                       # called at once, each PERIOD, after EVENTS, after self.wake()
           await self.load("jobs", self._read_jobs()) # Part: loading -> content | empty; on AppError partial | error | locked
       def pay(self, wei: int):                       # an intent: plain, returns at once
           self.run(self._pay(wei), "pay", retry)     # busy, AppError -> notices, cancelled on close; self.doing("pay")

   `self.client.call(api.X())` asks the agent (waits while it is away: give `seconds=5` to readings), `self.update(field=...)`
   makes a new state and emits `changed` if it differs, `self.notices.tell(tone, title, hint)` speaks to the person.
2. `views/<page>.py`: `class XPage(Page)`: widgets in `__init__`, `self.add(...)` (end with None where nothing should grow),
   `show_state()` brings `self.viewmodel.state` to the widgets (called only while seen; watched/unwatched are automatic),
   `self.tools` stand right of the title, `open_at(argument)` shows what of the page was asked for. The frame shows the title.
   No dialog's own loop: `Sheet` and `await ask(...)` of views.sheets, inside `viewmodel.run`.
3. A line in `views/pages.py`. `desk` (views/desk.py) holds client, notices, shell, preferences, home, profile.
   `desk.shell.open("settings", "idle_seconds")` goes to another page; `desk.shell.state` is the frame's state.

Widgets (`from app.ui.views.widgets import ...`; their docstrings say how)
   heading title state_line text muted faint money Label(role=brand|title|state|heading|money|strong|muted|faint|good|warn|danger)
   Pill(words, plain|good|wait|loss).show_state  AmountLabel.show_amount(wei)  AddressLabel.show_address  Countdown.count_to
   Card(*items, name=) Inset row column Columns(*widgets, shares=) (stack when narrow) rule: a None item is a stretch
   Button(words, plain|main|danger|quiet|link|icon, picture, clicked)  Choices(name, [(key, words)]).chosen  Picker(name, [(value, words)]).picked
   Switch.set_on
   PasswordField.take() -> bytearray  Banner  StateStack(content, empty=, action=, locked=, retry=).show_part(part)
   Table(name, [Column(title, words, order, tip, colour, right, stretch)]).show_rows  Chart.show_history  Spark.show_points
   icon(name, colour) pixmap(name, colour): names are the files of resources/icons

Words: every visible string is `translate("<page>", "English text")` of app.ui.texts (literals; `.format()` after it; plurals:
`translate("jobs", "%n job(s)", "", count)`). French goes into resources/translations/fr/<page>.json ({"English": "French"}, a
list of both forms for a plural, which needs en/<page>.json as well); `python3 packaging/dev.py translations` names what is
missing. Sentences of other processes (errors, titles of acts and settings) pass through `texts.said`, the sharing state through
`texts.reason(template, figures)`. Figures: texts.amount, number, percent, data_size, moment, age, duration.
Looks: colours, sizes and radii come from app.ui.theme alone (spaces: HAIR TIGHT SMALL BASE WIDE ROOMY PAGE); painters ask
`theme.now()`; a house rule looks for others. Every control has a name: give icon-only and painted ones an accessible name, and
make a label the buddy of its input.
Tests: tests/ui, as coroutines with the fixtures `desk` and `client` (tests.fakes.client.FakeClient: `answers[api.X] = reply`).
"""

import linecache
import sys

import PySide6.QtCore  # noqa: F401 - loads what is set right below, before the modules of the window are imported

# WORKAROUND: PySide6 reads the source of every module, to see whether it might use one of PySide's own language features,
# and keeps it; ours use none, and it costs a tenth of the start and 8 MiB. Look again when the pin moves.
_features = sys.modules.get("shibokensupport.feature")
if _features is not None:
    setattr(_features, "_mod_uses_pyside", lambda _: False)  # noqa: B010 - mypy knows no such module
    linecache.clearcache()
