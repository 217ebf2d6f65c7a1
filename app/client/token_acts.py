"""Whether the bytes that the agent has prepared for a token's transfer or swap are what was asked for, and nothing else."""

from app.domain.errors import Refused
from app.wire import api
from app.wire.signer import Summary

_TRANSFER, _APPROVE = "transfer(address,uint256)", "approve(address,uint256)"
_SWAP = "swapExactTokensForTokens(uint256,uint256,address[],address,uint256)"


def check(summary: Summary, request: api.PrepareTokenSend | api.PrepareTokenSwap, network: api.DeploymentReply) -> None:
    """Compare the signer's decoding with the wish.

    Raises:
        Refused: another token, receiver or amount, or another call.
    """
    found = _sends(summary, request) if isinstance(request, api.PrepareTokenSend) else _swaps(summary, request, network)
    if not found:
        raise Refused(
            "What the agent prepared is not what was asked for",
            "Nothing was signed. Restart the agent: fallow agent stop",
        )


def _sends(summary: Summary, request: api.PrepareTokenSend) -> bool:
    to = request.to.strip().lower()
    if not request.token:
        return summary.call is None and (summary.to.lower(), summary.value) == (to, request.amount)
    return _is_call(summary, request.token, _TRANSFER, [to, request.amount])


def _swaps(summary: Summary, request: api.PrepareTokenSwap, network: api.DeploymentReply) -> bool:
    if _is_call(summary, request.token, _APPROVE, [network.router.lower(), request.amount]):
        return True
    call = summary.call
    if call is None or call.signature != _SWAP or summary.to != network.router or summary.value != "0":
        return False
    given, _, path, to, _ = (one.value.lower() for one in call.arguments)
    tokens = path.strip("[]").split(", ")
    ends = (tokens[0], tokens[-1]) == (request.token.strip().lower(), network.token.lower())
    return ends and (given, to) == (request.amount, request.sender.lower())


def _is_call(summary: Summary, contract: str, signature: str, values: list[str]) -> bool:
    call = summary.call
    if call is None or call.signature != signature or summary.value != "0":
        return False
    same = summary.to.lower() == contract.strip().lower()
    return same and [one.value.lower() for one in call.arguments] == values
