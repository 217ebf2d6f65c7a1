"""The agent's three answers about a step of staking or a swap, as front ends get them."""

from app.domain.stakes import Answer
from app.services.transactions import Prepared
from app.wire import api


def terms_info(prepared: Prepared) -> api.TermsInfo | None:
    """Return what can be lost, when one can leave and what it costs; None for what has no terms."""
    terms, transaction = prepared.terms, prepared.transaction
    if terms is None or transaction is None:
        return None
    lose, leave, cost = (_answer(one) for one in (terms.lose, terms.leave, terms.cost))
    return api.TermsInfo(lose, leave, cost, str(transaction.gas * transaction.max_fee))


def _answer(answer: Answer) -> api.AnswerInfo:
    return api.AnswerInfo(answer.sentence, str(answer.figure), answer.unit)
