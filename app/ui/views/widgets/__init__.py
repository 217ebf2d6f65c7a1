"""The parts that pages are built of. Import them from here.

Text: heading, title, state_line, text, muted, faint, money, Pill, AmountLabel, AddressLabel, Countdown.
Boxes: Card, Inset, row, column, Columns, rule, StateStack, Banner.
Controls: Button, Choices, Picker, Switch, PasswordField. Pictures: icon, Chart, Spark. Lists: Table.
"""

from app.ui.views.widgets.boxes import (
    Card as Card,
    Columns as Columns,
    Inset as Inset,
    column as column,
    row as row,
    rule as rule,
)
from app.ui.views.widgets.buttons import Button as Button, Choices as Choices
from app.ui.views.widgets.chart import Chart as Chart, Series as Series, Span as Span
from app.ui.views.widgets.figures import (
    AddressLabel as AddressLabel,
    AmountLabel as AmountLabel,
    Countdown as Countdown,
)
from app.ui.views.widgets.icons import icon as icon, pixmap as pixmap
from app.ui.views.widgets.labels import (
    Label as Label,
    Pill as Pill,
    faint as faint,
    heading as heading,
    money as money,
    muted as muted,
    state_line as state_line,
    text as text,
    title as title,
)
from app.ui.views.widgets.password import PasswordField as PasswordField
from app.ui.views.widgets.picker import Picker as Picker
from app.ui.views.widgets.spark import Spark as Spark
from app.ui.views.widgets.states import Banner as Banner, Skeleton as Skeleton, StateStack as StateStack
from app.ui.views.widgets.switch import Switch as Switch
from app.ui.views.widgets.table import Column as Column, Table as Table
