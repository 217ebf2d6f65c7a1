"""What assistive technology is told of a window: its tree of roles and names, and the controls that have none."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

_ROLE = QAccessible.Role
# What can be operated or holds a figure; the rest (fillers, frames, layouts) may be nameless.
CONTROLS = (
    _ROLE.Button, _ROLE.ButtonMenu, _ROLE.ButtonDropDown, _ROLE.CheckBox, _ROLE.RadioButton, _ROLE.ComboBox, _ROLE.EditableText,
    _ROLE.SpinBox, _ROLE.Slider, _ROLE.Link, _ROLE.Table, _ROLE.Tree, _ROLE.List, _ROLE.MenuItem, _ROLE.PageTab, _ROLE.ProgressBar,
    _ROLE.Chart, _ROLE.Graphic, _ROLE.Dialog,
)  # fmt: skip
_CELLS = (_ROLE.Table, _ROLE.Tree, _ROLE.List)  # read by their own navigation; a long table is no tree to print


@dataclass(frozen=True)
class Node:
    """One thing that is told of."""

    depth: int
    role: QAccessible.Role
    name: str
    detail: str
    focusable: bool
    seen: bool

    def __str__(self) -> str:
        focus = " [focus]" if self.focusable else ""
        detail = f" ({self.detail})" if self.detail else ""
        return f"{'  ' * self.depth}{self.role.name}: {self.name}{detail}{focus}"


def tree(widget: QWidget) -> list[Node]:
    """Return what is told of a widget and all below it that is seen."""
    return list(_walk(QAccessible.queryAccessibleInterface(widget), 0))


def unnamed(widget: QWidget) -> list[Node]:
    """Return the controls without a name, and whatever takes the focus without one."""
    return [node for node in tree(widget) if not node.name and (node.role in CONTROLS or node.focusable)]


def _walk(face: QAccessibleInterface, depth: int) -> Iterator[Node]:
    state = face.state()
    if state.invisible and depth:
        return
    name, detail = face.text(QAccessible.Text.Name), face.text(QAccessible.Text.Description)
    yield Node(depth, face.role(), name, detail, bool(state.focusable), not state.invisible)
    if face.role() in _CELLS:
        return
    for number in range(face.childCount()):
        child = face.child(number)
        if child is not None and child.isValid():
            yield from _walk(child, depth + 1)
