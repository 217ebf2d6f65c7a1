"""The stake page in pictures: every state that is kept can be taken, is small enough, and differs from the others."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.ui.stake_screens import FOLDER, KEPT, MORE, MOST_BYTES, THEMES, take


async def test_take__every_state__small_pictures_that_differ(application: QApplication, tmp_path: Path) -> None:
    taken = await take(tmp_path, {**KEPT, **MORE})
    assert len(taken) == len(THEMES) * (len(KEPT) + len(MORE))
    assert len({path.read_bytes() for path in taken}) == len(taken)
    assert max(path.stat().st_size for path in taken) < MOST_BYTES


def test_kept__pictures__of_each_state_and_theme() -> None:
    assert {path.name for path in FOLDER.glob("stake-*.png")} >= {
        f"stake-{name}-{worn}.png" for name in KEPT for worn in THEMES
    }
    assert max(path.stat().st_size for path in FOLDER.glob("stake-*.png")) < MOST_BYTES
