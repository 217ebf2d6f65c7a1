"""Jobs and results come back from a row as they were, whatever their money."""

from dataclasses import replace

from hypothesis import given, strategies as st

from app.adapters.store.records import decode_done, decode_job, encode_done, encode_job
from app.domain.jobs import Done, Job, Output, Terms
from tests.adapters.store.values import WHO, a_job

wei = st.integers(0, 1 << 96)
u32 = st.integers(0, (1 << 32) - 1)
jobs = st.builds(
    replace,
    st.just(a_job(bytes(16), WHO[0])),
    inputs=st.lists(st.lists(u32, max_size=4).map(tuple), max_size=3).map(tuple),
    nonce=st.binary(max_size=32),
    deadline=st.integers(0, 1 << 40),
    max_price=wei,
    voucher_total=wei,
    voucher_signature=st.binary(max_size=65),
)
terms = st.builds(Terms, st.text(), st.text(), st.text(), st.integers(0, 1 << 40))
outputs = st.builds(Output, st.binary(max_size=32), st.lists(u32, max_size=3).map(tuple), terms, st.floats(0, 1e6))
results = st.builds(Done, outputs, st.integers(0, (1 << 64) - 1), wei, st.binary(max_size=65))


@given(jobs)
def test_job__through_a_row__is_the_same(job: Job) -> None:
    assert decode_job(encode_job(job)) == job


@given(results)
def test_result__through_a_row__is_the_same(done: Done) -> None:
    again = decode_done(encode_done(done))
    assert again == done
    assert again.output.digest() == done.output.digest()
