"""What a model takes: texts before they become tokens, and token ids before they are computed."""

from collections.abc import Sequence

from app.domain.errors import BadInput
from app.domain.jobs import MAX_TEXTS
from app.domain.models import Model

MAX_TEXT_BYTES = 64 << 10


def check_texts(texts: Sequence[str]) -> None:
    """Check texts as they come from people.

    Raises:
        BadInput: there are none or too many; one is empty, not Unicode text, or absurdly long.
    """
    _check_count(len(texts))
    for number, text in enumerate(texts, 1):
        if not text.strip():
            raise BadInput(f"Text {number} of {len(texts)} is empty", "Leave empty texts out")
        try:
            size = len(text.encode())
        except UnicodeEncodeError:
            raise BadInput(f"Text {number} of {len(texts)} is not valid Unicode text", "Save it as UTF-8")
        if size > MAX_TEXT_BYTES:
            raise BadInput(
                f"Text {number} of {len(texts)} has {size} bytes; the limit is {MAX_TEXT_BYTES}", "Split the text"
            )


def check_length(model: Model, number: int, count: int, tokens: int) -> None:
    """Check that text `number` of `count` fits the model: it is never cut silently.

    Raises:
        BadInput: it has too many tokens.
    """
    if tokens > model.max_tokens:
        raise BadInput(
            f"Text {number} of {count} has {tokens} tokens; {model.name} takes {model.max_tokens}", "Split the text"
        )


def check_ids(model: Model, inputs: Sequence[Sequence[int]], vocabulary: int) -> None:
    """Check token ids, which come from strangers.

    Raises:
        BadInput: there are no or too many texts, one is empty or too long, or an id is not below `vocabulary`.
    """
    _check_count(len(inputs))
    for number, ids in enumerate(inputs, 1):
        if not ids:
            raise BadInput(f"Text {number} of {len(inputs)} has no tokens", "Leave empty texts out")
        check_length(model, number, len(inputs), len(ids))
        if min(ids) < 0 or max(ids) >= vocabulary:
            raise BadInput(
                f"Text {number} of {len(inputs)} holds a token id outside 0 to {vocabulary - 1}",
                "Make the ids with the model's own tokenizer",
            )


def _check_count(count: int) -> None:
    if count == 0:
        raise BadInput("There is no text", "Give at least one")
    if count > MAX_TEXTS:
        raise BadInput(f"There are {count} texts; the limit of one job is {MAX_TEXTS}", "Make several jobs of them")
