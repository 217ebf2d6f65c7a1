"""The relay's vocabulary: who may say what on which subject, how a client proves its address, where the relay is.

Every client is an Ethereum address, and every subject carries the speaker's: the relay lets nobody publish under
another's name. Answers have a subject of that form too, and not NATS' right to answer whatever subject a message names:
by that right two clients of one owner could say anything in anybody's name.

    rpc.<device>.job.<sender>    a job for a provider            rpc.<device>.ctl.<sender>   vouchers, cancellations
    offer.<shard>.<device>       an offer, empty when withdrawn  event.<address>.query       "who offers something?"
    _INBOX.<to>.<from>.<word>    answers                         event.gone                  whose connection ended
    event.<address>.case         "who has the evidence of this dispute?"
"""

from app.domain.hashing import keccak
from app.runtime.files import read_json, write_json
from app.runtime.home import Home

MAX_PAYLOAD = 1 << 20
MAX_SUBSCRIPTIONS = 64

GONE = "event.gone"
QUERIES = "event.*.query"
CASES = "event.*.case"
OFFERS = "offer.*.*"


def proof_digest(nonce: str) -> bytes:
    """Return what a client signs to prove its address: the server's nonce, bound to this purpose."""
    return keccak(b"\x19Fallow relay proof v1:" + nonce.encode())


def job_subject(device: str, sender: str) -> str:
    return f"rpc.{device}.job.{sender}"


def control_subject(device: str, sender: str) -> str:
    return f"rpc.{device}.ctl.{sender}"


def offer_subject(device: str) -> str:
    return f"offer.all.{device}"


def query_subject(address: str) -> str:
    return f"event.{address}.query"


def case_subject(address: str) -> str:
    return f"event.{address}.case"


def answer_subject(asker: str, speaker: str, word: str) -> str:
    """Return where `speaker` answers `asker`; the word says what it answers."""
    return f"_INBOX.{asker}.{speaker}.{word}"


def answers_to(asker: str) -> str:
    """Return the pattern of all answers to a client."""
    return f"_INBOX.{asker}.*.*"


def may_publish(address: str) -> list[str]:
    return [
        f"rpc.*.job.{address}",
        f"rpc.*.ctl.{address}",
        f"offer.*.{address}",
        f"event.{address}.query",
        f"event.{address}.case",
        f"_INBOX.*.{address}.*",
    ]


def may_subscribe(address: str) -> list[str]:
    return [f"_INBOX.{address}.>", f"rpc.{address}.>", "offer.>", "event.>"]


def write_url(home: Home, url: str, version: str) -> None:
    """Leave the relay's address for clients; a hint, replaced at every start."""
    write_json(home.runtime / "relay.json", {"url": url, "version": version})


def forget_url(home: Home) -> None:
    (home.runtime / "relay.json").unlink(missing_ok=True)


def read_url(home: Home) -> str | None:
    """Return where the relay of this home was last seen answering; None when it is away."""
    found = (read_json(home.runtime / "relay.json") or {}).get("url")
    return found if isinstance(found, str) else None
