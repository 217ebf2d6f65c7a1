"""What a jury withstands: hostile stake, bribes, challenges for nothing; by formula, and played on the bytecode."""

import math
import random
from dataclasses import dataclass

from app.domain.hashing import keccak
from tests.bench._economics.network import COIN, DAY, Network

SEATS = (8, 16, 32)
QUORUM = 3
VOTE_BOND, BOND, TIP = 5.0, 20.0, 0.5
HOUR = 3600
JURORS = 200


def majority(hostile: float, seats: int, turnout: float = 1.0) -> float:
    """Return the chance that hostile jurors outvote the others for "guilty", with a quorum: both counts are Poisson."""
    lost = 0.0
    wrong, right = _poisson(hostile * seats), _poisson((1 - hostile) * turnout * seats)
    for bad, chance in enumerate(wrong):
        lost += chance * sum(right[max(0, QUORUM - bad) : bad])
    return lost


def needed(seats: int, chance: float, turnout: float = 1.0) -> float:
    """Return the hostile share of all bonds with which a round is won with that chance."""
    low, high = 0.0, 1.0
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if majority(middle, seats, turnout) < chance else (low, middle)
    return high


def pots() -> list[float]:
    """Return what a round's coherent jurors share if it decides: the challenger's bond and appeals, less the tips."""
    paid = [BOND * 2**number for number in range(len(SEATS))]
    return [sum(paid[: number + 1]) - TIP * (number + 1) for number in range(len(SEATS))]


def bribe(seats: int, pot: float) -> tuple[float, float]:
    """Return (price of a bare majority of all expected jurors, money that p+epsilon must show and pays if it fails), tokens.

    A juror who is bribed gives up its part of the pot and its bond if the others outvote it.
    """
    majority_of, honest_pay = seats // 2 + 1, pot / seats
    return majority_of * (VOTE_BOND + honest_pay), seats * (VOTE_BOND + honest_pay)


def _poisson(mean: float) -> list[float]:
    size = 20 + int(mean + 10 * math.sqrt(mean))
    found = [math.exp(-mean)]
    for number in range(1, size):
        found.append(found[-1] * mean / number)
    return found


@dataclass
class Court:
    """A network with equal jurors, of whom the first `hostile` vote guilty whatever is true, and an honest provider."""

    network: Network
    jurors: list[str]
    hostile: int
    accused: str
    challenger: str
    trials: int = 0

    def trial(self, rounds: int, turnout: float, chance: random.Random) -> bool:
        """Accuse the honest provider and let it be appealed to the last round; tell whether it was found guilty."""
        self.trials += 1
        dispute = self.network.dispute("accused", self.challenger, self.trials)
        for number in range(rounds):
            if number:
                self.network.call(self.challenger, "Jury", "appeal", dispute)
                self.network.advance(60, 5)
                self.network.read("Jury", "seeded", dispute)
            if not self._vote(dispute, number, turnout, chance):
                return False  # no quorum: with the few seats that came, nothing was proven
        self.network.advance(12 * HOUR)
        before = self.network.read("Staking", "stakeOf", self.accused)
        self.network.read("Jury", "resolve", dispute)
        return bool(self.network.read("Staking", "stakeOf", self.accused) < before)

    def _vote(self, dispute: bytes, number: int, turnout: float, chance: random.Random) -> bool:
        votes = []
        for place, juror in enumerate(self.jurors):
            bad = place < self.hostile
            if self.network.read("Jury", "seated", dispute, juror) and (bad or chance.random() < turnout):
                votes.append((juror, bad))
                mark = keccak(b"".join((dispute, _word(number), _padded(juror), _word(int(bad)), bytes(32))))
                self.network.call(self.network.owner, "Token", "transfer", juror, 5 * COIN)
                self.network.call(juror, "Jury", "depositDuty", 5 * COIN)
                self.network.call(juror, "Jury", "commit", dispute, mark)
        self.network.advance(12 * HOUR)
        for juror, bad in votes:
            self.network.call(juror, "Jury", "reveal", dispute, bad, bytes(32))
        self.network.advance(6 * HOUR)
        return len(votes) >= QUORUM


def court(hostile: int, bond: int = 1000 * COIN) -> Court:
    """Assemble a court: the accused has only one token of bond, so that nearly all seats are the jurors'."""
    network = Network()
    jurors = [network.person(f"juror {number}", bond) for number in range(JURORS)]
    for juror in jurors:
        network.call(juror, "Staking", "bond", bond)
    accused = network.provider("accused", COIN)
    challenger = network.person("challenger", 10**6 * COIN)
    network.advance(2 * DAY)
    return Court(network, jurors, hostile, accused, challenger)


def played(hostile: int, rounds: int, trials: int, turnout: float = 1.0) -> float:
    """Return how often the innocent was found guilty on the bytecode."""
    scene, chance = court(hostile), random.Random(11)
    return sum(scene.trial(rounds, turnout, chance) for _ in range(trials)) / trials


def griefing() -> tuple[float, float]:
    """Let a challenge for nothing be judged by honest jurors; return what it costs (tokens) and how long the bond is held (hours)."""
    scene = court(0)
    before, start = scene.network.balance(scene.challenger), scene.network.time
    assert not scene.trial(1, 1.0, random.Random(3))
    assert scene.network.read("Staking", "stakeOf", scene.accused) == COIN
    return (before - scene.network.balance(scene.challenger)) / COIN, (scene.network.time - start) / HOUR


def flash(total: float, share: float, rate: float) -> float:
    """Return the interest that `share` of all bonds costs for the day before and the seven after, in tokens."""
    return total * share / (1 - share) * rate * 8 / 365


def false_verdict(stake: float) -> float:
    """Return what a challenger gains by a false verdict over that stake, in tokens: a quarter beyond its bond."""
    return max(0.0, stake / 10 - BOND) / 4


def _word(number: int) -> bytes:
    return number.to_bytes(32, "big")


def _padded(who: str) -> bytes:
    return bytes(12) + bytes.fromhex(who[2:])
