"""What the AI sector's figures are called: prices with source and age, worths, and how far a balance can be believed."""

from collections.abc import Iterable

from app.domain.amounts import DECIMALS
from app.ui.texts import age, amount, exact_amount, moment, number, said, short_address, translate
from app.wire import api

_CENTS = 2
_FEW = 100  # dollars, below which cents are told apart
_SOURCES = {"chainlink": "Chainlink", "uniswap-v3": "Uniswap"}


def balance_words(line: api.SectorLine) -> str:
    """Return a balance; what was never read is no zero."""
    return "–" if line.total is None else amount(int(line.total), line.decimals)


def balance_tip(line: api.SectorLine, accounts: Iterable[str]) -> str:
    """Return each account's balance with all its digits."""
    if line.total is None:
        return translate("sector", "not read yet")
    parts = zip(accounts, line.amounts, strict=False)
    return "\n".join(
        f"{short_address(one)}: {exact_amount(int(held), line.decimals)} {line.symbol}" for one, held in parts if held
    )


def price_words(line: api.SectorLine) -> str:
    """Return the price of one."""
    if line.price is None:
        return translate("sector", "no price")
    return translate("sector", "${0}").format(amount(int(line.price.value)))


def source_words(line: api.SectorLine) -> str:
    """Return where a price is from and how old it is."""
    if line.price is None:
        return ""
    return f"{_SOURCES.get(line.price.source, line.price.source)}, {age(line.price.time)}"


def source_tip(line: api.SectorLine) -> str:
    """Return what stands behind a price, and how old it is."""
    if line.price is None:
        return translate("sector", "No feed is fresh, and no pool is deep enough to be trusted.")
    words = {
        "chainlink": translate("sector", "Chainlink's feed {0}, checked for its age"),
        "uniswap-v3": translate("sector", "Mean of half an hour in the Uniswap pool {0}"),
    }
    return f"{source_words(line)}\n{words.get(line.price.source, '{0}').format(line.price.place)}"


def dollars(worth: int) -> str:
    """Return dollars, to the cent and never rounded up."""
    return translate("sector", "${0}").format(amount(worth // 10 ** (DECIMALS - _CENTS), _CENTS))


def dollars_short(value: float) -> str:
    """Return an axis label; a float may be one, as no money."""
    return translate("sector", "${0}").format(number(value, 4 if value < 1 else 2 if value < _FEW else 0))


def worth_words(line: api.SectorLine) -> str:
    """Return what a line is worth."""
    return "–" if line.worth is None else dollars(int(line.worth))


def total_words(lines: Iterable[api.SectorLine]) -> str:
    """Return what all is worth; where a balance has no price it is at least that."""
    known = list(lines)
    whole = sum(int(line.worth) for line in known if line.worth is not None)
    if not any(line.worth for line in known):
        return ""
    unpriced = any(int(line.total or 0) and line.worth is None for line in known)
    words = translate("sector", "worth at least {0}") if unpriced else translate("sector", "worth {0}")
    return words.format(dollars(whole))


def state_words(line: api.SectorLine, network: api.NetworkInfo) -> str:
    """Return how far a balance can be believed, and how old it is."""
    if not network.as_of:
        return translate("sector", "not read yet")
    if network.title:
        return translate("sector", "stale since {0}").format(moment(network.as_of))
    words = {"proven": translate("sector", "proven"), "confirmed": translate("sector", "confirmed")}
    return words.get(line.checked) or translate("sector", "read {0}").format(age(network.as_of))


def state_tip(line: api.SectorLine, network: api.NetworkInfo) -> str:
    """Return what stands behind that."""
    if network.title:
        return f"{said(network.title)}. {said(network.hint)}"
    words = {
        "proven": translate("sector", "{0} of {1} endpoints name the same block, and its state proves the balance."),
        "confirmed": translate("sector", "{0} of {1} endpoints say the same."),
    }
    template = words.get(line.checked)
    if template is None:
        return translate("sector", "As one endpoint says. Check it to have all of them asked.")
    return template.format(network.agreed, network.asked)


def state_colour(line: api.SectorLine, network: api.NetworkInfo) -> str:
    """Return the colour of that."""
    if network.title and network.as_of:
        return "warn"
    return "accent" if line.checked and not network.title else "faint"


def trouble_words(network: api.NetworkInfo) -> str:
    """Return what ails a network, and since when its balances are old."""
    since = translate("sector", "stale since {0}").format(moment(network.as_of)) if network.as_of else ""
    return " · ".join(part for part in (said(network.title), since, said(network.hint)) if part)


def host_words(host: api.HostInfo) -> str:
    """Return whether a host was contacted, and what ails it."""
    if not host.asked_at:
        return translate("sector", "not contacted")
    words = translate("sector", "asked {0}").format(age(host.asked_at))
    return f"{words} · {said(host.trouble)}" if host.trouble else words
