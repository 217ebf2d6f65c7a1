"""The catalogue: entries found by the hash of their file."""

from app.domain.models import CATALOGUE, model_by_id


def test_catalogue__every_entry__is_found_by_name_and_by_file() -> None:
    for name, model in CATALOGUE.items():
        assert model.name == name
        assert model_by_id(model.id) is model
        assert len(model.id) == 32
        assert model.reference_unit_price > 0
        assert model.max_tokens > 2
        assert model.width > 0


def test_file__unknown__is_no_model() -> None:
    assert model_by_id(bytes(32)) is None
    assert model_by_id(b"") is None
