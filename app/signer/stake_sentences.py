"""What the calls of staking do, a sentence each, by signature: read from the arguments that would be signed."""

from collections.abc import Callable
from typing import Any

from app.domain.amounts import grouped, in_words

_Arguments = dict[str, Any]


def _flw(amount: int) -> str:
    return in_words(amount, "FLW")


def _id(value: bytes) -> str:
    return "0x" + value.hex()


def _end(path: tuple[str, ...], place: int) -> str:
    return path[place] if path else "nobody"


STAKE_SENTENCES: dict[str, Callable[[_Arguments], str]] = {
    "delegate(address,uint256,uint256)": lambda a: f"Put {_flw(a['amount'])} at stake behind {a['provider']}.",
    "undelegate(address,uint256)": lambda a: (
        f"Let {grouped(a['shares'])} shares of what you delegated to {a['provider']} leave, after the cooldown."
        if a["shares"]
        else f"Take back the request to leave {a['provider']}."
    ),
    "withdrawDelegated(address)": lambda a: f"Take what has finished leaving {a['provider']}.",
    "recall(address)": lambda a: f"Have the whole bond of {a['provider']} leave, because its loan is too large.",
    "deposit(uint256,address)": lambda a: f"Put {_flw(a['assets'])} into this vault for {a['receiver']}.",
    "withdraw(uint256,address,address)": lambda a: (
        f"Take {_flw(a['assets'])} of {a['owner']} out of this vault, to {a['receiver']}."
    ),
    "redeem(uint256,address,address)": lambda a: (
        f"Take {grouped(a['shares'])} shares of {a['owner']} out of this vault, to {a['receiver']}."
    ),
    "borrow(uint256)": lambda a: f"Borrow {_flw(a['amount'])} into your own bond.",
    "repay(address,uint256)": lambda a: f"Pay back up to {_flw(a['amount'])} of what {a['provider']} owes.",
    "cooldown(uint256)": lambda a: f"Let {grouped(a['shares'])} more shares of the pool leave; all wait anew.",
    "cancel()": lambda _: "Take back the request to leave the pool.",
    "depositDuty(uint256)": lambda a: f"Put {_flw(a['amount'])} aside for jury duty.",
    "open((address,address,bytes32,bytes32,bytes32,bytes32,bytes32,uint64,uint96),bytes,bytes32)": lambda a: (
        f"Dispute a result that {a['receipt'][1]} has signed for, with the bond of a dispute."
    ),
    "withdrawDuty(uint256)": lambda a: f"Take {_flw(a['amount'])} out of the deposit for jury duty.",
    "list(bytes32,bytes32,bytes32,uint32,bytes32)": lambda a: (
        f"Register the model {_id(a['id'])} with the file {_id(a['hash'])}, for a bond of 100 FLW."
    ),
    "delist(bytes32)": lambda a: f"Take the model {_id(a['id'])} out of the register for good.",
    "reclaim(bytes32)": lambda a: f"Pay the bond of the model {_id(a['id'])} back to its owner.",
    "claim(uint256,bytes32,uint96,uint256)": lambda a: (
        f"Claim with {_flw(a['amount'])} that {_id(a['model'])} reaches {a['score']} on question {a['question']}."
    ),
    "back(uint256,uint256)": lambda a: f"Put {_flw(a['amount'])} on claim {a['number']}.",
    "unback(uint256,uint256)": lambda a: f"Let {_flw(a['amount'])} leave claim {a['number']}, after the cooldown.",
    "withdraw(uint256)": lambda a: f"Take what has finished leaving claim {a['number']}.",
    "collect(uint256,address)": lambda a: f"Pay {a['staker']} what its stake on claim {a['number']} has earned.",
    "challenge(uint256,bytes32)": lambda a: f"Have a jury look at claim {a['number']}, for a bond of 20 FLW.",
    "swapExactTokensForETH(uint256,uint256,address[],address,uint256)": lambda a: (
        f"Swap {_flw(a['amountIn'])} for at least {in_words(a['amountOutMin'], 'ETH')}, to {a['to']}."
    ),
    "swapExactTokensForTokens(uint256,uint256,address[],address,uint256)": lambda a: (
        f"Swap {a['amountIn']:,} of the smallest units of the token {_end(a['path'], 0)} for at least"
        f" {a['amountOutMin']:,} of the smallest units of the token {_end(a['path'], -1)}, to {a['to']}."
    ),
    "swapExactETHForTokens(uint256,address[],address,uint256)": lambda a: (
        f"Swap the coin sent along for at least {grouped(a['amountOutMin'])} of {a['path'][-1:]}, to {a['to']}."
    ),
    "addLiquidityETH(address,uint256,uint256,uint256,address,uint256)": lambda a: (
        f"Put up to {grouped(a['amountTokenDesired'])} of {a['token']} and the coin sent along into the exchange,"
        f" for shares to {a['to']}."
    ),
    "removeLiquidityETH(address,uint256,uint256,uint256,address,uint256)": lambda a: (
        f"Take {grouped(a['liquidity'])} shares out of the exchange for at least {grouped(a['amountTokenMin'])} of"
        f" {a['token']} and {in_words(a['amountETHMin'], 'ETH')}, to {a['to']}."
    ),
}
