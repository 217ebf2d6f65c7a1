"""Keeps what is prepared for signing until it was sent or declined, whoever dies in between.

Order of events: prepared and kept -> shown, consented to, signed elsewhere -> kept with its signature -> taken up by the
activity, which alone sends it again until it is mined -> gone, or waiting for the act's next transaction. What was signed and
not taken up when the agent died is handed over by its next life.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace

from app.domain.drafts import Draft
from app.domain.errors import AppError, SentLater, Unavailable
from app.domain.transactions import decode_signed
from app.ports import Clock
from app.ports.drafts import DraftStore

MOST = 50
AWAY_SECONDS = 30.0
AGAIN_SECONDS = 3600.0  # later than this nobody expects that something signed is still sent


class Drafts:
    """The profile's drafts; `send` broadcasts signed bytes as Activity.broadcast does."""

    def __init__(self, store: DraftStore, send: Callable[[bytes], Awaitable[str]], clock: Clock) -> None:
        self._store = store
        self._send = send
        self._clock = clock
        self._turn = asyncio.Lock()

    async def all(self) -> list[Draft]:
        """Return the drafts, newest first."""
        return sorted(await self._store.get(), key=lambda one: one.time, reverse=True)

    async def keep(self, name: str, title: str, request: bytes, raw: bytes, *, more: bool) -> None:
        """Keep what was prepared, in the place of what the same wish led to before; nothing to sign: the wish is fulfilled."""
        if not raw:
            await self.forget(name)
            return
        await self._change(name, Draft(name, title, request, raw, more, self._clock.now()))

    async def forget(self, name: str) -> None:
        """Forget a draft, if it is there."""
        await self._change(name, None)

    async def broadcast(self, raw: bytes) -> str:
        """Send what was signed, and return its hash; its draft holds it until it is taken up. Raises as `send`."""
        draft = await self._of(raw)
        if draft is None:
            return await self._send(raw)
        await self._change(draft.name, replace(draft, signed=raw))
        try:
            sent = await self._send(raw)
        except SentLater:
            await self._change(draft.name, replace(draft, raw=b"") if draft.more else None, only=draft.raw)
            raise
        except Unavailable:
            raise  # nobody has taken it up
        except AppError:
            await self._change(draft.name, None, only=draft.raw)
            raise
        await self._change(draft.name, replace(draft, raw=b"") if draft.more else None, only=draft.raw)
        return sent

    async def hand_over(self) -> None:
        """Hand over what was signed shortly before the agent's last life ended, once the network is there; what is refused is forgotten."""
        while await self._hand_over():
            await self._clock.sleep(AWAY_SECONDS)

    async def _hand_over(self) -> bool:
        """Try it with each draft; true when the network is away."""
        away = False
        for draft in await self.all():
            if not draft.signed:
                continue
            if self._clock.now() - draft.time > AGAIN_SECONDS:
                await self._change(draft.name, replace(draft, signed=b""))
                continue
            try:
                await self.broadcast(draft.signed)
            except Unavailable as error:
                away = away or not isinstance(error, SentLater)
            except AppError:
                pass  # it is forgotten, and the activity says why
        return away

    async def _of(self, signed: bytes) -> Draft | None:
        """Return the draft that was signed."""
        with suppress(ValueError):
            unsigned = decode_signed(signed)[0].encode_unsigned()
            return next((one for one in await self._store.get() if one.raw == unsigned), None)
        return None

    async def _change(self, name: str, new: Draft | None, only: bytes | None = None) -> None:
        """Put `new` in the place of a draft, if that is still about the transaction `only`."""
        async with self._turn:
            found = await self._store.get()
            old = next((one for one in found if one.name == name), None)
            if only is not None and (old is None or old.raw != only):
                return
            kept = [one for one in found if one.name != name]
            if new is not None:
                kept.append(new)
            if kept != found:
                await self._store.put(sorted(kept, key=lambda one: one.time)[-MOST:])
