"""ports.NameRules by the rules and tables that come with web3 (its package ens), loaded in a thread when first needed."""

import asyncio
from functools import cache
from typing import Any

from app.domain.errors import BadInput
from app.domain.names import LONGEST


class EnsRules:
    """Implements ports.NameRules."""

    async def normalised(self, name: str) -> str:
        if len(name) > LONGEST:
            raise BadInput("The name is too long", f"Names have at most {LONGEST} letters")
        return await asyncio.to_thread(_normalised, name)


def _normalised(name: str) -> str:
    from ens.exceptions import ENSException, InvalidName  # type: ignore[import-untyped]

    try:
        found: str = _vendor().normalize_name_ensip15(name).as_text
    except InvalidName as error:
        raise BadInput(
            f"'{name[:60]}' can be no name: {str(error).partition(':')[0].lower()}",
            "Its letters could be taken for others. Ask for the address itself",
        )
    except (ENSException, ValueError) as error:
        raise BadInput(f"'{name[:60]}' can be no name: {str(error)[:80]}", "Ask for the address itself")
    if not found:
        raise BadInput("There is no name to look for", "Write one such as name.eth")
    return found


@cache
def _vendor() -> Any:
    """Return the vendor's module. WORKAROUND: it hands lists to functions of pyunormalize, which takes text alone since 17."""
    import pyunormalize  # type: ignore[import-untyped]
    from ens import _normalization as vendor  # type: ignore[import-untyped]

    vendor.NFC = lambda signs: pyunormalize.NFC("".join(signs))
    vendor.NFD = lambda signs: pyunormalize.NFD("".join(signs))
    return vendor
