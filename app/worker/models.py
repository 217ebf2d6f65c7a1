"""Models in memory: loaded once, checked at loading, run one text at a time.

One text at a time, because exactness beats speed: the shipped model quantises its activations over the whole batch, so in
a batch every text changes a little with its neighbours and its padding (up to 0.03, where verification allows 0.001),
and alone it does not. It costs little: on a processor core a batch is at most a tenth faster, and long ones are slower.
"""

import functools
import hashlib
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.domain.errors import BadInput, JobFailed, Preempted
from app.domain.inputs import check_ids, check_length, check_texts
from app.domain.models import CATALOGUE, Model
from app.worker.cpu import instruction_class

Inputs = tuple[tuple[int, ...], ...]
# Read by the libraries when they are loaded: the engine would report to its makers and write into the user's cache folder,
# and numpy, which only carries tensors here, would start a thread a processor.
_LIBRARIES = {"ORT_DISABLE_TELEMETRY": "1", "OPENBLAS_NUM_THREADS": "1", "TOKENIZERS_PARALLELISM": "false"}
_REINSTALL = "Install Fallow again, or fetch the model again"


class Halt:
    """Whether one request is to stop. `ask` comes from another thread and also ends a computation that runs."""

    def __init__(self) -> None:
        self.asked = False
        self._options: Any = None

    def ask(self) -> None:
        self.asked = True
        if self._options is not None:
            self._options.terminate = True

    def options(self) -> Any:
        """Return the run options of this request, the same for all its texts."""
        if self._options is None:
            self._options = _onnxruntime().RunOptions()
            if self.asked:
                self._options.terminate = True
        return self._options

    def check(self) -> None:
        """Go on, or not.

        Raises:
            Preempted: the request is to stop.
        """
        if self.asked:
            raise Preempted("The work was stopped", "Try again later or elsewhere")


class Models:
    """The models of one folder. `count` is called after each text, so that work that hangs shows."""

    def __init__(self, folder: Path, threads: int, count: Callable[[], None]) -> None:
        self._folder = folder
        self._threads = threads
        self._count = count
        self._loaded: dict[str, Loaded] = {}

    def tokenize(self, name: str, texts: tuple[str, ...], halt: Halt) -> Inputs:
        """Return token ids per text.

        Raises:
            BadInput: a text or the model cannot be used.
            Preempted: stopped.
        """
        check_texts(texts)
        loaded = self._get(name)
        found = []
        for number, text in enumerate(texts, 1):
            halt.check()
            ids = loaded.tokenize(text)
            check_length(loaded.model, number, len(texts), len(ids))
            found.append(ids)
            self._count()
        return tuple(found)

    def compute(self, name: str, inputs: Inputs, halt: Halt) -> tuple[bytes, float]:
        """Return the float32 rows of all texts, little-endian, and the seconds they took.

        Raises:
            BadInput: the ids or the model cannot be used.
            Preempted: stopped.
            JobFailed: the engine gave up.
        """
        loaded = self._get(name)
        check_ids(loaded.model, inputs, loaded.vocabulary)
        began = time.monotonic()
        rows = []
        for ids in inputs:
            rows.append(loaded.compute(ids, halt))
            self._count()
        return b"".join(rows), time.monotonic() - began

    def _get(self, name: str) -> "Loaded":
        if name not in self._loaded:
            model = CATALOGUE.get(name)
            if model is None:
                raise BadInput(f"There is no model '{name}'", "See which there are with `fallow doctor`")
            self._loaded[name] = Loaded(model, self._folder / model.folder, self._threads)
        return self._loaded[name]


class Loaded:
    """One model, ready to run."""

    def __init__(self, model: Model, folder: Path, threads: int) -> None:
        self.model = model
        self._tokenizer = _tokenizer(model, folder / "tokenizer.json")
        self._session = _session(model, folder / "model.onnx", threads)
        self.vocabulary: int = self._tokenizer.get_vocab_size()

    def tokenize(self, text: str) -> tuple[int, ...]:
        return tuple(self._tokenizer.encode(text).ids)

    def compute(self, ids: tuple[int, ...], halt: Halt) -> bytes:
        """Return the model's row for one text. Raises Preempted, JobFailed."""
        import numpy as np

        halt.check()
        tokens = np.array([ids], dtype=np.int64)
        feed = {
            "input_ids": tokens,
            "attention_mask": np.ones_like(tokens),
            "token_type_ids": np.zeros_like(tokens),
        }
        try:
            rows = self._session.run(None, feed, halt.options())[0]
        except Exception as error:  # the engine's errors have no common class
            halt.check()
            raise JobFailed(f"The engine failed: {str(error)[:200]}", "Try the job elsewhere")
        if rows.shape != (1, self.model.width):
            raise JobFailed(f"The model gave a tensor of shape {rows.shape}", "Tell the makers of Fallow")
        return bytes(rows.astype("<f4").tobytes())


def engine_name() -> str:
    return f"onnxruntime {_onnxruntime().__version__}"


def providers() -> tuple[str, ...]:
    """Return the execution providers the engine was built with."""
    return tuple(_onnxruntime().get_available_providers())


def parameters(threads: int) -> str:
    return f"threads={threads} deterministic=1 batch=1"


def execution_class(model: Model) -> str:
    """Name what must be equal for outputs to be comparable bit by bit."""
    engine = f"ort-{_onnxruntime().__version__}"
    return "/".join((model.sha256[:16], "cpu", engine, model.precision, sys.platform, instruction_class()))


def _session(model: Model, path: Path, threads: int) -> Any:
    """Load the very bytes whose hash was checked, with the settings of the reference run."""
    onnxruntime = _onnxruntime()
    content = _read(path)
    if hashlib.sha256(content).hexdigest() != model.sha256:
        raise BadInput(f"The model file {path} is damaged", _REINSTALL)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_ALL
    options.use_deterministic_compute = True
    options.enable_mem_pattern = False  # a plan for each length would be kept for ever
    options.log_severity_level = 4  # failures reach us as exceptions; a stopped run is none
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # waiting threads burn no battery
    return onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])


def _tokenizer(model: Model, path: Path) -> Any:
    """Load the tokenizer without its padding and its silent cut."""
    import tokenizers

    try:
        tokenizer = tokenizers.Tokenizer.from_str(_read(path).decode())
    except Exception as error:  # the library raises bare Exception
        if isinstance(error, BadInput):
            raise
        raise BadInput(f"The tokenizer of {model.name} is damaged: {str(error)[:100]}", _REINSTALL)
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


@functools.cache
def _onnxruntime() -> Any:
    os.environ.update(_LIBRARIES)
    import onnxruntime

    return onnxruntime


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise BadInput(f"The model file {path} cannot be read: {error.strerror}", _REINSTALL)
