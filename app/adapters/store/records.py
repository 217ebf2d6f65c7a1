"""Jobs and their results as bytes of a row: MessagePack, with money as text, since wei outgrow its 64 bits."""

from dataclasses import replace

import msgspec

from app.domain.disputes import Evidence
from app.domain.jobs import Done, Job

_job = msgspec.msgpack.Decoder(tuple[str, str, Job])
_done = msgspec.msgpack.Decoder(tuple[str, Done])
_evidence = msgspec.msgpack.Decoder(tuple[bytes, str, bytes])


def encode_job(job: Job) -> bytes:
    bare = replace(job, max_price=0, voucher_total=0)
    return msgspec.msgpack.encode((str(job.max_price), str(job.voucher_total), bare))


def decode_job(data: bytes) -> Job:
    max_price, voucher_total, bare = _job.decode(data)
    return replace(bare, max_price=int(max_price), voucher_total=int(voucher_total))


def encode_done(done: Done) -> bytes:
    return msgspec.msgpack.encode((str(done.price), replace(done, price=0)))


def decode_done(data: bytes) -> Done:
    price, bare = _done.decode(data)
    return replace(bare, price=int(price))


def encode_evidence(evidence: Evidence) -> bytes:
    return msgspec.msgpack.encode((encode_job(evidence.job), evidence.provider, encode_done(evidence.done)))


def decode_evidence(data: bytes) -> Evidence:
    job, provider, done = _evidence.decode(data)
    return Evidence(decode_job(job), provider, decode_done(done))
