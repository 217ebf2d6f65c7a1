"""Starts the agent process; see app.agent.process."""

import sys

from app.agent.process import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
