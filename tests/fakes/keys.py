"""Hot keys in memory."""

from app.adapters.keys.hot import LocalKey, LocalKeys
from app.domain.secp256k1 import new_private_key


def new_keys() -> LocalKeys:
    """Return a fresh pair of hot keys that are kept nowhere."""
    return LocalKeys(LocalKey(new_private_key()), LocalKey(new_private_key()), "memory")
