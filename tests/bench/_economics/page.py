"""The tables and plots of contracts/ECONOMICS.md, made of what the simulations return."""

from collections.abc import Callable, Iterable

from tests.bench._economics import juries, price, push, stakes, wash
from tests.bench._economics.network import COIN, STEP
from tests.bench._economics.plots import lines

RATE = 0.04  # a year: what locked stake could have earned
TRIALS = 200


def tables() -> dict[str, str]:
    """Return each table of the page by its name, as Markdown."""
    makers: tuple[Callable[[], str], ...] = (
        price_table, step_table, wash_table, slash_table, lender_table, majority_table, played_table,
        needed_table, bribe_table, flash_table, griefing_table, push_table,
    )  # fmt: skip
    return {maker.__name__.removesuffix("_table"): maker() for maker in makers}


def plots() -> dict[str, str]:
    """Return each plot by its file's name."""
    epochs = range(price.EPOCHS)
    found = {
        f"price-{number}.svg": lines(
            f"Reference price, tokens: {shape}",
            "epoch",
            epochs,
            {f"elasticity {elasticity:g}": price.play(shape, elasticity).prices for elasticity in price.ELASTICITIES},
        )
        for number, shape in enumerate(price.SHAPES, 1)
    }
    for leverage in (1, 4):
        after = [stakes.Losses(0, 0, 0, 0), *stakes.slashes(leverage, 12)]
        parties = ("owner", "lenders", "delegators", "pool")
        found[f"slashes-{leverage}.svg"] = lines(
            f"Part lost, delegated {leverage} times the bond",
            "lost disputes",
            range(len(after)),
            {party: [getattr(losses, party) for losses in after] for party in parties},
        )
    shares = [number / 100 for number in range(51)]
    found["majority.svg"] = lines(
        "Chance that hostile stake wins a round, others' turnout 60 %",
        "hostile share of all bonds",
        shares,
        {f"{seats} seats": [juries.majority(share, seats, 0.6) for share in shares] for seats in juries.SEATS},
    )
    return found


def price_table() -> str:
    rows = []
    for shape in price.SHAPES:
        for elasticity in price.ELASTICITIES:
            course = price.play(shape, elasticity)
            after = course.used[price.CHANGE :]
            settled = _epochs(course.settled) if shape.startswith("step") else "-"
            used, unmet = _percent(sum(after) / len(after)), _percent(course.unmet)
            rows.append((shape, f"{elasticity:g}", settled, used, unmet, f"{price.spread(course):.2f}"))
    return _table("demand|elasticity|epochs until within 10 %|mean use|unmet|deviation of ln(price)", rows)


def step_table() -> str:
    return _table(
        "demand|elasticity|an eighth (shipped)|a quarter (replaced in the bytecode)",
        (
            (
                shape,
                f"{elasticity:g}",
                *(_epochs(price.play(shape, elasticity, step).settled) for step in (STEP, price.WIDER)),
            )
            for shape in list(price.SHAPES)[:2]
            for elasticity in price.ELASTICITIES
        ),
    )


def wash_table() -> str:
    volume = 1000 * COIN
    cases = (
        ("sole trader", wash.play(volume)),
        ("a tenth of the market", wash.play(volume, 9 * volume)),
        ("half of the market", wash.play(volume, volume)),
        ("half of it, as 25 identities", wash.play(volume, volume, 25)),
        ("sole, 20,000,000 an epoch: emission's bound is the lower", wash.play(20_000 * volume, epochs=3)),
        ("**sole, and holder of the only question's best claim**", wash.play(volume, models=True)),
        (
            "**a tenth of the market, holder of it: beyond what it would earn without washing**",
            wash.beside(volume, 9 * volume),
        ),
    )
    rows = (
        (name, f"{found.volume / COIN:,.0f}", f"{found.gain / COIN:+,.2f}", f"{100 * found.per_volume:+.3f} %")
        for name, found in cases
    )
    return _table("who|paid to itself|gain, tokens|of the volume", rows)


def slash_table() -> str:
    rows = []
    for leverage in stakes.LEVERAGES:
        found = stakes.slashes(leverage, 10)
        for disputes in (1, 2, 5, 10):
            loss = found[disputes - 1]
            parts = (_percent(part) for part in (loss.owner, loss.lenders, loss.delegators, loss.pool))
            rows.append((f"{leverage} x bond", disputes, *parts))
    return _table("delegated|lost disputes|owner|lenders (vault)|delegators|shared pool", rows)


