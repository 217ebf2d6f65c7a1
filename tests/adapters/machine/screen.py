"""A real X server without a screen, and input through its XTEST extension."""

import ctypes
import os
import subprocess
from ctypes import c_char_p, c_int, c_uint, c_ulong, c_void_p

LEFT_SHIFT = 50  # keycode on every X server with the evdev keyboard map; it types nothing


class Screen:
    """Xvfb on a display of its own; it ends with `close`, and by itself when this process ends."""

    def __init__(self) -> None:
        read, write = os.pipe()
        argv = ["Xvfb", "-displayfd", str(write), "-screen", "0", "320x200x24", "-nolisten", "tcp", "-terminate"]
        self._server = subprocess.Popen(argv, pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()
        assert number, "Xvfb did not start"
        self.name = f":{number}"
        self._x11, self._xtst = _libraries()
        self._display = self._x11.XOpenDisplay(self.name.encode())
        assert self._display
        self._place = 0

    def move(self) -> None:
        """Move the pointer; returns once the server has it."""
        self._place = (self._place + 7) % 200
        self._xtst.XTestFakeMotionEvent(self._display, -1, self._place, self._place, 0)
        self._x11.XSync(self._display, 0)

    def press(self) -> None:
        """Press and release a key."""
        for down in (1, 0):
            self._xtst.XTestFakeKeyEvent(self._display, LEFT_SHIFT, down, 0)
        self._x11.XSync(self._display, 0)

    def kill(self) -> None:
        """End the server as a crash would."""
        self._server.kill()
        self._server.wait()

    def close(self) -> None:
        if self._server.poll() is None:
            self._x11.XCloseDisplay(self._display)
            self._server.kill()
            self._server.wait()


def _libraries() -> tuple[ctypes.CDLL, ctypes.CDLL]:
    x11, xtst = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
    x11.XOpenDisplay.restype, x11.XOpenDisplay.argtypes = c_void_p, (c_char_p,)
    x11.XCloseDisplay.argtypes = (c_void_p,)
    x11.XSync.argtypes = (c_void_p, c_int)
    xtst.XTestFakeMotionEvent.argtypes = (c_void_p, c_int, c_int, c_int, c_ulong)
    xtst.XTestFakeKeyEvent.argtypes = (c_void_p, c_uint, c_int, c_ulong)
    return x11, xtst
