"""What the use page's figures are called: nearness, prices before and after, what was not read, how far a search is."""

from app.ui.texts import amount, duration, number, short_address, translate
from app.ui.viewmodels.use import Progress
from app.wire import api
from app.wire.api import NETWORK

SAME, CLOSE, RELATED = 0.8, 0.6, 0.35


def near(score: float) -> str:
    """Return what a similarity means, in words."""
    if score >= SAME:
        return translate("use", "nearly the same")
    if score >= CLOSE:
        return translate("use", "close")
    return translate("use", "related") if score >= RELATED else translate("use", "different")


def figure(score: float) -> str:
    return number(score, 2)


def span(seconds: float | None) -> str:
    """Return about how long work takes."""
    if seconds is None:
        return translate("use", "time not measured yet")
    return translate("use", "about {0}").format(took(seconds))


def took(seconds: float) -> str:
    """Return how long work took; tenths matter below ten seconds."""
    if seconds >= 10:
        return duration(seconds)
    return translate("use", "{0} s").format(number(max(seconds, 0.1), 1))


def tokens(count: int) -> str:
    return _counted(count, translate("use", "one token"), translate("use", "{0} tokens"))


def offer(best: api.OfferQuote) -> str:
    """Return who would be asked first."""
    return translate("use", "by {0}").format(short_address(best.provider))


def paid(price: str, where: str, seconds: float) -> str:
    """Return what finished work has cost and taken."""
    if where == NETWORK:
        said = translate("use", "Paid {0} FLW; the network took {1}").format(amount(int(price)), took(seconds))
    else:
        said = translate("use", "Free: done on this device in {0}").format(took(seconds))
    return said


def checked(verified: bool, where: str) -> str:
    """Return whether somebody besides the provider vouches for an output; nothing for work done here."""
    if where != NETWORK:
        return ""
    if verified:
        return translate("use", "this device computed it again and got the same")
    return translate("use", "signed by the provider, not computed again here")


def read(files: int, passages: int) -> str:
    """Return what a folder holds."""
    held = _counted(passages, translate("use", "one passage"), translate("use", "{0} passages"))
    where = _counted(files, translate("use", "one file"), translate("use", "{0} files"))
    return translate("use", "{0} in {1}").format(held, where)


def skipped(counts: dict[str, int]) -> str:
    """Return what was left out, and why; empty when nothing was."""
    words = {
        "binary": translate("use", "{0} not text"),
        "kind": translate("use", "{0} neither .txt nor .md"),
        "large": translate("use", "{0} too large"),
        "link": translate("use", "{0} links"),
        "hidden": translate("use", "{0} hidden"),
        "unreadable": translate("use", "{0} unreadable"),
        "deep": translate("use", "{0} too deep in folders"),
        "beyond": translate("use", "{0} over the limit"),
    }
    parts = [words.get(why, "{0}").format(number(count)) for why, count in sorted(counts.items()) if count]
    return translate("use", "Not read: {0}").format(", ".join(parts)) if parts else ""


def progress(state: Progress | None) -> str:
    """Return how far a search is."""
    stages = {
        "reading": translate("use", "Reading files"),
        "computing": translate("use", "Computing passages"),
        "ranking": translate("use", "Sorting by nearness"),
    }
    if state is None:
        return translate("use", "Starting")
    words = stages.get(state.stage, translate("use", "Working"))
    if not state.total:
        return words
    return translate("use", "{0}: {1} of {2}").format(words, number(state.done), number(state.total))


def _counted(count: int, one: str, several: str) -> str:
    return one if count == 1 else several.format(number(count))
