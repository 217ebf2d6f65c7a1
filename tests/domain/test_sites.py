"""Sites by their origin: what browsers name, and nothing that only looks like it."""

import json

import pytest
from hypothesis import given, strategies as st

from app.domain.sites import PROGRAM, Site, parse_origin

GOOD = {
    "https://app.example.org": "https://app.example.org",
    "https://App.Example.org/": "https://app.example.org",
    "https://app.example.org:443": "https://app.example.org",
    "https://app.example.org:8443": "https://app.example.org:8443",
    "http://localhost:3000": "http://localhost:3000",
    "http://127.0.0.1:80": "http://127.0.0.1",
    "http://[::1]:5173": "http://[::1]:5173",
    "http://dev.localhost": "http://dev.localhost",
    " https://xn--bcher-kva.example ": "https://xn--bcher-kva.example",
    "chrome-extension://ldcoohedfbjoobcadoglnnmmfbdlmmhf": "chrome-extension://ldcoohedfbjoobcadoglnnmmfbdlmmhf",
    "moz-extension://0a1b2c3d-0123-4567-89ab-0123456789ab": "moz-extension://0a1b2c3d-0123-4567-89ab-0123456789ab",
}
BAD = (
    "", "null", "*", "app.example.org", "https://", "https:///", "http://app.example.org", "http://127.0.0.1.example.org",
    "http://localhost.example.org", "https://app.example.org/path", "https://app.example.org?x", "https://app.example.org#x",
    "https://user@app.example.org", "https://user:word@app.example.org", "https://app.example.org:0",
    "https://app.example.org:99999", "ftp://app.example.org", "file:///tmp/x", "https://bücher.example", "https://a b.org",
    "https://-a.org", "https://a..org", "https://a,b.org", "https://app.example.org\\evil.org", "https://%61.org",
    "chrome-extension://short", "javascript:alert(1)",
)  # fmt: skip


@pytest.mark.parametrize(("written", "origin"), GOOD.items())
def test_origin__as_people_write_it__as_browsers_name_it(written: str, origin: str) -> None:
    assert parse_origin(written) == origin
    assert parse_origin(origin) == origin


@pytest.mark.parametrize("written", BAD)
def test_origin__none_or_more_than_one__refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"site"):
        parse_origin(written)


@given(
    st.text("htps:/.@#?[]%ab01-_é ", max_size=40) | st.builds("https://{}".format, st.text("ab.01:-[]@/", max_size=20))
)
def test_origin__any_text__one_form_or_refused(written: str) -> None:
    try:
        origin = parse_origin(written)
    except ValueError:
        return
    assert parse_origin(origin) == origin
    assert origin.isascii()
    assert "/" not in origin.partition("://")[2]


@pytest.mark.parametrize(
    "site",
    [Site("https://app.example.org", ("0x" + "ab" * 20,), 10, 5.5), Site(PROGRAM), Site("http://localhost:3000")],
)
def test_fields__through_json__the_same_site(site: Site) -> None:
    assert Site.from_fields(json.loads(json.dumps(site.to_fields()))) == site


@pytest.mark.parametrize(
    "damage",
    [
        {"origin": "https://App.example.org"},
        {"origin": 5},
        {"accounts": ["0x12"]},
        {"accounts": [5]},
        {"chain_id": "10"},
        {"since": None},
    ],
)
def test_fields__damaged__refused(damage: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="no site"):
        Site.from_fields({**Site("https://app.example.org").to_fields(), **damage})
