"""Starts the signer process; see app.signer.process."""

import sys

from app.signer.process import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
