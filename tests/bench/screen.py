"""An X screen of the bench's own, whose pixels are read from the memory they lie in: nobody asks the X server for them.

The framebuffer is a file in XWD format, big-endian header, version 7. Source: X11/XWDFile.h.
"""

import os
import shutil
import struct
import subprocess
import tempfile
from pathlib import Path
from types import TracebackType

WIDTH, HEIGHT, DEPTH = 1280, 800, 24
_HEADER_WORDS, _COLOUR_BYTES = 25, 12
_STEP = 97  # every so many pixels are looked at: an odd number, so that columns and rows are both met


class Screen:
    """Xvfb on a free display; a context that ends it."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="fallow-screen-"))
        reading, writing = os.pipe()
        size = f"{WIDTH}x{HEIGHT}x{DEPTH}"
        options = ["-screen", "0", size, "-nolisten", "tcp", "-noreset", "-fbdir", str(self._folder)]
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), *options], pass_fds=[writing], stderr=subprocess.DEVNULL
        )
        os.close(writing)
        with os.fdopen(reading, encoding="ascii") as pipe:
            self.display = f":{pipe.readline().strip()}"

    def __enter__(self) -> "Screen":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.terminate()
        self._server.wait()
        shutil.rmtree(self._folder, ignore_errors=True)

    def pixels(self) -> bytes:
        """Return the screen as 32-bit pixels, row by row."""
        raw = (self._folder / "Xvfb_screen0").read_bytes()
        header = struct.unpack(f">{_HEADER_WORDS}I", raw[: 4 * _HEADER_WORDS])
        start = header[0] + header[19] * _COLOUR_BYTES
        return raw[start : start + header[12] * header[5]]

    def colours(self) -> int:
        """Return how many colours a sample of the screen has."""
        return len(set(memoryview(self.pixels()).cast("I")[::_STEP]))
