"""What it costs to push the reference price up by volume paid to oneself, or down by capacity that nobody uses."""

from tests.bench._economics.network import COIN, DAY, Network, address

UNITS = 1000
FUNDS = 10**6 * COIN


def up(epochs: int) -> tuple[float, float, float]:
    """Fill the idle half of the capacity with one's own payments; return the price after it, the volume and the net cost, tokens.

    The others pay for half of the capacity at each epoch's price.
    """
    network, provider = _half_used()
    pusher = network.provider("pusher", 0)
    payer = network.person("pushing payer", FUNDS)
    network.call(payer, "Market", "deposit", FUNDS)
    volume = 0
    for _ in range(epochs):
        price = int(network.read("Market", "epoch")[2])
        network.pay("payer", provider, price * UNITS // 2)
        network.pay("pushing payer", pusher, price * UNITS // 2)
        volume += price * UNITS // 2
        network.advance(DAY)
        network.read("Market", "roll")
    network.read("Market", "claim", pusher)
    left = int(network.read("Market", "payers", payer)[0])
    cost = FUNDS - left - network.balance(payer, pusher)
    return int(network.read("Market", "epoch")[2]) / COIN, volume / COIN, cost / COIN


def down(times: int) -> tuple[float, float]:
    """Register so many times the real capacity for the moment an epoch closes; return the price after it and the bond locked."""
    network, provider = _half_used()
    network.pay("payer", provider, int(network.read("Market", "epoch")[2]) * UNITS // 2)
    network.advance(DAY - 60)
    bond = 100 * COIN * UNITS * times
    if times:
        pusher = network.provider("pusher", bond, UNITS * times)
    network.advance(60)
    network.read("Market", "roll")
    if times:
        network.call(pusher, "Staking", "unbond", bond)
    return int(network.read("Market", "epoch")[2]) / COIN, bond / COIN


def _half_used() -> tuple[Network, str]:
    network = Network()
    provider = network.provider("provider", 100 * COIN * UNITS, UNITS)
    payer = network.person("payer", FUNDS)
    network.call(payer, "Market", "deposit", FUNDS)
    assert payer == address("payer")
    return network, provider
