"""What the acts of staking are called in their forms, what each is for, and what there is to choose an amount from."""

from app.ui.texts import translate

Named = tuple[str, str, str]


def named(act: str) -> Named:
    """Return title, sentence and, where an amount is asked, what there is of it; {0} is whom or what it is about."""
    return next(table[act] for table in (_own(), _behind_others(), _lent(), _exchange(), _claims()) if act in table)


def _own() -> dict[str, Named]:
    return {
        "register": (
            translate("acts", "Register this device"),
            translate("acts", "The device's own key signs its work; your wallet keeps the money."),
            translate("acts", "Your bond stands behind {0} at most"),
        ),
        "bond": (
            translate("acts", "Put tokens at stake"),
            translate("acts", "A bond stands behind the work this device offers: 100 FLW for each unit."),
            translate("acts", "{0} FLW in the account"),
        ),
        "unbond": (
            translate("acts", "Let stake leave"),
            translate("acts", "What leaves stands behind no units from now on."),
            translate("acts", "{0} FLW at stake"),
        ),
        "withdraw": (translate("acts", "Withdraw the stake"), translate("acts", "It has finished leaving."), ""),
        "claim": (
            translate("acts", "Fetch work rewards"),
            translate("acts", "Closed epochs have added them to what your work was paid."),
            "",
        ),
        "deposit": (
            translate("acts", "Put tokens into escrow"),
            translate("acts", "Jobs you send to the network are paid from it, each by its price."),
            translate("acts", "{0} FLW in the account"),
        ),
        "unlock": (
            translate("acts", "Let escrow leave"),
            translate("acts", "Only what jobs have not used by then can be withdrawn."),
            translate("acts", "{0} FLW in escrow"),
        ),
        "withdraw-escrow": (
            translate("acts", "Withdraw the escrow"),
            translate("acts", "It has finished leaving."),
            "",
        ),
        "set-signer": (
            translate("acts", "Set the key that pays for jobs"),
            translate("acts", "This device's key may pay for jobs from the escrow, and for nothing else."),
            "",
        ),
    }


def _behind_others() -> dict[str, Named]:
    return {
        "delegate": (
            translate("acts", "Put tokens behind {0}"),
            translate("acts", "They share what this provider is paid, after its cut, and its losses beyond its bond."),
            translate("acts", "{0} FLW in the account"),
        ),
        "undelegate": (
            translate("acts", "Let tokens leave {0}"),
            translate("acts", "They earn and can be lost until you take them."),
            translate("acts", "{0} FLW behind it"),
        ),
        "withdraw-delegated": (
            translate("acts", "Take tokens back from {0}"),
            translate("acts", "They have finished leaving."),
            "",
        ),
        "pool": (
            translate("acts", "Put tokens into the shared pool"),
            translate("acts", "It stands behind all providers, and shares their pay and their losses."),
            translate("acts", "{0} FLW in the account"),
        ),
        "pool-leave": (
            translate("acts", "Let tokens leave the shared pool"),
            translate("acts", "They earn and can be lost until you take them. What waits already begins anew."),
            translate("acts", "{0} FLW in the pool"),
        ),
        "pool-cancel": (
            translate("acts", "Stay in the shared pool"),
            translate("acts", "What was to leave stays, and has earned all the while."),
            "",
        ),
        "pool-redeem": (
            translate("acts", "Take tokens out of the shared pool"),
            translate("acts", "They have finished leaving."),
            "",
        ),
    }


def _lent() -> dict[str, Named]:
    return {
        "lend": (
            translate("acts", "Lend tokens to providers"),
            translate("acts", "Borrowers stake them and pay interest; what is idle can be taken out at any time."),
            translate("acts", "{0} FLW in the account"),
        ),
        "lend-withdraw": (
            translate("acts", "Take lent tokens out"),
            translate("acts", "Only what is idle can be taken now; the rest is with borrowers."),
            translate("acts", "{0} FLW can be taken out now"),
        ),
        "borrow": (
            translate("acts", "Borrow into the bond"),
            translate("acts", "Borrowed tokens become part of your bond; your own are lost before them."),
            translate("acts", "{0} FLW can be borrowed now"),
        ),
        "repay": (
            translate("acts", "Pay the loan back"),
            translate("acts", "Tokens of your account pay it; the bond stays as it is and becomes your own."),
            translate("acts", "{0} FLW are owed"),
        ),
        "recall": (
            translate("acts", "Recall the loan of {0}"),
            translate("acts", "Its whole bond leaves after the cooldown, and pays the lenders first."),
            "",
        ),
        "duty": (
            translate("acts", "Set tokens aside for jury duty"),
            translate("acts", "This device stakes a part of them on each vote it casts."),
            translate("acts", "Up to {0} FLW more can be set aside"),
        ),
        "duty-withdraw": (
            translate("acts", "Take tokens out of jury duty"),
            translate("acts", "Open votes keep their part until they are decided."),
            translate("acts", "{0} FLW are set aside"),
        ),
    }


def _exchange() -> dict[str, Named]:
    return {
        "swap": (
            translate("acts", "Swap on the exchange"),
            translate("acts", "You get at least what is said below, or nothing moves."),
            "",
        ),
        "add-liquidity": (
            translate("acts", "Add liquidity"),
            translate("acts", "Both amounts go into the exchange's pool, and you get your part of it."),
            "",
        ),
        "remove-liquidity": (
            translate("acts", "Remove liquidity"),
            translate("acts", "You get your part of what is in the exchange's pool by then."),
            "",
        ),
        "model-list": (
            translate("acts", "Register a model"),
            translate("acts", "Its name and its file never change afterwards: a new file is a new model."),
            "",
        ),
        "model-delist": (
            translate("acts", "Take the model out of the register"),
            translate("acts", "Its name is never used again; claims on it stay."),
            "",
        ),
        "model-reclaim": (
            translate("acts", "Fetch the listing's bond"),
            translate("acts", "The model is out of the register long enough."),
            "",
        ),
    }


def _claims() -> dict[str, Named]:
    return {
        "model-claim": (
            translate("acts", "Claim a better score"),
            translate("acts", "The claim earns while it is the best; who doubts it has a jury run the set again."),
            translate("acts", "{0} FLW in the account"),
        ),
        "model-back": (
            translate("acts", "Put tokens on claim {0}"),
            translate("acts", "They earn while the claim is the best on its question."),
            translate("acts", "{0} FLW in the account"),
        ),
        "model-leave": (
            translate("acts", "Let tokens leave claim {0}"),
            translate("acts", "They earn nothing from now on, and can be lost until you take them."),
            translate("acts", "{0} FLW on the claim"),
        ),
        "model-withdraw": (
            translate("acts", "Take tokens back from claim {0}"),
            translate("acts", "They have finished leaving."),
            "",
        ),
        "model-collect": (
            translate("acts", "Fetch what claim {0} has earned"),
            translate("acts", "It comes to your account at once; the stake stays."),
            "",
        ),
        "model-challenge": (
            translate("acts", "Doubt claim {0}"),
            translate(
                "acts", "A jury runs the question's set again; the claim is false if the model falls short of it."
            ),
            "",
        ),
    }
