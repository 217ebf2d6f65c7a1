"""Every host that is contacted for anything but a public network's readings, with what for; and whether it may be."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from app.domain.endpoints import host_of, names
from app.domain.errors import Refused
from app.ports import Clock
from app.services.settings import Settings


@dataclass(frozen=True)
class Contact:
    """A host with what it is asked for; `here`: it is a process of Fallow's on this computer. Unix time, 0: not asked."""

    host: str
    use: str
    asked_at: float
    here: bool = False


class HostBook:
    """Notes who is asked; `own` returns Fallow's own servers on this computer, use -> address, as they are now."""

    def __init__(self, settings: Settings, clock: Clock, own: Callable[[], Mapping[str, str]]) -> None:
        self._settings = settings
        self._clock = clock
        self._own = own
        self._asked: dict[tuple[str, str], float] = {}

    def note(self, url: str, use: str) -> None:
        """Remember that a host is asked now."""
        self._asked[host_of(url), use] = self._clock.now()

    def enter(self, url: str, use: str) -> None:
        """Remember the same, if the host may be asked.

        Raises:
            Refused: it is turned off.
        """
        host = host_of(url)
        if host in names(self._settings.current.hosts_off):
            raise Refused(f"The host {host} is turned off", f"Turn it on first: fallow hosts {host} on")
        self.note(url, use)

    def contacts(self) -> list[Contact]:
        """Return all of them, this computer's own first."""
        own = [Contact(host_of(url), use, self._clock.now(), here=True) for use, url in self._own().items() if url]
        here = {one.host for one in own}
        return [
            *own,
            *(Contact(host, use, at) for (host, use), at in sorted(self._asked.items()) if host not in here),
        ]
