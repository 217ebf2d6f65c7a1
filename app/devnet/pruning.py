"""Keeping history bounded: what older blocks wrote goes, unless the state still needs it or it is among the newest logs.

Kept: whole blocks, receipts and states of the last KEPT_BLOCKS (a day of empty blocks), and the KEPT_LOGS newest logs, of
whatever age. A sweep marks what the state at the first kept block reaches, and forgets all else that is older: whatever
later states need besides, later blocks have written.
"""

from collections.abc import Iterator
from typing import Any

from app.devnet.state import Nodes, State
from app.domain.rlp import Item, decode

KEPT_BLOCKS = 8191  # as many as contracts can look back on other networks (EIP-2935)
SWEEP_BLOCKS = 512  # how many pile up before a sweep
KEPT_LOGS = 100_000
_BRANCH, _LEAF_FLAG, _WORD = 17, 0x20, 32


def floor_after(head: int, floor: int) -> int:
    """Return the first block to keep from now on; `floor` itself while no sweep is due."""
    return head - KEPT_BLOCKS + 1 if head - floor >= KEPT_BLOCKS + SWEEP_BLOCKS else floor


def sweep(state: State, header: Any) -> int:
    """Forget what is older than the block of `header` and not needed by its state; return how many entries went."""
    kept = reachable(state.nodes, header.state_root)
    old = [key for key in state.nodes.older_than(header.block_number) if key not in kept]
    state.nodes.forget(old)
    state.keep_logs(KEPT_LOGS)
    state.put_facts(floor=header.block_number)
    return len(old)


def reachable(nodes: Nodes, root: bytes) -> set[bytes]:
    """Return the keys of all that belongs to the state of `root`: its nodes, the contracts' storage, their code."""
    seen: set[bytes] = set()
    waiting = [(root, True)]
    while waiting:
        key, accounts = waiting.pop()
        if (
            key in seen or key not in nodes
        ):  # the empty trie has no node; nor has an account without code, below, any code
            continue
        seen.add(key)
        for child, value in _links(decode(nodes[key])):
            if not value:
                waiting.append((child, accounts))
            elif accounts:
                _, _, storage, code = decode(child)
                assert isinstance(storage, bytes) and isinstance(code, bytes)
                waiting.append((storage, False))
                if code in nodes:
                    seen.add(code)
    return seen


def _links(node: Item) -> Iterator[tuple[bytes, bool]]:
    """Yield a node's children by hash (false) and the values it holds (true), in nodes that lie inside it too."""
    assert isinstance(node, list)
    if len(node) == _BRANCH:
        children, value = node[:-1], node[-1]
    else:
        path = node[0]
        assert isinstance(path, bytes)
        children, value = ([], node[1]) if path[0] & _LEAF_FLAG else ([node[1]], b"")
    if isinstance(value, bytes) and value:
        yield value, True
    for child in children:
        if isinstance(child, list):
            yield from _links(child)
        elif len(child) == _WORD:
            yield child, False
