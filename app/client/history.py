"""The whole history of the profile's accounts, read from the agent page by page, as a table in a file."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from app.client import files
from app.wire import api

if TYPE_CHECKING:  # a window holds what writes tables only while it writes one
    from app.domain.records import Line, Prices

PAGE = 5_000
_SECONDS = 600.0  # the first page may read all of the chain
R = TypeVar("R")


class Agent(Protocol):
    """The line to the agent."""

    async def call(self, request: api.Request[R], *, seconds: float = 60.0) -> R: ...


async def export(agent: Agent, path: Path, prices: "Prices") -> tuple[int, bool]:
    """Write the history to `path`, as JSON when it ends in .json and else as CSV.

    Returns how many records, and whether the chain was read to its end: the network may be away.

    Raises:
        BadInput: the file cannot be written.
        AppError: as the agent says.
    """
    from app.domain import records

    lines, complete = await _lines(agent)
    own = {one.address for one in (await agent.call(api.GetAccounts())).accounts}
    names = {one.address: one.name for one in (await agent.call(api.GetContacts())).contacts}
    found = records.records(lines, own, prices)
    write = records.to_json if path.suffix.lower() == ".json" else records.to_csv
    files.write_text(path, write(found, names))
    return len(found), complete


async def _lines(agent: Agent) -> "tuple[list[Line], bool]":
    lines: list[Line] = []
    complete = True
    while True:
        page = await agent.call(api.GetRecords(len(lines), PAGE), seconds=_SECONDS)
        complete = complete and page.complete
        lines += [_line(one) for one in page.entries]
        if len(page.entries) < PAGE:
            return lines, complete


def _line(one: api.ActivityInfo) -> "Line":
    from app.domain.records import Line

    fee = None if one.fee is None else int(one.fee)
    return Line(
        time=one.time,
        hash=one.hash,
        kind=one.kind,
        direction=one.direction,
        asset=f"{one.asset} {one.token}".strip(),  # two tokens of one symbol are not one purse
        amount=int(one.amount),
        fee=fee,
        account=one.account,
        other=one.other,
        state=one.state,
        decimals=one.decimals,
    )
