"""Rules about size: what separates admired code from the rest is its largest file."""

import ast
from collections.abc import Iterator

from tests.house.rules import Rule, Source

FILE, VIEW, FUNCTION, WINDOW_METHODS = 400, 250, 50, 15
MAIN_WINDOW = "app/ui/views/main_window.py"
# "path" or "path::name" -> its size today. An entry may shrink or go; none may come.
EXCEPTIONS: dict[str, int] = {}
MOST_EXCEPTIONS = 0


def sizes(source: Source) -> Iterator[tuple[str, int, int, int]]:
    """Yield (key, line, size, limit) of the file, its functions, and the main window's methods."""
    limit = VIEW if source.path.startswith("app/ui/views/") else FILE
    yield source.path, 1, len(source.text.splitlines()), limit
    for name, node in _definitions(source.tree, ""):
        assert node.end_lineno is not None
        key = f"{source.path}::{name}"
        if isinstance(node, ast.ClassDef):
            if source.path == MAIN_WINDOW:
                methods = [child for child in node.body if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef)]
                yield key, node.lineno, len(methods), WINDOW_METHODS
        else:
            yield key, node.lineno, node.end_lineno - node.lineno + 1, FUNCTION


def _definitions(
    node: ast.AST, prefix: str
) -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield prefix + child.name, child
            yield from _definitions(child, f"{prefix}{child.name}.")
        else:
            yield from _definitions(child, prefix)


def _sizes(source: Source) -> Iterator[tuple[int, str]]:
    for key, line, size, limit in sizes(source):
        if size > max(limit, EXCEPTIONS.get(key, 0)):
            yield line, f"{key.partition('::')[2] or 'the file'} has {size}, the limit is {limit}"


def _function(lines: int) -> str:
    return "def f():\n" + "    g()\n" * (lines - 1)


_METHODS = "".join(f"    def m{number}(self): ...\n" for number in range(WINDOW_METHODS + 1))
RULES = (
    Rule(
        "sizes",
        "long files and functions are where nobody looks",
        ("app/*.py", "packaging/*.py", "tests/*.py"),
        _sizes,
        bad=(
            ("app/x.py", "x = 1\n" * (FILE + 1)),
            ("app/ui/views/x.py", "x = 1\n" * (VIEW + 1)),
            ("tests/x.py", _function(FUNCTION + 1)),
            ("app/x.py", "class A:\n    async " + _function(FUNCTION + 1).replace("\n", "\n    ")),
            (MAIN_WINDOW, "class Window:\n" + _METHODS),
        ),
        good=(
            ("app/x.py", "x = 1\n" * FILE),
            ("tests/x.py", _function(FUNCTION)),
            ("app/ui/views/x.py", "class View:\n" + _METHODS),
        ),
    ),
)
