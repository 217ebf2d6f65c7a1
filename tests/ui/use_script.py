"""What an agent answers to the use page, and figures that fit together."""

from app.domain.errors import BadInput
from app.wire import api
from tests.fakes.client import FakeClient
from tests.ui.test_models import CATALOGUE

PROVIDER = "0x71C7656EC7ab88b098defB751B7401B5f6d8976F"
UNIT_PRICE = 10**12
TEXTS = ("The cat sleeps on the sofa", "A kitten naps on the couch", "Rain is expected tonight")
SIMILARITY = [[1.0, 0.83, 0.07], [0.83, 1.0, 0.05], [0.07, 0.05, 1.0]]
HITS = [
    api.Hit(
        "notes/heating.md",
        12,
        0.71,
        "The boiler is serviced every autumn. Monsieur Bernard has the key of the cellar; call him a week before.",
    ),
    api.Hit(
        "letters/2026-03.txt", 4, 0.48, "Bring the papers of the house when you come: the insurer asks for them again."
    ),
    api.Hit("notes/garden.md", 30, 0.21, "Beans after the last frost."),
]


def best(units: int) -> api.OfferQuote:
    """Return the cheapest offer for so many units."""
    return api.OfferQuote(PROVIDER, str(UNIT_PRICE), str(units * UNIT_PRICE), 0.3)


def quoted(request: api.Quote) -> api.QuoteReply:
    """Count a token for each word, and two more; a word of a hundred letters is too long for the model."""
    counts = [len(text.split()) + 2 for text in request.texts]
    if any(len(word) > 100 for text in request.texts for word in text.split()):
        raise BadInput("Text 1 of 2 has 300 tokens; minilm-l6-v2-int8 takes 256", "Split the text")
    return api.QuoteReply(sum(counts), counts, 256, "0", 0.02, 3, best(sum(counts)))


def folder(request: api.QuoteFolder) -> api.FolderReply:
    """Return what a small folder holds; one that is not there is refused."""
    if "missing" in request.path:
        raise BadInput("There is no folder '/missing'", "Choose one that is there")
    return api.FolderReply(12, 340, 40, 5200, {"hidden": 3, "kind": 2, "large": 0}, 1.7, best(5200))


def script(client: FakeClient) -> dict[str, str]:
    """Have the client answer as an agent with one provider in sight; return the facts it keeps."""
    facts: dict[str, str] = {}

    def keep(request: api.SetFact) -> api.Ok:
        facts[request.key] = request.value
        return api.Ok()

    client.answers.update(
        {
            api.GetFacts: lambda _: api.FactsReply(dict(facts)),
            api.SetFact: keep,
            api.GetModels: CATALOGUE,
            api.Quote: quoted,
            api.QuoteFolder: folder,
            api.Compare: lambda asked: api.CompareReply(SIMILARITY, asked.max_price, False, asked.where, 0.2),
            api.SearchFolder: lambda asked: api.SearchReply(
                HITS, 12, 340, 40, {"hidden": 3}, asked.max_price, asked.where, 2.4
            ),
            api.StopSearch: api.Ok(),
        }
    )
    return facts
