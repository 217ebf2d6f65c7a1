"""Where the simulations' EVM has no wheel (pyproject.toml names the systems) their tests are not collected."""

import importlib.util

collect_ignore = [] if importlib.util.find_spec("pyrevm") else ["test_economics.py"]
