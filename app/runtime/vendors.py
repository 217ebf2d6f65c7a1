"""Parts of others' packages that take long to load and that hardly anybody calls: they are loaded at the first call."""

import importlib
import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any


def put_off(name: str, *functions: str, **others: Any) -> None:
    """Stand in for module `name` until one of its `functions` is called; `others` it has at once.

    Whatever imports it must ask for nothing else. It stays as it is when it is loaded already.
    """
    if name in sys.modules:
        return
    stand_in = ModuleType(name)
    vars(stand_in).update(others, **{function: _later(stand_in, function) for function in functions})
    sys.modules[name] = stand_in


def _later(stand_in: ModuleType, function: str) -> Callable[..., Any]:
    def call(*arguments: Any, **named: Any) -> Any:
        name = stand_in.__name__
        if sys.modules.get(name) is stand_in:
            del sys.modules[name]
        return getattr(importlib.import_module(name), function)(*arguments, **named)

    return call
