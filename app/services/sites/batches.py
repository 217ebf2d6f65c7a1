"""Several calls at once (EIP-5792), each a transaction of its own: shown, signed, sent and mined before the next is prepared.

Order of events: read -> the first is decided and sent -> its id is answered -> the others follow, until one fails or is
declined. What became of a batch is kept, so that a site can ask in the agent's next life.
"""

import asyncio
import json
import secrets
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from app.domain import batches
from app.domain.batches import Batch, NotOffered, TooManyCalls
from app.domain.site_requests import Wish
from app.domain.sites import Code, SiteError, bad_params
from app.ports import Clock, SettingsStore
from app.ports.sites import SiteChain
from app.services.sites.signing import SiteSigning, as_answered

_KEY = "site batches"
MOST_KEPT = 32
LOOK_SECONDS = 1.0
MINED_SECONDS = 600.0
VERSION = "2.0.0"
PENDING, DONE, NOT_SENT, REVERTED, PARTLY = 100, 200, 400, 500, 600
_RECEIPT = ("status", "blockHash", "blockNumber", "gasUsed", "transactionHash")


@dataclass(frozen=True)
class _Kept:
    """A batch: the hashes of what was sent of `count` calls; `open`: more may follow."""

    id: str
    origin: str
    chain_id: int
    count: int
    hashes: tuple[str, ...] = ()
    open: bool = True


class SiteBatches:
    """Sends batches and tells what became of them."""

    def __init__(self, signing: SiteSigning, store: SettingsStore, clock: Clock) -> None:
        self._signing = signing
        self._store = store
        self._clock = clock
        self._kept: dict[str, _Kept] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    async def load(self) -> None:
        """Read the batches of earlier lives; what was still open then goes on no more."""
        try:
            found = json.loads((await self._store.values()).get(_KEY, "[]"))
            kept = [_Kept(**{**one, "hashes": tuple(one["hashes"]), "open": False}) for one in found]
        except (ValueError, TypeError, KeyError):
            kept = []
        self._kept = {one.id: one for one in kept}

    async def close(self) -> None:
        """Leave the batches that are under way where they are."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def read(self, params: list[Any]) -> Batch:
        """Read what wallet_sendCalls is given. Raises SiteError."""
        if len(params) != 1:
            raise bad_params("wallet_sendCalls takes one batch")
        try:
            batch = batches.parse(params[0])
        except NotOffered as error:
            raise SiteError(Code.CAPABILITY, str(error))
        except TooManyCalls as error:
            raise SiteError(Code.BATCH_TOO_LARGE, str(error))
        except ValueError as error:
            raise bad_params(str(error))
        if batch.atomic and len(batch.calls) > 1:
            raise SiteError(Code.NOT_ATOMIC, "calls are sent one after the other, not all or nothing")
        if batch.id in self._kept:
            raise SiteError(Code.DUPLICATE, "there is a batch of this id already")
        return batch

    async def send(self, origin: str, chain: SiteChain, sender: str, batch: Batch) -> str:
        """Have the first call decided and sent, and the others after it; return the batch's id. Raises SiteError."""
        wishes = [Wish(sender, call.to, call.value, call.data) for call in batch.calls]
        kept = _Kept(batch.id or "0x" + secrets.token_hex(32), origin, chain.chain_id, len(wishes))
        self._kept[kept.id] = kept
        try:
            first = await self._signing.send(origin, chain, wishes[0], 1, len(wishes))
        except BaseException:
            del self._kept[kept.id]
            raise
        await self._keep(replace(kept, hashes=(first,), open=len(wishes) > 1))
        if len(wishes) > 1:
            task = asyncio.create_task(self._go_on(kept.id, chain, wishes))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        return kept.id

    async def status(self, origin: str, identity: str, chains: Sequence[SiteChain]) -> dict[str, Any]:
        """Return what became of a site's batch. Raises SiteError; for another site's as for one that is not there."""
        kept = self._kept.get(identity)
        if kept is None or kept.origin != origin:
            raise SiteError(Code.UNKNOWN_BATCH, "there is no batch of this id")
        chain = next((one for one in chains if one.chain_id == kept.chain_id), None)
        if chain is None:
            raise SiteError(Code.CHAIN_AWAY, "the batch's network is not on")
        receipts = [await self._receipt(chain, name) for name in kept.hashes]
        told = {"version": VERSION, "id": kept.id, "chainId": hex(kept.chain_id), "atomic": False}
        return told | {"status": _status(kept, receipts), "receipts": [_shown(one) for one in receipts if one]}

    async def _go_on(self, identity: str, chain: SiteChain, wishes: Sequence[Wish]) -> None:
        try:
            for position, wish in enumerate(wishes[1:], 2):
                if not await self._mined(chain, self._kept[identity].hashes[-1]):
                    break
                kept = self._kept[identity]
                sent = await self._signing.send(kept.origin, chain, wish, position, len(wishes))
                await self._keep(replace(self._kept[identity], hashes=(*self._kept[identity].hashes, sent)))
        except SiteError:
            pass  # declined or refused: the status says that not all was sent
        finally:
            await self._keep(replace(self._kept[identity], open=False))

    async def _mined(self, chain: SiteChain, name: str) -> bool:
        """Wait until a transaction is mined; tell whether it went through."""
        end = self._clock.monotonic() + MINED_SECONDS
        while self._clock.monotonic() < end:
            receipt = await self._receipt(chain, name)
            if receipt is not None:
                return receipt.get("status") == "0x1"
            await self._clock.sleep(LOOK_SECONDS)
        return False

    async def _receipt(self, chain: SiteChain, name: str) -> dict[str, Any] | None:
        found = await as_answered(lambda: chain.ask("eth_getTransactionReceipt", [name]))
        return found if isinstance(found, dict) else None

    async def _keep(self, kept: _Kept) -> None:
        self._kept.pop(kept.id, None)
        self._kept[kept.id] = kept
        while len(self._kept) > MOST_KEPT:
            del self._kept[next(iter(self._kept))]
        await self._store.put(_KEY, json.dumps([asdict(one) for one in self._kept.values()]))


def _status(kept: _Kept, receipts: Sequence[dict[str, Any] | None]) -> int:
    if kept.open or None in receipts:
        return PENDING
    good = sum(1 for one in receipts if one and one.get("status") == "0x1")
    if good == kept.count:
        return DONE
    if not receipts:
        return NOT_SENT
    return PARTLY if good else REVERTED


def _shown(receipt: dict[str, Any]) -> dict[str, Any]:
    logs = [{name: log.get(name) for name in ("address", "data", "topics")} for log in receipt.get("logs") or []]
    return {"logs": logs, **{name: receipt.get(name) for name in _RECEIPT}}
