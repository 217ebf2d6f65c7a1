"""The command `fallow`: hands its arguments to the front end they ask for, and imports nothing heavy on the way."""

import sys


def main() -> int:
    """Run Fallow; return the exit code: 0 done, 1 refused or failed, 2 wrong usage."""
    arguments = sys.argv[1:]
    if arguments == ["--version"]:
        from app import VERSION

        sys.stdout.write(f"fallow {VERSION}\n")
        return 0
    if not arguments or arguments[0] == "--profile":
        leave_out()
        from app.ui.run import main as open_window

        return open_window(arguments)
    if arguments[0].partition("=")[0] == "--screenshot":
        leave_out()
        from app.ui.screenshot import main as take_pictures

        return take_pictures(arguments)
    if arguments[0] == "--accessibility-tree":
        leave_out()
        from app.ui.accessibility import main as tell_tree

        return tell_tree(arguments)
    from app.cli.main import run

    return run(arguments)


def leave_out() -> None:
    """Keep out of the window's process, before anything is imported, what the libraries below it can do without.

    OpenSSL weighs 5 MiB, and the window speaks to its agent alone, on this machine; asyncio and hashlib look for it and go
    on without. Half a MiB is typing_extensions, of which msgspec finds the same in Python's own typing. cffi is slow to load,
    and the library behind keccak does as well with ctypes.
    """
    for name in ("ssl", "_hashlib", "typing_extensions", "cffi"):
        sys.modules[name] = None  # type: ignore[assignment]  # Python's word for what cannot be imported


if __name__ == "__main__":
    sys.exit(main())
