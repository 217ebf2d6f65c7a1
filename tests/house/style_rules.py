"""Rules about what code must not do: block Qt's loop, round money, print, swallow errors, poll."""

import ast
import re
from collections.abc import Iterator

from tests.house.rules import Rule, Source

APP = ("app/*.py",)
MONEY = re.compile(r"(^|_)(wei|amount|price|fee|total|balance)s?$", re.IGNORECASE)
# Calls whose result has the kind of number that went in; other calls hide what their arguments are for.
_NUMERIC = {"abs", "float", "int", "max", "min", "round", "sum"}
SHORTEST_POLL = 0.25
# path -> (how many short sleeps in loops it may hold, why). The numbers may only fall.
POLLING = {
    "app/runtime/locks.py": (1, "flock has no timed wait; contended for moments, never for long"),
    "app/wire/lease.py": (
        2,
        "another process's start and end: up to 15 s once, and no event crosses from it before it listens",
    ),
}


def _calls(source: Source) -> Iterator[ast.Call]:
    return (node for node in ast.walk(source.tree) if isinstance(node, ast.Call))


def _name(node: ast.AST) -> str:
    """Return the last part of what is named: `fee` for fee, self.fee, offer.fee[0]."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case ast.Subscript(value=inner) | ast.Starred(value=inner) | ast.UnaryOp(operand=inner):
            return _name(inner)
    return ""


def _exec(source: Source) -> Iterator[tuple[int, str]]:
    for call in _calls(source):
        if isinstance(call.func, ast.Attribute) and call.func.attr in ("exec", "exec_"):
            yield call.lineno, f".{call.func.attr}() stops every coroutine; use open() and a future"


def _print(source: Source) -> Iterator[tuple[int, str]]:
    for call in _calls(source):
        if _name(call.func) in ("print", "pprint") and not source.path.startswith("app/cli/"):
            yield call.lineno, "print"


def _swallow(source: Source) -> Iterator[tuple[int, str]]:
    for node in ast.walk(source.tree):
        match node:
            case ast.ExceptHandler(type=None):
                yield node.lineno, "bare except"
            case ast.ExceptHandler(type=kind, body=body) if kind is not None and _everything(kind) and _nothing(body):
                yield node.lineno, "every error swallowed"
            case ast.Call(func=function, args=kinds) if _name(function) == "suppress":
                if any(_everything(kind) for kind in kinds):
                    yield node.lineno, "every error suppressed"


def _everything(kind: ast.expr) -> bool:
    kinds = kind.elts if isinstance(kind, ast.Tuple) else [kind]
    return any(_name(one) in ("Exception", "BaseException") for one in kinds)


def _nothing(body: list[ast.stmt]) -> bool:
    def idle(statement: ast.stmt) -> bool:
        constant = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
        return constant or isinstance(statement, ast.Pass | ast.Continue)

    return all(idle(statement) for statement in body)


def polls(source: Source) -> list[tuple[int, str]]:
    """Find sleeps shorter than SHORTEST_POLL inside loops (sleep(0) only lets others run)."""
    found = {}
    for loop in ast.walk(source.tree):
        if not isinstance(loop, ast.While | ast.For | ast.AsyncFor):
            continue
        for call in ast.walk(loop):
            match call:
                case ast.Call(func=function, args=[ast.Constant(value=int() | float() as pause), *_]):
                    if _name(function) == "sleep" and 0 < pause < SHORTEST_POLL:
                        found[call.lineno] = f"sleeps {pause} s in a loop"
    return sorted(found.items())


def _polling(source: Source) -> list[tuple[int, str]]:
    found = polls(source)
    allowed, _ = POLLING.get(source.path, (0, ""))
    return found if len(found) > allowed else []


def _money(source: Source) -> Iterator[tuple[int, str]]:
    found = {}
    for node in ast.walk(source.tree):
        for name, value in _given(node):
            if MONEY.search(name) and (why := _inexact(value)):
                found[value.lineno, name] = f"{why} into {name}"
        match node:
            case ast.BinOp(left=left, op=operator, right=right, lineno=line):
                names = [name for name in (_name(left), _name(right)) if MONEY.search(name)]
                if names and (isinstance(operator, ast.Div) or _float(left) or _float(right)):
                    found[line, names[0]] = f"inexact arithmetic with {names[0]}"
            case ast.Call(func=function, args=arguments, lineno=line) if _name(function) == "float":
                for name in (_name(inner) for argument in arguments for inner in ast.walk(argument)):
                    if MONEY.search(name):
                        found[line, name] = f"float({name})"
    for (line, _), what in sorted(found.items()):
        yield line, what


def _given(node: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    """Yield (name, value) where a value gets a name; an annotation counts as one."""
    match node:
        case ast.Assign(targets=targets, value=value):
            yield from ((_name(target), value) for target in targets)
        case ast.AnnAssign(target=target, annotation=annotation, value=value):
            yield _name(target), annotation
            if value is not None:
                yield _name(target), value
        case ast.AugAssign(target=target, value=value):
            yield _name(target), value
        case ast.keyword(arg=str(name), value=value):
            yield name, value
        case ast.arg(arg=name, annotation=ast.expr() as annotation):
            yield name, annotation


def _float(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, float)


def _inexact(value: ast.AST) -> str:
    """Say what makes a value inexact, looking through arithmetic and numeric calls only."""
    match value:
        case ast.Constant(value=float()):
            return "a float"
        case ast.Name(id="float"):
            return "a float"
        case ast.BinOp(op=ast.Div()):
            return "a true division"
        case ast.Call(func=ast.Name(id="float")):
            return "a float"
        case ast.Call(func=function) if _name(function) not in _NUMERIC:
            return ""
        case ast.Lambda() | ast.Compare() | ast.Subscript():
            return ""
    return next((why for inner in ast.iter_child_nodes(value) if (why := _inexact(inner))), "")


_ = "app/services/x.py"
_SOLIDITY_TYPE = r"(?:u?int\d*|bytes\d*|address|bool|string|\([^()]*\))(?:\[\d*\])*"
_SIGNATURE = re.compile(
    rf"\w+\((?:{_SOLIDITY_TYPE}(?: indexed)?(?: \w+)?(?:, ?{_SOLIDITY_TYPE}(?: indexed)?(?: \w+)?)*)?\)"
)
_SIZED_TYPE = re.compile(r"\(?(?:u?int(?:8|16|32|40|64|96|112|128|160|256)|bytes(?:4|32))\b[\w,()\[\]]*")


def _abi_strings(source: Source) -> Iterator[tuple[int, str]]:
    """Find what the bindings write for us: signatures, types of arguments, and the encoder that takes them."""
    for node in ast.walk(source.tree):
        match node:
            case ast.Constant(value=str() | bytes() as value):
                text = value if isinstance(value, str) else value.decode("latin-1")
                if _SIGNATURE.fullmatch(text) or _SIZED_TYPE.fullmatch(text):
                    yield node.lineno, text
            case ast.ImportFrom(module="app.domain", names=names) if any(one.name == "abi" for one in names):
                yield node.lineno, "app.domain.abi"
            case ast.Import(names=names) if any(one.name == "app.domain.abi" for one in names):
                yield node.lineno, "app.domain.abi"
            case ast.ImportFrom(module="app.domain.abi"):
                yield node.lineno, "app.domain.abi"


RULES = (
    Rule(
        "no exec",
        "a dialog's own loop under qasync stops other tasks for good",
        (*APP, "tests/*.py"),
        _exec,
        bad=((_, "dialog.exec()"), (_, "QMenu(self).exec_(point)")),
        good=((_, "dialog.open()"), (_, "db.execute('select 1')"), (_, "exec('1')")),
    ),
    Rule(
        "no print",
        "processes speak by messages and logs; only the CLI has a reader",
        APP,
        _print,
        bad=((_, "print('x')"), ("app/worker/x.py", "def f():\n    print(1)")),
        good=(("app/cli/x.py", "print('x')"), (_, "log.info('print')")),
    ),
    Rule(
        "no swallowed error",
        "an error nobody hears of is found by its damage",
        (*APP, "packaging/*.py", "tests/*.py"),
        _swallow,
        bad=(
            (_, "try:\n    f()\nexcept:\n    g()"),
            (_, "try:\n    f()\nexcept Exception:\n    pass"),
            (_, "try:\n    f()\nexcept (ValueError, Exception):\n    ..."),
            (_, "with contextlib.suppress(Exception):\n    f()"),
        ),
        good=(
            (_, "try:\n    f()\nexcept ValueError:\n    pass"),
            (_, "try:\n    f()\nexcept Exception as error:\n    log.exception(error)"),
            (_, "with suppress(OSError):\n    f()"),
        ),
    ),
    Rule(
        "no polling",
        f"below {SHORTEST_POLL} s a wait costs battery and wants an event instead",
        APP,
        _polling,
        bad=(
            (_, "while True:\n    time.sleep(0.05)"),
            (_, "async def f():\n    for i in range(9):\n        await asyncio.sleep(.1)"),
            ("app/runtime/locks.py", "while a:\n    sleep(.1)\n    sleep(.1)"),
        ),
        good=(
            (_, "while True:\n    time.sleep(0.25)"),
            (_, "time.sleep(0.01)"),
            (_, "async def f():\n    while True:\n        await asyncio.sleep(0)"),
            ("app/runtime/locks.py", "while a:\n    sleep(.1)"),
        ),
    ),
    Rule(
        "no float money",
        "money is counted in whole wei; a float loses wei from 2**53 on",
        APP,
        _money,
        bad=(
            (_, "fee = 0.1"),
            (_, "self.balance = amount / 2"),
            (_, "price_wei: float = 1"),
            (_, "def pay(amount: float): ..."),
            (_, "send(fee_wei=int(gas * 1.2))"),
            (_, "x = total_wei / 10**18"),
            (_, "x = float(offer.price)"),
            (_, "x = 1.5 * offer.prices[0]"),
            (_, "total += 0.5"),
        ),
        good=(
            (_, "fee = amount * 15 // 100"),
            (_, "ratio = done / started"),
            (_, "price_wei = quote(timeout=2.0)"),
            (_, "amount: int = 3"),
            (_, "feed = 0.5"),
            (_, "seconds = total_seconds / 2"),
        ),
    ),
    Rule(
        "no ABI by hand",
        "app/domain/contracts is made from the compiled contracts: what is typed beside it can be wrong",
        ("app/services/*.py", "app/adapters/*.py"),
        _abi_strings,
        bad=(
            ("app/services/x.py", 'data = selector("bond(uint256)")'),
            ("app/services/x.py", 'TOPIC = keccak(b"Transfer(address,address,uint256)")'),
            ("app/adapters/chain/x.py", 'f("redeem(address,(address,uint96,bytes32,bytes32)[])")'),
            ("app/adapters/chain/x.py", 'f("event Left(address indexed who, uint256 amount)"[6:])\ng("jury()")'),
            ("app/adapters/chain/x.py", 'decode(("uint96", "address"), answer)'),
            ("app/adapters/chain/x.py", 'decode(["(uint96,address)[]"], answer)'),
            ("app/services/x.py", "from app.domain import abi, rlp"),
            ("app/services/x.py", "from app.domain.abi import encode"),
        ),
        good=(
            ("app/services/x.py", "from app.domain.contracts import staking\nstaking.bond(5)"),
            ("app/services/x.py", 'found["address"]; "Ask first (7 days)"'),
            ("app/domain/x.py", 'f("bond(uint256)")'),
        ),
    ),
)
