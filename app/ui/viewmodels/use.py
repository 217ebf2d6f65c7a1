"""The use page: compare sentences and search a folder by meaning, here or on the network, with the price before and after.

Order of events: the facts and a model that turns text into meaning are read -> each change of the input is quoted, a moment
after the last key -> compare or search -> before the first job on the network the person is asked once -> the result.
"""

import asyncio
import dataclasses
import itertools
from collections.abc import Awaitable, Callable
from pathlib import Path

from app.domain.errors import AppError, BadInput, Refused
from app.ui.texts import translate
from app.ui.viewmodels.base import Client, Part, ViewModel
from app.ui.viewmodels.notices import Notices
from app.wire import api
from app.wire.api import HERE, NETWORK

# Asked once before anything goes to the network: true: send it; false: only on this device; None: not now.
Consent = Callable[[], Awaitable[bool | None]]
CONSENT, WHERE = "consent_network", "where"
PAUSE_SECONDS = 0.3
WORK_SECONDS = 3600.0
LEAST_TEXTS = 2
MOST_HITS = 10


@dataclasses.dataclass(frozen=True)
class Comparison:
    """What was compared and how near each two are."""

    texts: tuple[str, ...]
    answer: api.CompareReply

    def pairs(self) -> list[tuple[float, int, int]]:
        """Return (similarity, place, place) of each two texts, the nearest first."""
        rows = self.answer.similarity
        pairs = [(rows[one][two], one, two) for one, two in itertools.combinations(range(len(self.texts)), 2)]
        return sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2]))


@dataclasses.dataclass(frozen=True)
class FolderQuote:
    """What a search would read and cost: the folder's new passages and the question itself, in wei of the best offer."""

    folder: api.FolderReply
    question: api.QuoteReply | None

    @property
    def price(self) -> int | None:
        """The price on the network; None when nobody offers it. Nothing new to compute leaves the question's alone."""
        if self.question is None or self.question.best is None:
            return None
        if self.folder.units and self.folder.best is None:
            return None
        return int(self.question.best.price) + (int(self.folder.best.price) if self.folder.best else 0)

    @property
    def seconds(self) -> float | None:
        """How long it takes on this device."""
        return self.folder.here_seconds


@dataclasses.dataclass(frozen=True)
class Progress:
    """How far a search is: stage is reading, computing or ranking."""

    stage: str
    done: int
    total: int


@dataclasses.dataclass(frozen=True)
class UseState:
    """`model` names what turns text into meaning on this device; `task` is compare or search."""

    task: str = "compare"
    where: str = HERE
    consented: bool = False
    model: Part[api.ModelInfo] = dataclasses.field(default_factory=Part)
    texts: tuple[str, ...] = ()
    quote: Part[api.QuoteReply] = dataclasses.field(default_factory=lambda: Part("empty"))
    comparison: Part[Comparison] = dataclasses.field(default_factory=lambda: Part("empty"))
    folder: str = ""
    question: str = ""
    reading: Part[FolderQuote] = dataclasses.field(default_factory=lambda: Part("empty"))
    found: Part[api.SearchReply] = dataclasses.field(default_factory=lambda: Part("empty"))
    progress: Progress | None = None


