"""Starts the worker process; see app.worker.process."""

import sys

from app.worker.process import main

if __name__ == "__main__":
    sys.exit(main())
