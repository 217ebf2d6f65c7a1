"""What somebody loses, or wins, who pays itself to collect work rewards."""

from dataclasses import dataclass

from tests.bench._economics.network import COIN, DAY, Network, address

EPOCHS = 10


@dataclass(frozen=True)
class Wash:
    volume: int
    gain: int  # wei, negative: a loss

    @property
    def per_volume(self) -> float:
        return self.gain / self.volume


def play(volume: int, honest: int = 0, identities: int = 1, models: bool = False, epochs: int = EPOCHS) -> Wash:
    """Redeem `volume` wei an epoch among the washer's own accounts, beside `honest` wei of others.

    With `models` the washer also holds the best claim on the only question in Models, and takes what that earns.
    """
    network = Network()
    washers = [network.provider(f"washer {number}", 0) for number in range(identities)]
    others = network.provider("others", 0)
    stake = 100 * COIN
    payer = network.person("washing payer", epochs * volume + stake)
    network.call(payer, "Market", "deposit", epochs * volume)
    before = epochs * volume + stake
    if honest:
        network.call(network.person("honest payer", epochs * honest), "Market", "deposit", epochs * honest)
    if models:
        _hold_question(network, payer, stake)
    for _ in range(epochs):
        for washer in washers:
            network.pay("washing payer", washer, volume // identities)
        if honest:
            network.pay("honest payer", others, honest)
        network.advance(DAY)
    for washer in washers:
        network.call(washer, "Market", "claim", washer)
    if models:
        claim = 1
        network.read("Models", "fetch")
        network.call(payer, "Models", "collect", claim, payer)
        network.call(payer, "Models", "unback", claim, stake)
        network.advance(7 * DAY + 1)
        network.call(payer, "Models", "withdraw", claim)
    left = int(network.read("Market", "payers", address("washing payer"))[0])
    return Wash(epochs * volume, network.balance(payer, *washers) + left - before)


def beside(volume: int, honest: int) -> Wash:
    """Return what washing adds to the gain of somebody who holds the question anyway."""
    washed, idle = (play(mine, honest, models=True) for mine in (volume, 0))
    return Wash(washed.volume, washed.gain - idle.gain)


def _hold_question(network: Network, who: str, stake: int) -> None:
    """Let the treasury ask one question, and `who` hold its best claim."""
    model = bytes([1]) * 32
    network.call(network.owner, "Token", "transfer", who, 100 * COIN)  # the listing's bond, which comes back in time
    network.call(who, "Models", "list", model, model, model, 1, model)
    network.call(network.treasury, "Models", "ask", model, model, 0, "")
    network.call(who, "Models", "claim", 0, model, 1, stake)
