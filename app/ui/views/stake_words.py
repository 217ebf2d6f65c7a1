"""What the acts of the stake page are called, what they are for, and the three answers before a signature."""

from app.ui.texts import amount, number, translate


def questions() -> tuple[str, str, str]:
    return (
        translate("stake", "What can I lose"),
        translate("stake", "When can I leave"),
        translate("stake", "What does it cost"),
    )


def title_of(act: str) -> str:
    """Return what a form is called."""
    titles = {
        "bond": translate("stake", "Put tokens at stake"),
        "unbond": translate("stake", "Let stake leave"),
        "register": translate("stake", "Register this device"),
        "deposit": translate("stake", "Put tokens into escrow"),
        "unlock": translate("stake", "Let escrow leave"),
    }
    return titles[act]


def explained(act: str) -> str:
    """Return what an act is for."""
    sentences = {
        "bond": translate("stake", "A bond stands behind the work this device offers: 100 FLW for each unit."),
        "unbond": translate("stake", "What leaves stands behind no units from now on."),
        "register": translate("stake", "The device's own key signs its work; your wallet keeps the money."),
        "deposit": translate("stake", "Jobs you send to the network are paid from it, each by its price."),
        "unlock": translate("stake", "Only what jobs have not used by then can be withdrawn."),
    }
    return sentences[act]


def available(act: str, most: int) -> str:
    """Return how much there is to choose from."""
    if act == "register":
        return translate("stake", "Your bond stands behind {0} at most").format(number(most))
    sentences = {
        "bond": translate("stake", "{0} FLW in the account"),
        "unbond": translate("stake", "{0} FLW at stake"),
        "deposit": translate("stake", "{0} FLW in the account"),
        "unlock": translate("stake", "{0} FLW in escrow"),
    }
    return sentences[act].format(amount(most))


def risky(act: str) -> str:
    """Return how something can be lost."""
    sentences = {
        "bond": translate("stake", "Only by proven cheating; at most all of it."),
        "unbond": translate("stake", "Until it is withdrawn, by proven cheating."),
        "register": translate("stake", "The bond behind the units, by proven cheating."),
        "deposit": translate("stake", "Jobs this device asks for spend it."),
        "unlock": translate("stake", "Jobs done until then are still paid from it."),
    }
    return sentences[act]


def leaving(act: str) -> str:
    """Return when the money can come back."""
    sentences = {
        "bond": translate("stake", "Ask at any time; it can be withdrawn after this long, for 7 days."),
        "unbond": translate("stake", "It can be withdrawn after this long, for 7 days."),
        "register": translate("stake", "Offer 0 units at any time; the bond leaves after this long."),
        "deposit": translate("stake", "Ask at any time; what is left can be withdrawn after this long."),
        "unlock": translate("stake", "It can be withdrawn after this long."),
    }
    return sentences[act]
