"""Amounts of money as people write and read them, to and from wei: exact, by integers alone."""

import re

from app.domain.errors import BadInput

DECIMALS = 18
LIMIT = 1 << 256
_WRITTEN = re.compile(r"([0-9]*)(?:\.([0-9]*))?")
_LONGEST = 100


def parse(text: str, decimals: int = DECIMALS) -> int:
    """Return the smallest units that a written amount such as `1.5` stands for.

    Commas are refused, not skipped: 1,500 is one and a half to some and fifteen hundred to others.

    Raises:
        BadInput: not a plain number, more decimals than there are, or too large to be an amount.
    """
    written = text.strip()
    match = _WRITTEN.fullmatch(written) if len(written) <= _LONGEST else None
    if match is None or not (match[1] or match[2]):
        raise BadInput(
            f"'{written[:40]}' is no amount", "Write a number such as 1234.5: a point for decimals and no other sign"
        )
    whole, fraction = match[1] or "0", (match[2] or "").rstrip("0")
    if len(fraction) > decimals:
        raise BadInput(f"'{written[:40]}' has too many decimals", f"At most {decimals} digits may follow the point")
    amount: int = int(whole) * 10**decimals + int(fraction.ljust(decimals, "0") or "0")
    if amount >= LIMIT:
        raise BadInput(f"'{written[:40]}' is too large", "No amount is that large")
    return amount


def exact(amount: int, decimals: int = DECIMALS) -> str:
    """Return an amount as `parse` reads it: all its digits and no thousands separators."""
    sign = "-" if amount < 0 else ""
    whole, rest = divmod(abs(amount), 10**decimals)
    fraction = str(rest).rjust(decimals, "0").rstrip("0") if rest else ""
    return f"{sign}{whole}{'.' if fraction else ''}{fraction}"


def grouped(amount: int, decimals: int = DECIMALS) -> str:
    """Return an amount for reading, exact: `1,234.5`."""
    whole, point, fraction = exact(amount, decimals).partition(".")
    return f"{int(whole):,}{point}{fraction}" if int(whole) else f"{whole}{point}{fraction}"


def in_words(amount: int, unit: str) -> str:
    """Return an amount of wei with its unit: `1,234.5 FLW`."""
    return f"{grouped(amount)} {unit}"
