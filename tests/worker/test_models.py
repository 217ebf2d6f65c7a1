"""Real model, real texts: what comes out means something, is exact, and nothing is cut or run that should not be."""

import shutil
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from app.domain.errors import BadInput, Preempted
from app.domain.models import MINILM
from app.domain.verification import floats
from app.runtime import resources
from app.worker.models import Halt, Inputs, Models, execution_class

FOLDER = resources.folder() / "models"
MODELS = Models(FOLDER, 1, lambda: None)
TEXTS = (
    "A man is playing a guitar on the street.",
    "Somebody makes music with a string instrument outside.",
    "The central bank raised interest rates by half a point.",
    "Quarterly inflation figures worry the financial markets, and analysts expect the next decision to be a hard one.",
    "Hi.",
)


def tokens(*texts: str) -> Inputs:
    return MODELS.tokenize(MINILM.name, texts, Halt())


def rows(inputs: Inputs, models: Models = MODELS) -> list[bytes]:
    """Return each text's vector, as bytes."""
    data, _ = models.compute(MINILM.name, inputs, Halt())
    size = 4 * MINILM.width
    return [data[start : start + size] for start in range(0, len(data), size)]


def cosine(left: bytes, right: bytes) -> float:
    """Return the cosine of two vectors of length one."""
    return sum(one * other for one, other in zip(floats(left), floats(right), strict=True))


def test_embedding__texts_alike__are_nearer_than_unlike_ones() -> None:
    music, also_music, rates, inflation, _ = rows(tokens(*TEXTS))
    assert cosine(music, also_music) > 0.5 > cosine(rates, music)
    assert cosine(rates, inflation) > cosine(rates, also_music) + 0.2
    assert cosine(music, music) == pytest.approx(1.0, abs=1e-5)


def test_embedding__whatever_the_neighbours_and_threads__same_bits() -> None:
    inputs = tokens(*TEXTS)
    alone = [rows((ids,))[0] for ids in inputs]
    assert rows(inputs) == alone
    assert rows(tuple(reversed(inputs))) == list(reversed(alone))
    assert rows(inputs, Models(FOLDER, 2, lambda: None)) == alone


@settings(max_examples=60)
@given(st.lists(st.text(min_size=1, max_size=60).filter(str.strip), min_size=1, max_size=6))
def test_tokens__any_texts__each_as_if_alone(texts: list[str]) -> None:
    together = tokens(*texts)
    assert together == tuple(tokens(text)[0] for text in texts)
    for ids in together:
        assert (ids[0], ids[-1]) == (101, 102)
        assert 2 <= len(ids) <= MINILM.max_tokens
        assert all(0 <= number < 30_522 for number in ids)


@settings(max_examples=15)
@given(st.lists(st.lists(st.integers(0, 30_521), min_size=1, max_size=40).map(tuple), min_size=1, max_size=5))
def test_batch__any_ids__rows_stay_in_order(inputs: list[tuple[int, ...]]) -> None:
    assert rows(tuple(inputs)) == [rows((ids,))[0] for ids in inputs]


def test_text__of_the_limit__is_taken_whole_and_one_more_is_refused() -> None:
    most = "word " * (MINILM.max_tokens - 2)
    assert len(tokens(most)[0]) == MINILM.max_tokens
    with pytest.raises(BadInput, match="Text 2 of 2 has 257 tokens; minilm-l6-v2-int8 takes 256"):
        tokens("fine", most + "word")


def test_ids__outside_the_vocabulary__are_refused() -> None:
    assert len(rows(((30_521,),))) == 1
    with pytest.raises(BadInput, match="outside 0 to 30521"):
        MODELS.compute(MINILM.name, ((30_522,),), Halt())


def test_model__unknown__is_refused() -> None:
    with pytest.raises(BadInput, match="no model 'other'"):
        MODELS.tokenize("other", ("a",), Halt())


@pytest.mark.parametrize(
    ("file", "message"), [("model.onnx", "is damaged"), ("tokenizer.json", "tokenizer of .* is damaged")]
)
def test_model__one_byte_changed__is_refused(tmp_path: Path, file: str, message: str) -> None:
    folder = tmp_path / MINILM.folder
    shutil.copytree(FOLDER / MINILM.folder, folder)
    content = bytearray((folder / file).read_bytes())
    content[0] ^= 1
    (folder / file).write_bytes(content)
    with pytest.raises(BadInput, match=message) as caught:
        Models(tmp_path, 1, lambda: None).tokenize(MINILM.name, ("a",), Halt())
    assert "again" in caught.value.hint


def test_model__missing__is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="cannot be read: No such file"):
        Models(tmp_path, 1, lambda: None).tokenize(MINILM.name, ("a",), Halt())


def test_halt__before__nothing_runs() -> None:
    halt, inputs = Halt(), tokens(*TEXTS)
    halt.ask()
    with pytest.raises(Preempted):
        MODELS.compute(MINILM.name, inputs, halt)
    with pytest.raises(Preempted):
        MODELS.tokenize(MINILM.name, TEXTS, halt)


def test_halt__while_computing__stops_before_the_end() -> None:
    done: list[bool] = []
    running = threading.Event()

    def count() -> None:
        done.append(True)
        running.set()

    models, halt = Models(FOLDER, 1, count), Halt()

    def stop() -> None:
        running.wait(20)
        halt.ask()

    stopper = threading.Thread(target=stop)
    stopper.start()
    with pytest.raises(Preempted):
        models.compute(MINILM.name, ((2000,) * 256,) * 256, halt)
    stopper.join()
    assert 1 <= len(done) < 256


def test_class__names_file_engine_and_instructions() -> None:
    file, provider, engine, precision, *machine = execution_class(MINILM).split("/")
    assert (file, provider, precision) == (MINILM.sha256[:16], "cpu", "int8")
    assert engine.startswith("ort-")
    assert len(machine) == 2
