"""Payment links (EIP-681) of the network at hand: what one asks for, and the one that asks to be paid."""

from dataclasses import dataclass

from app.domain.errors import BadInput
from app.domain.payment_links import PaymentLink, parse, token_link, write
from app.wire import api

SCHEME = "ethereum:"
COIN, TOKEN = "ETH", "FLW"


@dataclass(frozen=True)
class Payment:
    """Who is to be paid, in which asset; `amount` in wei is None where the link leaves it to the payer."""

    to: str
    asset: str
    amount: int | None


def is_link(text: str) -> bool:
    return text.strip().lower().startswith(SCHEME)


def payment(text: str, network: api.DeploymentReply) -> Payment:
    """Return what a link asks for.

    Raises:
        BadInput: it is damaged, for another chain or another token, asks for a call, or names nobody by address.
    """
    try:
        link = parse(text)
    except ValueError as error:
        raise BadInput(f"This payment link cannot be read: {error}", "Copy it again, all of it")
    if link.chain_id not in (None, network.chain_id):
        raise BadInput(
            f"This payment link is for chain {link.chain_id}, the network here is chain {network.chain_id}",
            "Ask for a link of this network, or change the network",
        )
    if not link.function:
        return _to_somebody(link.target, COIN, link.value)
    arguments = dict(link.arguments)
    if link.function != "transfer" or len(link.arguments) != len(arguments) or not {"address"} <= arguments.keys():
        raise BadInput("This payment link asks for a call, not for a payment", "Only payments can be sent from here")
    if set(arguments) - {"address", "uint256"} or link.value:
        raise BadInput("This payment link asks for a call, not for a payment", "Only payments can be sent from here")
    if link.target != network.token:
        raise BadInput(f"This payment link asks for another token, {link.target}", "Only ETH and FLW can be sent here")
    amount = arguments.get("uint256")
    return _to_somebody(str(arguments["address"]), TOKEN, amount if isinstance(amount, int) else None)


def request(network: api.DeploymentReply, address: str, asset: str, amount: int | None) -> str:
    """Return the link that asks to pay `amount` wei (None: as much as the payer likes) of ETH or FLW to `address`."""
    if asset == COIN:
        return write(PaymentLink(address, network.chain_id, value=amount))
    if amount is None:
        return write(PaymentLink(network.token, network.chain_id, "transfer", (("address", address),)))
    return write(token_link(network.token, address, amount, network.chain_id))


def _to_somebody(target: str, asset: str, amount: int | None) -> Payment:
    if not target.startswith("0x"):
        raise BadInput(f"This payment link pays the name {target}", "Ask for a link with an address in it")
    return Payment(target, asset, amount)
