"""Tokens that are none of Fallow's, on one network: what the accounts have, sending them, and swapping them into Fallow's.

Order of events of a swap: the best way through the exchange's pools is asked -> exactly the amount is allowed to the router ->
swapped for at least what was shown, less what the price may move, or not at all.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import TypeVar

from app.domain import calls, guards, tokens
from app.domain.amounts import grouped
from app.domain.chains import coin_of
from app.domain.contracts import uniswap_v2_router02 as router
from app.domain.errors import BadInput, InsufficientFunds, NoContracts, Refused
from app.domain.guards import Caution
from app.domain.networks import Deployment
from app.domain.sector import highlighted, on_chain
from app.domain.stake_math import less
from app.domain.stakes import Answer, Terms
from app.domain.token_swaps import Path, Way, best, ways
from app.domain.tokens import TokenFacts
from app.ports import ActivityStore, PlainChain, Tokens
from app.services.transactions import Prepared, checked_address, fee_note

T = TypeVar("T")
DEADLINE_SECONDS = 1200  # after so long a swap moves nothing
SLIPPAGE, MOST_SLIPPAGE = 50, 5000  # parts of ten thousand
FLW_DECIMALS = 18
_CALL_BACK_NOTE = "It cannot be called back."


@dataclass(frozen=True)
class Holding:
    """One token with what each account has, in its smallest units; `cautions` about what it calls itself."""

    facts: TokenFacts
    amounts: dict[str, int]
    highlighted: bool
    cautions: tuple[Caution, ...]


class TokenWallet:
    """The tokens of one network."""

    def __init__(self, chain: PlainChain, tokens: Tokens, store: ActivityStore) -> None:
        self._chain = chain
        self._tokens = tokens
        self._store = store

    async def held(self, accounts: Sequence[str]) -> list[Holding]:
        """Return the tokens that ever came in or are highlighted and of which something is there, highlighted ones first.

        Raises:
            ChainAway: no node answers.
        """
        deployment = await self._chain.deployment()
        sector = [one.address for one in on_chain(deployment.chain_id)]
        came = sorted(one for one in await self._store.tokens() if not deployment.owns(one))
        facts = await self._tokens.facts(list(dict.fromkeys((*sector, *came))))
        amounts = {account: await self._tokens.held(account, list(facts)) for account in accounts}
        found = []
        for place, (address, one) in enumerate(facts.items()):
            held = {account: amounts[account][place] or 0 for account in accounts}
            if any(held.values()):
                known = highlighted(deployment.chain_id, address) is not None
                found.append(Holding(one, held, known, tuple(_of_token(one, deployment))))
        return sorted(found, key=lambda one: (not one.highlighted, bool(one.cautions), one.facts.symbol))

    async def one(self, token: str, accounts: Sequence[str]) -> Holding:
        """Return any token, whether or not somebody has it. Raises BadInput when none is there."""
        facts, deployment = await self._facts(token), await self._chain.deployment()
        held = {account: (await self._tokens.held(account, [facts.address]))[0] or 0 for account in accounts}
        known = highlighted(deployment.chain_id, facts.address) is not None
        return Holding(facts, held, known, tuple(_of_token(facts, deployment)))

    async def prepare_send(self, sender: str, to: str, token: str, amount: int) -> Prepared:
        """Return a transfer of `amount` of a token; `token` empty is the chain's coin.

        Raises:
            BadInput: an address is none, nobody's or the token's own, the contract is no token, or the amount is nothing.
            InsufficientFunds: the sender has too little of it, or of coin for gas.
            Reverted: the chain would refuse it.
        """
        sender, to = checked_address(sender), checked_address(to)
        if int(to, 16) == 0 or to.lower() == token.strip().lower():
            raise BadInput(f"What is sent to {to} is lost", "It is nobody's, or the token's own contract")
        _check_amount(amount)
        if not token:
            coin = coin_of((await self._chain.deployment()).chain_id)
            transaction = await self._chain.prepare(sender, to, amount, b"")
            return Prepared(
                transaction, f"Send {grouped(amount)} {coin} to {to}", f"{_CALL_BACK_NOTE} {fee_note(transaction)}"
            )
        facts = await self._facts(token)
        await self._need(sender, facts, amount)
        transaction = await self._chain.prepare(sender, facts.address, 0, calls.transfer(to, amount))
        title = f"Send {_words(facts, amount)} to {to}"
        note = f"The token's contract is {facts.address}. {_CALL_BACK_NOTE}"
        return Prepared(transaction, title, f"{note} {fee_note(transaction)}")

    async def quote(self, token: str, amount: int) -> Way:
        """Return the best way to swap a token into Fallow's.

        Raises:
            NoContracts: Fallow's token, or an exchange, is not on this network.
            Refused: no pool is on any way.
        """
        deployment = await self._chain.deployment()
        if not deployment.token or not deployment.router:
            raise NoContracts(
                "Fallow's token is not on this network, so nothing can be swapped into it",
                "Use a network that has it, or deploy the contracts first: fallow deploy",
            )
        weth = await self._view(deployment.router, router.weth().data, router.weth().read)
        answers: dict[Path, Sequence[int] | None] = {}
        for path in ways(token, weth or "", deployment.token):
            view = router.get_amounts_out(amount, path)
            answers[path] = await self._view(deployment.router, view.data, view.read)
        found = best(answers)
        if found is None:
            raise Refused("No pool swaps this token into FLW", "Swap it for the network's coin elsewhere, or send it")
        return found

    async def prepare_swap(self, sender: str, token: str, amount: int, slippage: int = SLIPPAGE) -> Prepared:
        """Return the next step of a swap into Fallow's token: allowing the router the amount, then the swap.

        Raises:
            BadInput: the contract is no token, or the amount or slippage makes no sense.
            InsufficientFunds: the sender has too little.
            NoContracts, Refused: as `quote`.
        """
        sender = checked_address(sender)
        _check_amount(amount)
        if not 0 <= slippage <= MOST_SLIPPAGE:
            raise BadInput("So much slippage makes no sense", f"Allow at most {MOST_SLIPPAGE // 100} per cent")
        facts, deployment = await self._facts(token), await self._chain.deployment()
        await self._need(sender, facts, amount)
        way = await self.quote(facts.address, amount)
        least = less(way.given, slippage)
        terms = Terms(
            Answer("The price may move until it is mined; you get at least this", least, "FLW"),
            Answer("At once"),
            Answer("What the exchange's pools keep is in the price"),
        )
        if await self._tokens.allowed(sender, facts.address, deployment.router) < amount:
            transaction = await self._chain.prepare(sender, facts.address, 0, calls.approve(deployment.router, amount))
            return Prepared(
                transaction,
                f"Allow {_words(facts, amount)} to be swapped on the exchange",
                f"Only this amount and only by the exchange; nothing moves until the next step. {fee_note(transaction)}",
                more=True,
                terms=terms,
            )
        deadline = await self._chain.block_time() + DEADLINE_SECONDS
        data = router.swap_exact_tokens_for_tokens(amount, least, way.path, sender, deadline)
        transaction = await self._chain.prepare(sender, deployment.router, 0, data)
        note = f"At least {grouped(least)} FLW or nothing moves; it is void after 20 minutes."
        title = f"Swap {_words(facts, amount)} for about {grouped(way.given)} FLW"
        return Prepared(transaction, title, f"{note} {fee_note(transaction)}", terms=terms)

    async def _facts(self, token: str) -> TokenFacts:
        address = checked_address(token)
        found = (await self._tokens.facts([address])).get(address)
        if found is None:
            raise BadInput(f"No token answers at {address}", "Check the address, and on which network the token is")
        return found

    async def _need(self, sender: str, facts: TokenFacts, amount: int) -> None:
        held = (await self._tokens.held(sender, [facts.address]))[0] or 0
        if amount > held:
            raise InsufficientFunds(
                f"{_words(facts, amount)} are needed, the account has {_words(facts, held)}",
                "Use less, or add to the account first",
            )

    async def _view(self, to: str, data: bytes, read: Callable[[bytes], T]) -> T | None:
        answer = await self._tokens.answer(to, data)
        try:
            return None if answer is None else read(answer)
        except ValueError:
            return None


def _of_token(facts: TokenFacts, deployment: Deployment) -> Collection[Caution]:
    return guards.of_token(facts.symbol, facts.name, facts.address, tokens.real(deployment))


def _words(facts: TokenFacts, amount: int) -> str:
    return f"{grouped(amount, facts.decimals)} {facts.symbol}"


def _check_amount(amount: int) -> None:
    if amount <= 0:
        raise BadInput("Nothing would be moved", "Give an amount above zero")
