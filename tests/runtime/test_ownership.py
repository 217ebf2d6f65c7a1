"""An owned home and all its processes end with the owner."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.runtime.home import Home
from app.runtime.ownership import end_with_owner, own
from tests.fakes.ends import Watched

ROOT = Path(__file__).parents[2]
# Owns a home and starts two processes of it, which write to the same pipe as it.
OWNER = """
import pathlib, subprocess, sys
from app.runtime.home import Home
from app.runtime.ownership import own
home = Home.at(pathlib.Path(sys.argv[1]), moved=True)
lock = own(home)
for mood in ("calm", "broken"):
    subprocess.Popen([sys.executable, "-c", sys.argv[2], sys.argv[1], mood], start_new_session=True)
sys.stdin.read()
"""
# A broken one fails in what it wants to do before its end.
MEMBER = """
import os, pathlib, signal, sys
from app.runtime.home import Home
from app.runtime.ownership import end_with_owner
home = Home.at(pathlib.Path(sys.argv[1]), moved=True).open()
(home.runtime / "socket").touch()
def before():
    assert sys.argv[2] != "broken"
    os.write(1, b"farewell\\n")
end_with_owner(home, before)
os.write(1, b"%d\\n" % os.getpid())  # in one piece: the pipe is shared, and print may write a line in two
while True:
    signal.pause()
"""


def test_owner__killed__members_and_files_go(tmp_path: Path) -> None:
    root = tmp_path / "home"
    argv = [sys.executable, "-c", OWNER, str(root), MEMBER]
    with subprocess.Popen(argv, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as owner:
        assert owner.stdout is not None
        members = [Watched(int(owner.stdout.readline())) for _ in range(2)]
        owner.kill()
        last_words = owner.stdout.read()  # to the end of a pipe that the members hold too
    ended = [member.ended(20) for member in members]
    for member in members:
        member.kill()
    assert ended == [True, True]
    assert last_words == b"farewell\n"
    assert not root.exists()
    assert not Home.at(root, moved=True).runtime.exists()


def test_own__owned_already__refused(home: Home) -> None:
    lock = own(home)
    with pytest.raises(RuntimeError, match="has an owner"):
        own(home)
    lock.release()
    own(home).release()


def test_end_with_owner__home_of_nobody__lives_on(home: Home) -> None:
    end_with_owner(home)  # no thread, no end: this very process would be the one to go
    assert home.root.exists()
