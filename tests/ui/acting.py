"""An agent that prepares, broadcasts and mines in tests of what signs: answers for the fake line."""

from typing import Any

from app.domain import calls
from app.domain.transactions import Transaction
from app.wire import api
from tests.fakes.client import FakeClient

CHAIN = 1337
TOKEN = "0x5FbDB2315678afecb367f032d93F642f64180aa3"
STAKING = "0xe7f1725E7734CE288F8367e1Bb143E90bb3F0512"
MARKET = "0x9fE46736679d2D9a65F0992F2272dE9f3c7fa6e0"
OTHER = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"
NETWORK = api.DeploymentReply("local", CHAIN, TOKEN, STAKING, MARKET, "http://127.0.0.1:1")
FEE = 21_000 * 10**9


def raw(to: str = OTHER, value: int = 5, data: bytes = b"", chain: int = CHAIN) -> bytes:
    """Return the unsigned bytes of a transaction."""
    return Transaction(chain, 0, 10**9, 2 * 10**9, 60_000, to, value, data).encode_unsigned()


def prepared(*steps: bytes) -> Any:
    """Return an answer that prepares these transactions one after the other, then nothing more."""
    left = list(steps)

    def answer(_: Any) -> api.PreparedReply:
        if not left:
            return api.PreparedReply(b"", "", "", False)
        return api.PreparedReply(left.pop(0), "Send it", "It cannot be called back.", bool(left))

    return answer


def act(request: api.PrepareAct) -> api.PreparedReply:
    """Prepare bond and register in one transaction each."""
    amount = int(request.amount)
    data = calls.bond(amount) if request.act == "bond" else calls.register(OTHER, amount, 0, 1 << 40, bytes(65))
    return api.PreparedReply(raw(STAKING, 0, data), request.act, "", False)


def answers(client: FakeClient, *steps: bytes) -> None:
    """Have the agent answer whatever an act needs."""
    client.answers.update(
        {
            api.GetDeployment: NETWORK,
            api.PrepareSend: prepared(*steps),
            api.PrepareAct: act,
            api.Broadcast: api.SentReply("0x" + "ab" * 32),
            api.AwaitTransaction: api.OutcomeReply("0x" + "ab" * 32, 1, 12, 21_000, str(FEE)),
            api.SetAccounts: api.Ok(),
            api.HoldSigner: api.Ok(),
            api.AnswerSignature: api.Ok(),
            api.Drip: api.Ok(),
        }
    )
