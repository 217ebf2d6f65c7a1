"""Verbs about work and money: run, earnings, redeem."""

import argparse
import array
import secrets
import sys

from app.cli.agent import connect
from app.cli.output import Output, rows
from app.client.agent import AgentClient
from app.domain.amounts import in_words, parse
from app.domain.errors import AppError, BadInput, JobFailed, NoProvider
from app.wire import api

NETWORK_SECONDS = 120.0


async def run(options: argparse.Namespace, output: Output) -> int:
    """Do one inference, here or on the network; `any` takes the network when somebody offers the model there."""
    texts = [_typed() if text == "-" else text for text in options.input]
    if not 0 <= options.audit <= 100:
        raise BadInput("--audit is a share in per cent", "Use 0 to 100")
    async with await connect(options) as client:
        where = options.where
        if where == "any":
            where = "network" if await _offered(client, options.model) else "here"
        found = await (_there(client, options, texts) if where == "network" else _here(client, options, texts))
    vectors = _rows(found)
    value = {
        "output": vectors,
        "shape": found.shape,
        "price_wei": found.price,
        "verified": found.verified,
        "where": found.where,
    }
    head = ", ".join(f"{number:.4f}" for number in vectors[0][:4])
    price = in_words(int(found.price), "FLW")
    text = f"{found.shape[0]} x {found.shape[1]} floats, computed {found.where}, price {price}\n  [{head}, ...]"
    output.result(value, text)
    return 0


def _typed() -> str:
    """Return what stands on standard input. Raises BadInput when it is no text."""
    try:
        return sys.stdin.read()
    except UnicodeDecodeError:
        raise BadInput("Standard input is no text", "Give UTF-8")


def _rows(found: api.TensorReply) -> list[list[float]]:
    values = array.array("f")
    values.frombytes(found.data)
    if sys.byteorder == "big":
        values.byteswap()
    width = found.shape[-1]
    return [list(values[start : start + width]) for start in range(0, len(values), width)]


async def _here(client: AgentClient, options: argparse.Namespace, texts: list[str]) -> api.TensorReply:
    return await client.call(api.RunHere(options.model, texts), seconds=NETWORK_SECONDS)


async def _offered(client: AgentClient, model: str) -> bool:
    try:
        offers = (await client.call(api.GetOffers())).offers
    except AppError:
        return False
    return any(offer.model == model for offer in offers)


async def _there(client: AgentClient, options: argparse.Namespace, texts: list[str]) -> api.TensorReply:
    if not await _offered(client, options.model):
        raise NoProvider(f"Nobody offers {options.model} just now", "Use --where here, or wait for a provider")
    job_id = secrets.token_bytes(16)
    await client.call(
        api.Submit(options.model, [api.NewJob(job_id, texts)], str(parse(options.max_price)), options.audit)
    )
    jobs = (await client.call(api.AwaitJobs([job_id], NETWORK_SECONDS), seconds=NETWORK_SECONDS + 10)).jobs
    job = next((one for one in jobs if one.id == job_id), None)
    if job is None or job.state not in ("checked", "paid"):
        raise JobFailed(
            f"The job is {job.state if job else 'unknown'}" + (f": {job.error}" if job and job.error else ""),
            "It goes on in the background unless it failed; look at the escrow with `fallow positions`",
        )
    return await client.call(api.GetOutput(job_id))


async def earnings(options: argparse.Namespace, output: Output) -> int:
    """Show the provider's and the requester's book."""
    async with await connect(options) as client:
        book = await client.call(api.GetBook())
    waiting = int(book.vouched) - int(book.redeemed)
    table = [
        ("jobs done", str(book.jobs_done)),
        ("earned", in_words(int(book.earned), "FLW")),
        ("vouched", in_words(int(book.vouched), "FLW")),
        ("redeemed on chain", in_words(int(book.redeemed), "FLW")),
        ("to be redeemed", in_words(waiting, "FLW")),
        ("owed to others", in_words(int(book.expected), "FLW")),
    ]
    value = {
        "jobs_done": book.jobs_done,
        "earned_wei": book.earned,
        "vouched_wei": book.vouched,
        "redeemed_wei": book.redeemed,
        "owed_wei": book.expected,
        "acknowledged_wei": book.acknowledged,
    }
    output.result(value, rows(table))
    return 0


async def redeem(options: argparse.Namespace, output: Output) -> int:
    """Redeem all vouchers now."""
    async with await connect(options) as client:
        said = await client.call(api.Redeem())
    text = f"Redeemed {in_words(int(said.redeemed), 'FLW')}" if said.hash else "There was nothing to redeem"
    output.result(
        {"redeemed_wei": said.redeemed, "gas_used": said.gas_used, "fee_wei": said.fee, "hash": said.hash}, text
    )
    return 0
