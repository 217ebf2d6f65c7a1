"""Jobs and results for the books' tests."""

from hypothesis import strategies as st

from app.domain.books import RequesterJob
from app.domain.jobs import Done, Job, Output, RequesterState, Terms

IDS = [number.to_bytes(16, "big") for number in range(8)]
WHO = ["0x" + name * 40 for name in "abc"]
ids = st.sampled_from(IDS)
who = st.sampled_from(WHO)
money = st.one_of(st.integers(0, 5), st.integers(0, 10**24))  # small ones meet each other, large ones outgrow 64 bits
signatures = st.binary(min_size=64, max_size=64)


def a_job(job_id: bytes, payer: str, max_price: int = 10**24) -> Job:
    return Job(
        job_id, bytes(32), "embed", ((101, 2, 102), (101, 102)), bytes(32), 9, max_price, payer, 1, 2**80, bytes(64)
    )


def a_result(price: int, time: int = 1) -> Done:
    output = Output(b"\1\2\3\4", (1, 1), Terms("class", "engine", "", 5), 0.5)
    return Done(output, time, price, bytes(65))


def an_order(job_id: bytes, max_price: int = 10**24) -> RequesterJob:
    texts = ("one", "zwei \N{GRINNING FACE}")
    return RequesterJob(job_id, "model", texts, max_price, True, RequesterState.QUOTED, None, "", 0, None, False, "")