class UseViewModel(ViewModel[UseState]):
    """Holds both tasks, so that neither loses its input when the other is looked at."""

    def __init__(self, client: Client, notices: Notices) -> None:
        super().__init__(client, notices, UseState())
        self._numbers = itertools.count(1)
        self._search = 0
        self._stopped = asyncio.Event()
        self._quoting: dict[str, asyncio.Task[None]] = {}
        self._known = False

    # ------------------------------------------------------------------ intents

    def show(self, task: str) -> None:
        """Turn to a task."""
        self.update(task=task)

    def choose_where(self, where: str) -> None:
        """Have work done here or on the network from now on."""
        self.update(where=where)

    def set_texts(self, texts: tuple[str, ...]) -> None:
        """Take the sentences to compare, and quote them soon."""
        if texts != self.state.texts:
            self.update(texts=texts)
            self._soon("quote", self._quote)

    def set_folder(self, path: str) -> None:
        """Take the folder to search, and look into it soon."""
        if path != self.state.folder:
            self.update(folder=path, found=Part("empty"))
            self.quote_folder()

    def set_question(self, question: str) -> None:
        """Take what is looked for, and quote it soon."""
        if question != self.state.question:
            self.update(question=question)
            self._soon("question", self._quote_question)

    def quote(self) -> None:
        """Ask again what comparing would cost."""
        self._soon("quote", self._quote)

    def quote_folder(self) -> None:
        """Ask again what searching would cost."""
        self._soon("reading", self._quote_folder)

    def compare(self, consent: Consent) -> None:
        """Compare the sentences."""
        self.run(self._compare(consent), "compare", lambda: self.compare(consent))

    def search(self, consent: Consent) -> None:
        """Search the folder."""
        self.run(self._search_folder(consent), "search", lambda: self.search(consent))

    def stop(self) -> None:
        """End the search that is under way."""
        self._stopped.set()
        self._drop(self._search)

    def could_not_open(self, path: Path) -> None:
        """Tell that the system opened no file."""
        hint = translate("use", "It may be gone, or no program is set for such files")
        self.notices.error(BadInput(translate("use", "{0} could not be opened").format(path), hint))

    # ------------------------------------------------------------------ readings

    async def refresh(self) -> None:
        if not self._known:
            await self._read_facts()
        await self.load("model", self._read_model(), lambda _: False)
        if self.state.texts and self.state.quote.status != "content":
            self.quote()

    def heard(self, event: api.Event) -> None:
        if isinstance(event, api.SearchEvent) and event.id == self._search:
            self.update(progress=Progress(event.stage, event.done, event.total))
        super().heard(event)

    async def _read_facts(self) -> None:
        facts = (await self.client.call(api.GetFacts(), seconds=5.0)).facts
        self._known = True
        consented = facts.get(CONSENT) == "yes"
        self.update(consented=consented, where=NETWORK if consented and facts.get(WHERE) == NETWORK else HERE)

    async def _read_model(self) -> api.ModelInfo:
        models = (await self.client.call(api.GetModels(), seconds=15.0)).models
        for model in models:
            if model.task == "embed" and model.state == "ready" and model.runs_on:
                return model
        raise Refused(
            translate("use", "No model that reads meaning runs on this device"),
            translate("use", "The models page says what is here"),
        )

    def _soon(self, what: str, work: Callable[[], Awaitable[None]]) -> None:
        """Do it a moment after the last call: people type faster than prices are asked."""
        if what in self._quoting:
            self._quoting[what].cancel()

        async def later() -> None:
            await asyncio.sleep(PAUSE_SECONDS)
            await work()

        self._quoting[what] = self._keep(later())

    async def _quote(self) -> None:
        texts = self.state.texts
        if len(texts) < LEAST_TEXTS:
            self.update(quote=Part("empty"))
            return
        self.update(quote=Part("loading"))  # what was right of other texts says nothing of these
        await self.load("quote", self._ask_quote(texts), lambda _: False)

    async def _quote_folder(self) -> None:
        folder = self.state.folder
        if not folder:
            self.update(reading=Part("empty"))
            return
        self.update(reading=Part("loading"))
        await self.load("reading", self._ask_folder(folder, self.state.question.strip()), lambda _: False)

    async def _quote_question(self) -> None:
        read, question = self.state.reading.value, self.state.question.strip()
        if read is None:
            await self._quote_folder()
            return
        try:
            asked = await self._ask_quote((question,)) if question else None
        except AppError as error:
            self.update(reading=Part[FolderQuote]().failed(error))
        else:
            self.update(reading=Part.of(FolderQuote(read.folder, asked)))

    async def _ask_quote(self, texts: tuple[str, ...]) -> api.QuoteReply:
        return await self.client.call(api.Quote(await self._model_name(), list(texts)))

    async def _ask_folder(self, path: str, question: str) -> FolderQuote:
        number, model = next(self._numbers), await self._model_name()
        try:
            found = await self.client.call(api.QuoteFolder(number, path, model), seconds=WORK_SECONDS)
        except asyncio.CancelledError:
            self._drop(number)
            raise
        return FolderQuote(found, await self._ask_quote((question,)) if question else None)

    def _drop(self, number: int) -> None:
        """End a reading or search that nobody waits for any more; 0: none has begun."""
        if number and not self._closed:
            self.run(self.client.call(api.StopSearch(number)), "stop")

    async def _model_name(self) -> str:
        if self.state.model.value is None:
            await self.load("model", self._read_model(), lambda _: False)
        if self.state.model.value is None:
            raise Refused(self.state.model.title, self.state.model.hint)
        return self.state.model.value.name

    # ------------------------------------------------------------------ work

    async def _compare(self, consent: Consent) -> None:
        texts = self.state.texts
        if len(texts) < LEAST_TEXTS:
            raise BadInput(
                translate("use", "There are fewer than two sentences"), translate("use", "Write one on each line")
            )
        where = await self._settle_where(consent)
        if where is None:
            return
        quote = await self._ask_quote(texts)
        most = _network_price(quote.best) if where == NETWORK else 0
        request = api.Compare(await self._model_name(), list(texts), where, str(most))
        answer = await self.client.call(request, seconds=WORK_SECONDS, repeat=where == HERE)
        self.update(comparison=Part.of(Comparison(texts, answer)), quote=Part.of(quote))
        await self._remember(WHERE, where)

    async def _search_folder(self, consent: Consent) -> None:
        folder, question = self.state.folder, self.state.question.strip()
        if not folder:
            raise BadInput(translate("use", "No folder is chosen"), translate("use", "Choose one first"))
        if not question:
            raise BadInput(translate("use", "There is no question"), translate("use", "Type what you look for"))
        self._stopped.clear()
        where = await self._settle_where(consent)
        if where is None:
            return
        most = await self._search_price(folder, question) if where == NETWORK else 0
        if self._stopped.is_set():
            return
        self._search = next(self._numbers)
        request = api.SearchFolder(
            self._search, folder, question, await self._model_name(), where, str(most), MOST_HITS
        )
        try:
            answer = await self.client.call(request, seconds=WORK_SECONDS, repeat=where == HERE)
        except Refused:
            if not self._stopped.is_set():
                raise
            return
        finally:
            self._search = 0
            self.update(progress=None)
        self.update(found=Part.of(answer, empty=not answer.hits))
        await self._remember(WHERE, where)
        self.quote_folder()

    async def _search_price(self, folder: str, question: str) -> int:
        """Return the most that a search may cost: what it is quoted at now."""
        price = (await self._ask_folder(folder, question)).price
        if price is None:
            raise _nobody()
        return price

    async def _settle_where(self, consent: Consent) -> str | None:
        """Return where the work goes, asking before the first time on the network; None: not now."""
        if self.state.where == HERE or self.state.consented:
            return self.state.where
        said = await consent()
        if said is None:
            return None
        if not said:
            self.update(where=HERE)
            return HERE
        await self._remember(CONSENT, "yes")
        self.update(consented=True)
        return NETWORK

    async def _remember(self, key: str, value: str) -> None:
        await self.client.call(api.SetFact(key, value))


def _network_price(best: api.OfferQuote | None) -> int:
    if best is None:
        raise _nobody()
    return int(best.price)


def _nobody() -> Refused:
    return Refused(
        translate("use", "Nobody on the network offers this model now"),
        translate("use", "Do it on this device, or try again later"),
    )
