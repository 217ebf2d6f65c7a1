"""Looks into another process's memory for a secret, as somebody who has stolen its dump would."""

import sys
from pathlib import Path


def count(pid: int, hidden: str) -> None:
    """Print how often the bytes lie in the writable memory of process `pid`; `hidden` is their hex, each byte xor 0x55."""
    needle, found = bytes(byte ^ 0x55 for byte in bytes.fromhex(hidden)), 0
    with Path(f"/proc/{pid}/maps").open() as maps, Path(f"/proc/{pid}/mem").open("rb", 0) as memory:
        for line in maps:
            span, rights, *_ = line.split()
            start, end = (int(part, 16) for part in span.split("-"))
            if rights.startswith("rw") and "[v" not in line and end - start < 1 << 30:
                memory.seek(start)
                try:
                    found += memory.read(end - start).count(needle)
                except OSError:
                    continue  # a page that cannot be read, such as a guard
    print(found)


if __name__ == "__main__":
    count(int(sys.argv[1]), sys.argv[2])
