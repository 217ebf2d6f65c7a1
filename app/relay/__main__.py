"""Starts the relay process; see app.relay.process."""

import sys

from app.relay.process import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
