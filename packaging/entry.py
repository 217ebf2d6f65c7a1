"""Where every executable of the bundle starts: its own name says which process it is."""

import sys
from pathlib import Path


def main() -> int:
    """Run `fallow` or the process behind `fallow-<name>`."""
    name = Path(sys.executable).stem.removeprefix("fallow").removeprefix("-")
    arguments = sys.argv[1:]
    if name == "agent":
        from app.agent.process import main as agent

        return agent(arguments)
    if name == "worker":
        from app.worker.process import main as worker

        return worker()
    if name == "signer":
        from app.signer.process import main as signer

        return signer(arguments)
    if name == "words":
        from app.ui.words_child import main as words

        return words(arguments)
    if name == "devnet":
        from app.devnet.process import main as devnet

        return devnet(arguments)
    if name == "relay":
        from app.relay.process import main as relay

        return relay(arguments)
    if name == "words":
        from app.ui.words_child import main as words

        return words(arguments)
    from app.__main__ import main as fallow

    return fallow()


if __name__ == "__main__":
    sys.exit(main())
