"""The instruction class is the best one among the processor's flags."""

import platform

import pytest

from app.worker.cpu import best_class, instruction_class


@pytest.mark.parametrize(
    ("flags", "expected"),
    [
        ("fpu avx2 fma", "avx2"),
        ("avx2 avx512f avx512bw", "avx512bw"),
        ("avx2 avx_vnni avx512bw avx512_vnni", "avx512_vnni"),
        ("avx512_vnni amx_tile amx_int8 avx2", "amx_int8"),
        ("avx2 avx_vnni", "avx_vnni"),
        ("xavx2 sse", platform.machine().lower()),
    ],
)
def test_class__flags__best_known(flags: str, expected: str) -> None:
    assert best_class(f"processor\t: 0\nmodel name\t: avx2 inside\nflags\t\t: {flags}\n\nprocessor\t: 1\n") == expected


def test_class__arm__features() -> None:
    assert best_class("processor\t: 0\nFeatures\t: fp asimd asimddp\n") == "asimddp"


def test_class__no_flags__architecture() -> None:
    assert best_class("") == platform.machine().lower()


def test_class__this_machine__is_one_word() -> None:
    assert instruction_class().replace("_", "").isalnum()
