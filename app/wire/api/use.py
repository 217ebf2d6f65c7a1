"""The use page: price before, compare sentences, search a folder by meaning, on this device or on the network."""

from app.wire.api.base import Ok, Request, Wei
from app.wire.frames import Message

HERE, NETWORK = "here", "network"


class OfferQuote(Message, frozen=True):
    """The offer that would be asked first: its price for all units in wei, and the seconds until the answer."""

    provider: str
    unit_price: Wei
    price: Wei
    seconds: float


class QuoteReply(Message, frozen=True, tag=True):
    """What work would take and cost. Here it costs 0 and takes `here_seconds` (None until measured).

    `best` is None when nobody offers the model now; `tokens` counts each text, `max_tokens` is the model's limit.
    """

    units: int
    tokens: list[int]
    max_tokens: int
    here_price: Wei
    here_seconds: float | None
    offers: int
    best: OfferQuote | None


class Quote(Request[QuoteReply], frozen=True, tag=True):
    """Ask what texts would cost; a text over the model's length is refused, never cut."""

    model: str
    texts: list[str]


class CompareReply(Message, frozen=True, tag=True):
    """`similarity[i][j]` of text i and j, -1 to 1; the price paid, and whether this device recomputed the output."""

    similarity: list[list[float]]
    price: Wei
    verified: bool
    where: str
    seconds: float


class Compare(Request[CompareReply], frozen=True, tag=True):
    """Compare texts by meaning; `where` is here or network, `max_price` in wei for the whole of it."""

    model: str
    texts: list[str]
    where: str
    max_price: Wei


class FolderReply(Message, frozen=True, tag=True):
    """What a search of a folder would read and cost. `fresh` passages are not in the index yet; `units` are theirs.

    `skipped` counts what is not read, by reason: binary, kind (neither .txt nor .md), large, link, hidden, unreadable,
    deep, beyond (over the limit of files or bytes).
    """

    files: int
    passages: int
    fresh: int
    units: int
    skipped: dict[str, int]
    here_seconds: float | None
    best: OfferQuote | None


class QuoteFolder(Request[FolderReply], frozen=True, tag=True):
    """Read a folder's .txt and .md files without computing; `id` is chosen by the asker, for SearchEvent and StopSearch."""

    id: int
    path: str
    model: str


class Hit(Message, frozen=True):
    """A passage: its file (relative to the folder), line (from 1), similarity to the query, and text."""

    file: str
    line: int
    score: float
    text: str


class SearchReply(Message, frozen=True, tag=True):
    """The best passages, best first, and what it took."""

    hits: list[Hit]
    files: int
    passages: int
    computed: int
    skipped: dict[str, int]
    price: Wei
    where: str
    seconds: float


class SearchFolder(Request[SearchReply], frozen=True, tag=True):
    """Search a folder by meaning; progress comes as SearchEvent. It ends when its front end goes, or by StopSearch.

    `where` is here or network: what passages are not in the index yet, and the query, are computed there. `max_price` in
    wei for the whole of it. Jobs that were sent before it was stopped are still paid.
    """

    id: int
    path: str
    query: str
    model: str
    where: str
    max_price: Wei
    limit: int = 20


class StopSearch(Request[Ok], frozen=True, tag=True):
    """End this front end's search `id`, which then answers with Refused; nothing happens when it is over."""

    id: int


class FactsReply(Message, frozen=True, tag=True):
    """The facts that were set."""

    facts: dict[str, str]


class GetFacts(Request[FactsReply], frozen=True, tag=True):
    """Ask for what the window remembers of this profile."""


class SetFact(Request[Ok], frozen=True, tag=True):
    """Remember something of the window's; app.domain.facts says which keys there are. Empty text forgets it."""

    key: str
    value: str
