"""Which public networks are on, by which endpoints they are reached, and which hosts may be contacted at all.

All three are settings, written as words with commas between them; `none` is the empty list. Nothing is on by default.
"""

import re
from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

from app.domain.chains import BY_KEY, PUBLIC, PublicChain

NONE = "none"
MOST = 32  # entries of one setting
_HOST = re.compile(r"[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?(:[0-9]{1,5})?|\[[0-9a-f:]{2,39}\](:[0-9]{1,5})?")
_LOOPBACK = ("127.0.0.1", "localhost", "::1")
NETWORKS_HINT = f"Use {NONE}, or networks with commas between them: {', '.join(BY_KEY)}"
HOSTS_HINT = f"Use {NONE}, or hosts with commas between them, such as rpc.example.org"
ENDPOINTS_HINT = f"Use {NONE}, or network=address with commas between them, such as ethereum=https://rpc.example.org"


def names(text: str) -> tuple[str, ...]:
    """Return the entries of such a setting, in their order, each once."""
    entries = dict.fromkeys(one.strip() for one in text.split(","))
    return tuple(one for one in entries if one and one != NONE)


def joined(entries: Sequence[str]) -> str:
    """Return entries as the text of a setting."""
    return ",".join(entries) or NONE


def parse_networks(text: str) -> str:
    """Return which networks are on, in the order of the list of chains. Raises ValueError for one that is not known."""
    wanted = names(text)
    if not set(wanted) <= BY_KEY.keys():
        raise ValueError("a network is not known")
    return joined([chain.key for chain in PUBLIC if chain.key in wanted])


def parse_hosts(text: str) -> str:
    """Return the hosts that are turned off. Raises ValueError for what is no host's name."""
    hosts = list(dict.fromkeys(one.lower() for one in _few(text)))
    if not all(_HOST.fullmatch(one) for one in hosts):
        raise ValueError("no host's name")
    return joined(hosts)


def parse_endpoints(text: str) -> str:
    """Return the person's own endpoints. Raises ValueError for an unknown network, or an address that is not to be used."""
    for one in (entries := _few(text)):
        key, _, url = one.partition("=")
        if key not in BY_KEY or not usable(url):
            raise ValueError("no network, or no address of an endpoint")
    return joined(entries)


def usable(url: str) -> bool:
    """Tell whether an endpoint may be at this address: https with a host, or http on this machine; no names or passwords."""
    try:
        parts = urlsplit(url)
        if parts.username or parts.password or parts.fragment or not parts.hostname or (parts.port == 0):
            return False
    except ValueError:
        return False
    if not _HOST.fullmatch(host_of(url)) or not url.isascii() or any(sign <= " " for sign in url):
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _LOOPBACK)


def host_of(url: str) -> str:
    """Return an address's host with its port, in lower case; never its path, which may hold a person's own access code."""
    return urlsplit(url).netloc.rpartition("@")[2].lower()


def own(text: str) -> Mapping[str, tuple[str, ...]]:
    """Return network -> the person's own endpoints, from the setting."""
    found: dict[str, tuple[str, ...]] = {}
    for one in names(text):
        key, _, url = one.partition("=")
        found[key] = (*found.get(key, ()), url)
    return found


def all_of(chain: PublicChain, endpoints: str) -> tuple[str, ...]:
    """Return a chain's endpoints in the order in which they are asked: the person's own, then the public ones."""
    return tuple(dict.fromkeys((*own(endpoints).get(chain.key, ()), *chain.endpoints)))


def allowed(chain: PublicChain, endpoints: str, hosts_off: str) -> tuple[str, ...]:
    """Return those of a chain's endpoints whose host is not turned off."""
    off = names(hosts_off)
    return tuple(url for url in all_of(chain, endpoints) if host_of(url) not in off)


def _few(text: str) -> tuple[str, ...]:
    entries = names(text)
    if len(entries) > MOST:
        raise ValueError("too many entries")
    return entries
