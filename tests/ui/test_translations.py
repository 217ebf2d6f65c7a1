"""Every word a person can be shown is found, has its French, and keeps what is put into it."""

import importlib.util
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtWidgets import QApplication

from app.ui import texts
from app.ui.views.language import Language
from tests.house.rules import ROOT

FOLDER = ROOT / "resources" / "translations"
_HOLE = re.compile(r"\{\w*\}|%n")


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def fresh(tool: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the translations as the code would have them now."""
    folder = tmp_path_factory.mktemp("translations") / "translations"
    shutil.copytree(FOLDER, folder)
    tool.update(ROOT, folder)
    return folder


@pytest.fixture
def french(application: QApplication) -> Iterator[Language]:
    language = Language()
    language.speak("fr")
    yield language
    language.speak("en")


def written() -> Iterator[tuple[str, str, str]]:
    """Yield (file, English, each form of the translation)."""
    for path in FOLDER.glob("*/*.json"):
        for english, forms in json.loads(path.read_text(encoding="utf-8")).items():
            for form in forms if isinstance(forms, list) else [forms]:
                yield f"{path.parent.name}/{path.name}", english, form


@pytest.mark.parametrize(
    ("language", "typed", "printed"),
    [
        (
            "fr",
            "Que faire ? Rien ; voir « ici » : {0} !",
            "Que faire\u202f? Rien\u202f; voir «\xa0ici\xa0»\xa0: {0}\u202f!",
        ),
        ("fr", "Lancez : chmod 700 {0}; chmod 600 {1}", "Lancez\xa0: chmod 700 {0}; chmod 600 {1}"),
        ("en", "What now ? Nothing : wait", "What now ? Nothing : wait"),
    ],
)
def test_typeset__marks__keep_to_their_word_in_french_alone(
    tool: ModuleType, language: str, typed: str, printed: str
) -> None:
    assert tool.typeset(typed, language) == printed
    assert tool.typeset(printed, language) == printed


@pytest.mark.parametrize("language", ["fr", "en"])
def test_translations__every_string_of_the_code__is_translated(tool: ModuleType, fresh: Path, language: str) -> None:
    assert not tool.unfinished(fresh / f"fallow_{language}.ts")


@pytest.mark.parametrize("name", ["fallow_fr.ts", "fallow_fr.qm", "fallow_en.qm", "sentences.json"])
def test_translations__files_of_the_repository__are_up_to_date(fresh: Path, name: str) -> None:
    assert (fresh / name).read_bytes() == (FOLDER / name).read_bytes(), "run python3 packaging/dev.py translations"


def test_translations__what_is_put_in__stays_the_same() -> None:
    wrong = [
        f"{file}: {english!r} -> {form!r}"
        for file, english, form in written()
        if set(_HOLE.findall(form)) - {"%n"} != set(_HOLE.findall(english)) - {"%n"}
    ]
    assert not wrong


def test_translations__words_nobody_says_any_more__are_gone(tool: ModuleType, fresh: Path) -> None:
    from xml.etree import ElementTree as ET

    said = {(context, source) for context, source, _ in tool._messages(ET.parse(fresh / "fallow_fr.ts"))}
    stale = [
        f"{path.name}: {english}"
        for path in (FOLDER / "fr").glob("*.json")
        for english in json.loads(path.read_text(encoding="utf-8"))
        if (path.stem, english) not in said
    ]
    assert not stale


def test_unfinished__missing_word__is_named(tool: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "app/ui").mkdir(parents=True)
    for room in tool.SPEAKING:
        (tmp_path / "app" / room).mkdir(exist_ok=True)
    (tmp_path / "app/ports.py").touch()
    (tmp_path / "app/ui/x.py").write_text('translate("x", "A word without French")\n')
    (tmp_path / "app/domain/y.py").write_text(
        'raise BadInput(f"{a} is odd", "Mend" + f" {b}")\nclass BadInput(AppError): ...\n'
    )
    folder = tmp_path / "translations"
    folder.mkdir()
    tool.update(tmp_path, folder)
    assert tool.unfinished(folder / "fallow_fr.ts") == [
        ("said", "Mend {0}"),
        ("said", "{0} is odd"),
        ("x", "A word without French"),
    ]


@pytest.mark.usefixtures("french")
def test_french__installed__speaks_and_counts_french() -> None:
    assert texts.translate("pages", "Wallet") == "Portefeuille"
    assert texts.amount(1_204_500 * 10**15) == "1\u202f204,50"
    assert texts.duration(130) == "2 min 10 s"


@pytest.mark.usefixtures("french")
@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("Sharing is off", "Le partage est désactivé"),
        ("There is no model 'x-2'", "Il n’y a pas de modèle «\u00a0x-2\u00a0»"),
        ("12 texts cannot be compared", "12 textes ne peuvent pas être comparés"),
        ("An owl sat on the router", "An owl sat on the router"),
    ],
)
def test_said__sentence_of_the_agent__is_french_with_its_figures(sentence: str, shown: str) -> None:
    assert texts.said(sentence) == shown


@pytest.mark.usefixtures("french")
def test_reason__template_with_figures__is_french() -> None:
    said = texts.reason(
        "Paused while other programs need the processor (now {now} %, limit {limit} %)", {"now": 40, "limit": 25}
    )
    assert said.startswith("En pause tant que")
    assert "40\u202f%" in said


def test_language__unknown_to_us__stays_english(application: QApplication) -> None:
    language = Language()
    language.speak("nl")
    assert texts.translate("pages", "Wallet") == "Wallet"
    language.speak("en")
