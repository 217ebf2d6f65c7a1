"""What was decoded and shown, kept until it is signed: only that is ever signed, and once."""

from collections import OrderedDict

from app.domain import typed_data
from app.domain.authorizations import Authorization
from app.domain.errors import Refused
from app.domain.transactions import AnyTransaction
from app.domain.typed_data import TypedData
from app.signer import replaced, review, statements
from app.signer.descriptions import Descriptions
from app.wire import signer as wire

Subject = AnyTransaction | TypedData | Authorization | bytes
Asked = wire.Review | wire.ReviewTypedData | wire.ReviewMessage | wire.ReviewAuthorization
Told = wire.Summary | wire.Statement
_MOST = 16


class Reviewed:
    """By sender and digest; the oldest are forgotten."""

    def __init__(self, descriptions: Descriptions) -> None:
        self._descriptions = descriptions
        self._kept: OrderedDict[tuple[str, bytes], Subject] = OrderedDict()

    def review(self, request: Asked) -> Told:
        """Decode what is to be signed, and keep it. Raises AppError as the readers do."""
        told, subject = self._read(request)
        self._kept[told.sender, told.digest] = subject
        while len(self._kept) > _MOST:
            self._kept.popitem(last=False)
        return told

    def take(self, sender: str, digest: bytes) -> Subject:
        """Return what was reviewed, which is then forgotten. Raises Refused when it was not."""
        if (sender, digest) not in self._kept:
            raise Refused("Only what was reviewed before is signed, and once", "Review the transaction again")
        return self._kept.pop((sender, digest))

    def _read(self, request: Asked) -> tuple[Told, Subject]:
        sender = request.sender
        match request:
            case wire.Review(raw, _, chain_id, own, replaces):
                transaction = review.read(raw, chain_id, own, self._descriptions, sender)
                summary = review.summarise(transaction, sender, own, self._descriptions)
                return (replaced.add(summary, transaction, replaces) if replaces else summary), transaction
            case wire.ReviewTypedData(text, _, chain_id):
                return statements.typed(text, sender, chain_id, self._descriptions), typed_data.parse(text)
            case wire.ReviewMessage(message):
                return statements.message(message, sender), message
            case wire.ReviewAuthorization(_, chain_id, address, nonce):
                return statements.authorization(sender, chain_id, address, nonce)
