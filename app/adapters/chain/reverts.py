"""What the contracts' errors mean, in plain words: a title and a hint for every one of them.

Source: contracts/src and the libraries it imports; a test proves that no error of the compiled ABI is missing here.
"""

from app.domain.errors import Reverted

_REPORT = "This is a fault in Fallow; please report it"
_AGAIN = "Prepare it again"

# Name of a custom error -> (what happened, what to do).
TEXTS: dict[str, tuple[str, str]] = {
    # Token
    "NotMinter": ("Only the market may create tokens", _REPORT),
    "AboveCap": ("No more tokens can be created: the cap is reached", "Nothing can be done; the cap is fixed"),
    "ERC20InsufficientBalance": ("There are not enough tokens", "Get more FLW, or use a smaller amount"),
    "ERC20InsufficientAllowance": (
        "The contract was not allowed to take that many tokens",
        "Allow the amount first; the act's first step does it",
    ),
    "ERC20InvalidSender": ("Tokens cannot come from this address", _REPORT),
    "ERC20InvalidReceiver": ("Tokens cannot be sent to this address", "Check the recipient's address"),
    "ERC20InvalidApprover": ("This address cannot allow anything", _REPORT),
    "ERC20InvalidSpender": ("This address cannot be allowed to take tokens", "Check the address"),
    "ERC2612ExpiredSignature": ("The signed permission has expired", "Sign a new one"),
    "ERC2612InvalidSigner": ("The permission is not signed by the tokens' owner", "Sign it with the owner's account"),
    "InvalidAccountNonce": ("The signed permission was used already", "Sign a new one"),
    # Staking
    "Denied": ("The caller may not do this", "Only the owner may, or another contract of Fallow's"),
    "BadKey": (
        "The device key's signature does not fit this provider",
        "Register again on the device whose key it is",
    ),
    "KeyTaken": (
        "This device's key belongs to another provider",
        "A device key serves one provider for ever: use another profile for another account",
    ),
    "Expired": ("The device key's signature has expired", "Register again; a signature is good for an hour"),
    "BadCut": ("The owner's cut is above 100 %", "Choose a cut of at most 100 %"),
    "CutRaised": (
        "The owner's cut may not rise while others have delegated",
        "Keep the cut or lower it; it may rise once all of them have left",
    ),
    "FewerShares": ("The delegation would give fewer shares than asked for", _AGAIN),
    "AboveStakeCap": (
        "All stake together would pass its first limit",
        "Use a smaller amount, or wait: the limit ends 180 days after the contracts were deployed",
    ),
    "Locked": ("A dispute is open about this provider", "Wait until it is decided; three rounds take 4 days"),
    "Unhealthy": (
        "The loan is too large for the bond",
        "Borrow less, pay some of the loan back, or put more at stake",
    ),
    "Healthy": ("The loan needs no recall", "A loan is recalled above 87.5 % of the bond, once"),
    "TooSmall": (
        "The amount or the stake is too small for this",
        "Each unit needs 100 FLW of bond; no more can leave than is there",
    ),
    "NotReady": (
        "Nothing may be withdrawn now",
        "Ask for it first, wait 7 days; a stake must then be fetched within 7 days",
    ),
    "GasRefused": ("The device key did not take the gas money", "Use a device key that is no contract"),
    "SafeCastOverflowedUintDowncast": ("The amount is too large", "Use a smaller amount"),
    # The two vaults
    "ERC4626ExceededMaxDeposit": ("All stake together would pass its first limit", "Use a smaller amount"),
    "ERC4626ExceededMaxMint": ("All stake together would pass its first limit", "Use a smaller amount"),
    "ERC4626ExceededMaxWithdraw": (
        "So much cannot leave the vault now",
        "From the pool: ask first, wait 7 days. From lending: take what is idle, the rest when borrowers have paid back",
    ),
    "ERC4626ExceededMaxRedeem": (
        "So many shares cannot leave the vault now",
        "From the pool: ask first, wait 7 days. From lending: take what is idle, the rest when borrowers have paid back",
    ),
    "SafeERC20FailedOperation": ("Tokens could not be moved", _REPORT),
    # Jury
    "BadReceipt": (
        "The receipt is not signed by a device key that answered for this provider then",
        "Check the receipt; a replaced key answers only for receipts from before its replacement",
    ),
    "NotDisputable": (
        "This receipt cannot be disputed now",
        "A receipt can be disputed for 3 days, and none that lies in the future",
    ),
    "NoStake": ("This provider has nothing at stake", "Audit it and refuse it; there is nothing a jury could take"),
    "AlreadyOpened": ("This was disputed before", "Each receipt can be disputed once"),
    "WrongPhase": (
        "It is not the time for this",
        "A round takes votes for 12 hours, their revelation for 6 hours, an appeal for 12 hours",
    ),
    "NotSeated": (
        "This juror has no seat in this round",
        "Seats fall by chance, to bonds that are older than the dispute by a day",
    ),
    "AlreadyVoted": ("This juror has voted in this round", "One vote a round; nothing is to be done"),
    "BadVote": ("The vote is not what the juror committed to", "Reveal the same vote and salt as were committed"),
    "DutyTooSmall": ("The deposit for jury duty is too small", "Put more into it; each vote needs 5 FLW"),
    "DutyTooLarge": ("The deposit for jury duty would be too large", "Keep it to 50 FLW at most"),
    "NothingOwed": ("This juror gets nothing from this dispute", "It was paid before, or its vote was not the verdict"),
    # Models
    "Taken": ("This name has been used for a model", "Choose another one; names are never used again"),
    "Unknown": ("There is no such model, question or claim, or it is over", "Look at the list again"),
    "TooManyQuestions": ("There are as many questions as there can be", "Nothing can be done; the number is fixed"),
    "NotBetter": ("The score is not above the best one", "Claim a higher score, or back the best claim"),
    # Market
    "BadSetup": ("The contracts do not fit each other", "Deploy them again in one go"),
    "SignerFixed": (
        "The session key cannot change while there is escrow",
        "Withdraw the escrow first: unlock, wait 7 days, withdraw-escrow",
    ),
    "ExpOverflow": ("The market's price cannot be computed", _REPORT),
    "MulDivFailed": ("The market's fee cannot be computed", _REPORT),
    # Signatures and names, in all three
    "ECDSAInvalidSignature": ("A signature is not valid", "Sign again"),
    "ECDSAInvalidSignatureLength": ("A signature has the wrong length", "Sign again"),
    "ECDSAInvalidSignatureS": ("A signature is not in its canonical form", "Sign again"),
    "InvalidShortString": ("A contract's name is damaged", _REPORT),
    "StringTooLong": ("A contract's name is too long", _REPORT),
}

# Code of a Panic -> what happened inside the contract.
PANICS: dict[int, str] = {
    0x00: "a check of the compiler's failed",
    0x01: "an assertion failed",
    0x11: "a number became too large or negative",
    0x12: "a division by zero",
    0x21: "a value is none of its choices",
    0x22: "stored bytes are damaged",
    0x31: "an empty list was asked for its last item",
    0x32: "a list was asked for an item it does not have",
    0x41: "too much memory was asked for",
    0x51: "a function that was never set was called",
}


def reverted(name: str | None) -> Reverted:
    """Return the error for a revert: `name` as `calls.error_name` gives it; None when the contract gave no reason."""
    if name is None:
        return Reverted("The contract refused, and did not say why", "Check the amount and the address")
    if name in TEXTS:
        return Reverted(*TEXTS[name])
    kind, _, rest = name.rstrip(")").partition("(")
    if kind == "Error":
        return Reverted(f"The contract refused: {rest}", _AGAIN)
    if kind == "Panic":
        what = PANICS.get(int(rest, 16), "an unknown fault")
        return Reverted(f"The contract stopped: {what} ({rest})", "Try a smaller amount; if it stays, report it")
    return Reverted(f"The contract refused: {name}", _REPORT)
