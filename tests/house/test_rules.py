"""Holds the whole repository to the house rules, and every rule to its own examples."""

from pathlib import Path

import pytest

from tests.house import import_rules, size_rules, style_rules, text_rules, ui_rules
from tests.house.rules import ROOT, Rule, Source, repository, walk

RULES = (*style_rules.RULES, *import_rules.RULES, *size_rules.RULES, *text_rules.RULES, *ui_rules.RULES)
BAD = [(rule, path, text) for rule in RULES for path, text in rule.bad]
GOOD = [(rule, path, text) for rule in RULES for path, text in rule.good]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule__holds_in_the_repository(rule: Rule) -> None:
    found = rule.findings(repository())
    assert not found, f"{rule.reason}:\n" + "\n".join(map(str, found))


@pytest.mark.parametrize(
    ("rule", "path", "text"), BAD, ids=[f"{rule.name} {number}" for number, (rule, *_) in enumerate(BAD)]
)
def test_rule__bad_snippet__bites(rule: Rule, path: str, text: str) -> None:
    assert rule.findings([Source(path, text)])


@pytest.mark.parametrize(
    ("rule", "path", "text"), GOOD, ids=[f"{rule.name} {number}" for number, (rule, *_) in enumerate(GOOD)]
)
def test_rule__good_snippet__passes(rule: Rule, path: str, text: str) -> None:
    assert not rule.findings([Source(path, text)])


def test_sizes__exceptions__are_needed_and_exact() -> None:
    measured = {
        key: (size, limit)
        for source in repository()
        if size_rules.RULES[0].applies(source.path)
        for key, _, size, limit in size_rules.sizes(source)
    }
    assert len(size_rules.EXCEPTIONS) <= size_rules.MOST_EXCEPTIONS
    for key, recorded in size_rules.EXCEPTIONS.items():
        size, limit = measured[key]
        assert size == recorded > limit, f"{key} has {size} now: lower its entry, or take it out"


def test_polling__exceptions__are_needed_and_exact() -> None:
    found = {
        source.path: len(style_rules.polls(source)) for source in repository() if source.path in style_rules.POLLING
    }
    assert found == {path: count for path, (count, _) in style_rules.POLLING.items()}


def test_walk__ignored_and_binary_files__left_out(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("build/\n*.log\ncontracts/out/\n")
    for name in ("a.py", "x.log", "build/b.py", "deep/build/c.py", "contracts/out/d.py", "out/e.py", ".git/f.py"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x = 1\n")
    (tmp_path / "binary").write_bytes(b"\xff\xfe\x00")
    assert [source.path for source in walk(tmp_path)] == [".gitignore", "a.py", "out/e.py"]


def test_walk__this_repository__sees_code_and_no_environment() -> None:
    paths = {source.path for source in repository()}
    assert {"app/__init__.py", "packaging/dev.py", "pyproject.toml", "tests/house/rules.py"} <= paths
    assert not any(path.startswith((".venv/", ".git/")) or "__pycache__" in path for path in paths)


def test_packaging__folder__is_no_package() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists(), "it would hide the package of that name"