def lender_table() -> str:
    ran, stayed, calm = stakes.run_before_slash()
    found = stakes.recall()
    return _table(
        "question|figure",
        (
            ("loss of a lender that took all idle tokens first", _percent(ran)),
            ("loss of the lender that stayed", _percent(stayed)),
            ("loss of each when nobody ran", _percent(calm)),
            ("days from a largest loan, all lent out, to the first recall", found.days),
            ("rate at the target then, a year", _percent(found.rate)),
            ("what lenders have after that recall, of what they lent", _percent(found.lender)),
            ("what the owner has left of its own bond", _percent(found.owner)),
            ("days until the debt passes the bond when nobody recalls", found.days_unwatched),
        ),
    )


def majority_table() -> str:
    rows = (
        (
            _percent(share),
            *(_percent(juries.majority(share, seats, turnout)) for turnout in (1.0, 0.6) for seats in juries.SEATS),
        )
        for share in (0.1, 0.2, 0.3, 0.4)
    )
    return _table("hostile|8 seats|16|32|8, turnout 60 %|16|32", rows)


def played_table() -> str:
    rows = []
    for share, turnout in ((0.3, 1.0), (0.4, 1.0), (0.3, 0.6)):
        for rounds in (1, 3):
            found = juries.played(int(juries.JURORS * share), rounds, TRIALS, turnout)
            said = juries.majority(share, juries.SEATS[rounds - 1], turnout)
            rows.append((_percent(share), _percent(turnout), rounds, _percent(found), _percent(said)))
    return _table("hostile|turnout of the others|rounds|innocent found guilty|formula, last round alone", rows)


def needed_table() -> str:
    rows = (
        (seats, *(_percent(juries.needed(seats, chance, turnout)) for turnout in (1.0, 0.6) for chance in (0.05, 0.5)))
        for seats in juries.SEATS
    )
    return _table("seats|for 5 %|for 50 %|for 5 %, turnout 60 %|for 50 %, turnout 60 %", rows)


def bribe_table() -> str:
    rows, shown = [], 0.0
    for seats, pot in zip(juries.SEATS, juries.pots(), strict=True):
        bare, all_seats = juries.bribe(seats, pot)
        shown += all_seats
        rows.append((seats, f"{pot:.1f}", f"{bare:.0f}", f"{all_seats:.0f}", f"{shown:.0f}", f"{bare * 10:,.0f}"))
    return _table(
        "seats|pot|plain bribe of a majority|p+epsilon must show|shown up to here|stake whose slash costs more than the plain bribe",
        rows,
    )


def flash_table() -> str:
    total, rows = 10**6, []
    for share in (0.1, 0.2, 0.3, 0.4):
        cost = juries.flash(total, share, RATE)
        chances = [juries.majority(share, seats) for seats in juries.SEATS]
        even = [
            40 * (cost / chance + juries.BOND * (1 - chance) / chance) + 10 * juries.BOND
            for chance in (chances[0], chances[2])
        ]
        rows.append(
            (
                _percent(share),
                f"{total * share / (1 - share):,.0f}",
                f"{cost:.0f}",
                *(f"{stake:,.0f}" for stake in even),
            )
        )
    return _table(
        "share|tokens to bond|interest of 8 days|stake that repays it, 1 round|stake that repays it, 3 rounds", rows
    )


def griefing_table() -> str:
    cost, hours = juries.griefing()
    rows = (
        ("lost by a challenge for nothing, tokens", f"{cost:.0f}"),
        ("hours that it holds the bond, without an appeal", f"{hours:.1f}"),
        ("tokens a day to hold a bond for good", f"{cost * 24 / hours:.0f}"),
    )
    return _table("question|figure", rows)


def push_table() -> str:
    rows = []
    for epochs in (1, 3, 7, 14):
        after, volume, cost = push.up(epochs)
        rows.append((f"up, {epochs} epochs", f"{after:.3f}", f"{volume:,.0f} paid to oneself", f"{cost:.2f}"))
    for times in (1, 3, 9):
        after, bond = push.down(times)
        rows.append(
            (
                f"down, {times} x the capacity for a minute",
                f"{after:.3f}",
                f"{bond:,.0f} locked 7 days",
                f"{bond * RATE * 7 / 365:.2f}",
            )
        )
    return _table("push|price after (1 before)|with|net cost, tokens", rows)


def _table(head: str, rows: Iterable[Iterable[object]]) -> str:
    titles = head.split("|")
    found = ["| " + " | ".join(titles) + " |", "|" + "---|" * len(titles)]
    found += ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows]
    return "\n".join(found)


def _percent(part: float) -> str:
    return f"{100 * part:.1f} %"


def _epochs(settled: int | None) -> str:
    return f"> {price.EPOCHS - price.CHANGE}" if settled is None else str(settled)
