"""How jury duty and disputes stand, in words."""

from app.ui.texts import number, translate
from app.wire import api


def duty_pill(state: str) -> tuple[str, str]:
    pills = {
        "off": (translate("acts", "off"), "plain"),
        "empty": (translate("acts", "too little"), "wait"),
        "idle": (translate("acts", "no seat yet"), "wait"),
        "ready": (translate("acts", "on duty"), "good"),
    }
    return pills[state]


def duty_words(state: str) -> str:
    sentences = {
        "off": translate("acts", "This device judges nobody: nothing is set aside for votes."),
        "empty": translate("acts", "What is set aside is less than one vote stakes: set more aside to be seated."),
        "idle": translate("acts", "The deposit is there; what is missing for a seat stands beside."),
        "ready": translate("acts", "When a dispute draws this device's seat, it votes by itself."),
    }
    return sentences[state]


def held_pill(holds: bool | None) -> tuple[str, str]:
    if holds is None:
        return translate("acts", "asking"), "plain"
    return (translate("acts", "yes"), "good") if holds else (translate("acts", "not yet"), "wait")


def dispute_state(one: api.DisputeInfo) -> str:
    states = {
        "found": translate("acts", "proven wrong here, not disputed yet"),
        "commit": translate("acts", "votes are cast"),
        "reveal": translate("acts", "votes are shown"),
        "appeal": translate("acts", "decided, may be appealed"),
        "due": translate("acts", "to be resolved"),
        "over": translate("acts", "over"),
    }
    verdicts = {"guilty": translate("acts", "guilty"), "innocent": translate("acts", "innocent")}
    verdict = verdicts.get(one.verdict, "")
    return f"{states[one.state]}: {verdict}" if verdict else states[one.state]


def part_in(one: api.DisputeInfo) -> str:
    """Say what this account has to do with a dispute."""
    votes = {"guilty": translate("acts", "voted guilty"), "innocent": translate("acts", "voted innocent")}
    parts = [translate("acts", "yours")] if one.mine else []
    parts += [translate("acts", "a seat")] if one.seated else []
    parts += [votes[one.votes[-1]]] if one.votes else []
    return ", ".join(parts) or "–"


def dispute_detail(one: api.DisputeInfo) -> str:
    words = translate("acts", "Case {0}: {1} votes cast in all rounds; shown in this one: {2} guilty, {3} innocent.")
    counts = (number(count) for count in (one.commits, one.guilty, one.innocent))
    return words.format(f"0x{one.case.hex()[:16]}…", *counts)
