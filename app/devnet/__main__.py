"""Starts the local network's process; see app.devnet.process."""

import sys

from app.devnet.process import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
