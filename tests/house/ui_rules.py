"""Rules about the window: looks come from the tokens, words pass through the translation."""

import ast
import re
from collections.abc import Iterator

from tests.house.rules import Rule, Source

WINDOW = ("app/ui/*.py",)
_COLOUR = re.compile(r"#[0-9A-Fa-f]{3}(?:[0-9A-Fa-f]{3}(?:[0-9A-Fa-f]{2})?)?\b|\brgba?\(|\bhsla?\(")
_QSS = re.compile(r"\b\d+px\b|border-radius|background(?:-color)?\s*:|font-size\s*:")
# Calls that lay down a length: a literal above 1 in one of them belongs into the tokens.
_LENGTHS = re.compile(
    r"set(Fixed|Minimum|Maximum)(Width|Height|Size)|setContentsMargins|set(Horizontal|Vertical)?Spacing|addSpacing"
    r"|setPixelSize|setPointSizeF?|setIconSize|setDefaultSectionSize|setWidthF?|resize"
)
# Calls whose arguments at these places are seen by a person.
_WORDS = {
    "setText": 0, "setToolTip": 0, "setWindowTitle": 0, "setPlaceholderText": 0, "setAccessibleName": 0,
    "setAccessibleDescription": 0, "setTitle": 0, "setStatusTip": 0, "setSuffix": 0, "setPrefix": 0, "Button": 0,
    "Label": 0, "Pill": 0, "title": 0, "heading": 0, "muted": 0, "faint": 0, "text": 0, "state_line": 0, "money": 0,
    "QLabel": 0, "QPushButton": 0, "QAction": 0, "QCheckBox": 0, "Switch": 0, "Choices": 0, "Table": 0, "Column": 0,
    "Chart": 0, "Spark": 0, "PasswordField": 0, "Picker": 0, "Sheet": 1, "ask": 1, "tell": 1,
}  # fmt: skip
_KEYWORDS = {"name", "empty", "locked", "hint", "told"}
_NAMES = {"Fallow", "FLW", "ETH", "English", "Français"}  # the same in every language
_WORD = re.compile(r"[A-Za-zÀ-ÿ]{2}")


def _called(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _calls(source: Source) -> Iterator[ast.Call]:
    return (node for node in ast.walk(source.tree) if isinstance(node, ast.Call))


def _docstrings(source: Source) -> set[ast.AST]:
    kinds = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
    bodies = [node.body for node in ast.walk(source.tree) if isinstance(node, kinds) and node.body]
    return {body[0].value for body in bodies if isinstance(body[0], ast.Expr)}


def _looks(source: Source) -> Iterator[tuple[int, str]]:
    if source.path == "app/ui/theme.py":
        return
    spoken = _docstrings(source)
    for node in ast.walk(source.tree):
        match node:
            case ast.Constant(value=str(words)) if node not in spoken and (_COLOUR.search(words) or _QSS.search(words)):
                yield node.lineno, f"a look in {words[:40]!r}"
            case ast.Attribute(value=ast.Attribute(attr="GlobalColor"), attr=name) if name != "transparent":
                yield node.lineno, f"the colour {name}"
            case ast.Call() if _called(node) == "QColor" and node.args:
                yield node.lineno, "a colour of its own"
            case ast.Call() if _LENGTHS.fullmatch(_called(node)):
                yield from ((node.lineno, f"{_called(node)} with {size}") for size in _literals(node))


def _literals(call: ast.Call) -> list[float]:
    """Return the lengths above 1 written out among a call's arguments."""
    sizes = [argument for argument in call.args if isinstance(argument, ast.Constant)]
    return [size.value for size in sizes if isinstance(size.value, int | float) and size.value > 1]


def _words(source: Source) -> Iterator[tuple[int, str]]:
    for call in _calls(source):
        name = _called(call)
        shown: list[ast.expr] = []
        if name in _WORDS:
            shown += call.args[_WORDS[name] : _WORDS[name] + 1]
        if name in _WORDS or name[:1].isupper():
            shown += [keyword.value for keyword in call.keywords if keyword.arg in _KEYWORDS]
        for argument in shown:
            yield from ((call.lineno, f"{words!r} outside translation") for words in _bare(argument))


def _bare(argument: ast.expr) -> Iterator[str]:
    """Yield the words in an expression that do not pass through `translate` or `said`."""
    match argument:
        case ast.Constant(value=str(words)):
            if _WORD.search(words) and words not in _NAMES:
                yield words
        case ast.JoinedStr(values=parts):
            for part in parts:
                yield from _bare(part)
        case ast.BinOp(left=left, right=right):
            yield from _bare(left)
            yield from _bare(right)
        case ast.IfExp(body=body, orelse=other):
            yield from _bare(body)
            yield from _bare(other)


def _translated(source: Source) -> Iterator[tuple[int, str]]:
    """`translate` takes literals: what is put together at run time cannot be found for translation."""
    if source.path == "app/ui/texts.py":
        return
    for call in _calls(source):
        if _called(call) == "translate" and not _literal(call):
            yield call.lineno, "translate needs its context and words as literals; format afterwards"


def _literal(call: ast.Call) -> bool:
    first = call.args[:2]
    return len(first) == 2 and all(isinstance(word, ast.Constant) and isinstance(word.value, str) for word in first)


_ = "app/ui/views/x.py"
RULES = (
    Rule(
        "looks from the tokens",
        "a colour or length written anywhere else is missed by the dark theme, the text scale and the contrast test",
        WINDOW,
        _looks,
        bad=(
            (_, "GREEN = '#1F7A54'"),
            (_, "w.setStyleSheet('color: rgb(1, 2, 3)')"),
            (_, "w.setStyleSheet('border-radius: 8')"),
            (_, "w.setFixedWidth(208)"),
            (_, "box.setContentsMargins(0, 20, 0, 0)"),
            (_, "box.setSpacing(8)"),
            (_, "QColor('red')"),
            (_, "painter.setPen(Qt.GlobalColor.red)"),
            (_, "font.setPixelSize(13)"),
        ),
        good=(
            (_, '"""Number #123 of 3px."""'),
            (_, "w.setFixedWidth(theme.now().sizes.rail)"),
            (_, "box.setContentsMargins(0, theme.BASE, 0, 0)"),
            (_, "picture.fill(Qt.GlobalColor.transparent)"),
            ("app/ui/theme.py", "GREEN = '#1F7A54'"),
        ),
    ),
    Rule(
        "words through the translation",
        "a string outside it stays English for everybody",
        ("app/ui/views/*.py", "app/ui/viewmodels/*.py"),
        _words,
        bad=(
            (_, "Button('Send')"),
            (_, "label.setText('Paused')"),
            (_, "label.setText(f'{count} jobs')"),
            (_, "StateStack(x, empty='Nothing yet')"),
            (_, "ask(window, 'Sure?')"),
            (_, "label.setText('On' if on else 'Off')"),
            (_, "notices.tell('good', 'Paid')"),
        ),
        good=(
            (_, "Button(translate('x', 'Send'))"),
            (_, "label.setText(f'{a} · {b}')"),
            (_, "label.setText('–')"),
            (_, "Label('', 'heading')"),
            (_, "AmountLabel('FLW')"),
            (_, "Label('Fallow', 'brand')"),
        ),
    ),
    Rule(
        "translate takes literals",
        "the words are found by reading the code",
        WINDOW,
        _translated,
        bad=((_, "translate('x', words)"), (_, "translate(context, 'Send')"), (_, "translate('x', f'{n} jobs')")),
        good=((_, "translate('x', 'Send {0}').format(n)"), (_, "translate('x', '%n job(s)', '', n)")),
    ),
)
