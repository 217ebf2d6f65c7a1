"""Acts of staking: what each step can lose, when one can leave, what it costs; quotes of the exchange.

An act is PrepareAct (app.wire.api.wallet) with its name, an amount and what else it needs as `parameters`:

    act                  amount            parameters
    register             units             cut (per cent, such as 2.5; optional)
    bond, unbond         FLW               -         unbond 0 takes the request back
    withdraw             -                 provider (optional: another's bond)
    claim                -                 -
    delegate             FLW               provider, slippage (per cent, optional)
    undelegate           FLW               provider; 0 takes the request back
    withdraw-delegated   -                 provider
    pool, pool-leave     FLW               -
    pool-cancel          -                 -
    pool-redeem          -                 -
    lend, lend-withdraw  FLW               -
    borrow, repay        FLW               provider (repay another's; optional)
    recall               -                 provider
    swap                 of `give`         give (FLW or ETH), slippage (per cent, optional)
    add-liquidity        FLW               slippage, coin (wei of ETH; only while the pool is empty)
    remove-liquidity     shares            slippage, all
    duty, duty-withdraw  FLW               -
    model-list           -                 id, hash, class, licence (0x and 64 digits), units
    model-delist, model-reclaim            id
    model-claim          FLW               question, model, score
    model-back           FLW               claim
    model-leave          FLW               claim
    model-withdraw, model-collect          claim
    model-challenge      -                 claim, evidence (0x and 64 digits)
    deposit, unlock      FLW               -
    withdraw-escrow, set-signer            -

`all`: yes as a parameter of undelegate, pool-leave, lend-withdraw, repay, remove-liquidity, duty-withdraw and model-leave
"""

from app.wire.api.base import Request, Wei
from app.wire.frames import Message


class AnswerInfo(Message, frozen=True):
    """One question before a signature answered in one sentence and one figure.

    `unit` is FLW or ETH (`figure` in wei), seconds, or empty: there is no figure. The sentence does not repeat the figure.
    """

    sentence: str
    figure: Wei
    unit: str


class TermsInfo(Message, frozen=True):
    """What can I lose, when can I leave, what does it cost (beside the fee for gas, at most `fee` wei of the coin)."""

    lose: AnswerInfo
    leave: AnswerInfo
    cost: AnswerInfo
    fee: Wei


class SwapReply(Message, frozen=True, tag=True):
    """What the exchange gives for `amount` of `give` now: `expected` of `take`, at least `minimum` or nothing moves.

    `fee` is the pool's part in units of `give`; `impact` how much worse than the pool's present price (0 to 1).
    """

    give: str
    take: str
    amount: Wei
    expected: Wei
    minimum: Wei
    fee: Wei
    impact: float


class QuoteSwap(Request[SwapReply], frozen=True, tag=True):
    """Ask what a swap gives; `slippage` in parts of ten thousand."""

    give: str
    amount: Wei
    slippage: int = 50


class LiquidityReply(Message, frozen=True, tag=True):
    """What goes with `token` wei of FLW into the exchange pool: `coin` wei of ETH, for `shares`, `part` of all (0 to 1).

    `first`: the pool is empty, so whoever adds sets the price; `coin` is then what was asked with.
    """

    token: Wei
    coin: Wei
    shares: Wei
    part: float
    first: bool


class QuoteLiquidity(Request[LiquidityReply], frozen=True, tag=True):
    """Ask what adding `token` wei of FLW takes; `coin` counts only while the pool is empty."""

    token: Wei
    coin: Wei = "0"
