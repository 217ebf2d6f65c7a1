"""ports.Tokens: what tokens say of themselves, and what accounts have of them; any contract may pretend to be one."""

from collections.abc import Mapping, Sequence

from app.adapters.chain.node import Node, Web3
from app.domain import public_calls, tokens
from app.domain.hashing import checksum
from app.domain.names import OUTSIDE
from app.domain.tokens import DECIMALS, NAME, SYMBOL, TokenFacts

MOST_AT_ONCE = 60  # tokens; of those that spam an account with more, the rest are not told
_GAS = 1_000_000  # for an answer: a contract that wants more says nothing


class TokenReader:
    """Implements ports.Tokens; what a token has said of itself is not asked again."""

    def __init__(self, node: Node) -> None:
        self._node = node
        self._said: dict[tuple[int, str], TokenFacts | None] = {}

    async def facts(self, addresses: Sequence[str]) -> Mapping[str, TokenFacts]:
        return await self._node.ask(lambda web3: self.ask(web3, addresses))

    async def held(self, account: str, addresses: Sequence[str]) -> list[int | None]:
        data = public_calls.BALANCE_OF.data(checksum(account))

        async def question(web3: Web3) -> list[int | None]:
            return [public_calls.number(await _answer(web3, address, data)) for address in addresses]

        return await self._node.ask(question)

    async def allowed(self, owner: str, token: str, spender: str) -> int:
        data = public_calls.ALLOWANCE.data(checksum(owner), checksum(spender))

        async def question(web3: Web3) -> int:
            return public_calls.number(await _answer(web3, token, data)) or 0

        return await self._node.ask(question)

    async def answer(self, to: str, data: bytes) -> bytes | None:
        return await self._node.ask(lambda web3: _answer(web3, to, data))

    async def outside(self, to: str, data: bytes) -> bool:
        """Tell whether a contract refuses because somebody outside the chain would have to be asked (EIP-3668)."""
        from web3.exceptions import ContractLogicError, OffchainLookup, Web3RPCError

        async def question(web3: Web3) -> bool:
            try:
                await web3.eth.call({"to": checksum(to), "data": "0x" + data.hex(), "gas": _GAS}, "latest")
            except OffchainLookup:
                return True
            except (ContractLogicError, Web3RPCError) as error:
                return str(getattr(error, "data", "") or "").startswith("0x" + OUTSIDE.hex())
            return False

        return await self._node.ask(question)

    async def ask(self, web3: Web3, addresses: Sequence[str]) -> dict[str, TokenFacts]:
        """Return the facts of those that answer as tokens do."""
        chain_id = self._node.chain_id
        for address in [one for one in addresses if (chain_id, one) not in self._said][:MOST_AT_ONCE]:
            known = tokens.known(chain_id, address)
            self._said[chain_id, address] = known or await _facts(web3, address)
        found = {one: self._said.get((chain_id, one)) for one in addresses}
        return {address: facts for address, facts in found.items() if facts is not None}


async def _facts(web3: Web3, address: str) -> TokenFacts | None:
    decimals = await _answer(web3, address, DECIMALS.data())
    if decimals is None:
        return None
    return tokens.facts(
        address, await _answer(web3, address, SYMBOL.data()), await _answer(web3, address, NAME.data()), decimals
    )


async def _answer(web3: Web3, address: str, data: bytes) -> bytes | None:
    """Return what a contract answers; None when it refuses. Raises what the node does when it is away."""
    from web3.exceptions import ContractLogicError, Web3RPCError

    try:
        call = {"to": checksum(address), "data": "0x" + data.hex(), "gas": _GAS}
        said = await web3.eth.call(call, "latest")
    except (ContractLogicError, Web3RPCError) as error:
        if isinstance(error, Web3RPCError) and not _is_refusal(error):
            raise
        return None
    return bytes(said)


def _is_refusal(error: Exception) -> bool:
    """Tell whether a contract would not answer, by the code of the node's error: the call is at fault, not the node."""
    said = getattr(error, "rpc_response", None)
    body = said.get("error") if isinstance(said, dict) else None
    return isinstance(body, dict) and body.get("code") in (3, -32000, -32015)
