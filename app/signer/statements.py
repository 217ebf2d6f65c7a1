"""What a statement says that is signed and is no transaction: typed data, a message, an authorisation.

Every value that the digest covers is told. Of typed data the shapes of permits have sentences of their own; another
shape is told field by field and with a warning. A message that looks like a transaction or a digest is refused.
"""

from app.domain import messages, transactions, typed_data
from app.domain.authorizations import Authorization
from app.domain.errors import BadInput, Refused
from app.domain.typed_data import TypedData
from app.signer import permits
from app.signer.descriptions import Descriptions
from app.wire.signer import ArgumentInfo, Statement

_HINT = "Ask the application what it wants signed"
# Warnings; the window has them in its languages.
_EVERY_CHAIN_NOTE = "It names no chain: the signature may be used on every one."
_NO_CONTRACT_NOTE = "It names no contract that would check it."
_NO_TEXT_NOTE = "The message is no text: only who made it knows what it means."
_CODE_NOTE = "That code can move everything the account has, until it is taken back."
_EVERYWHERE_NOTE = "It names no chain: it is valid on every one."
_NONE = Descriptions()


def typed(text: str, sender: str, chain_id: int, descriptions: Descriptions = _NONE) -> Statement:
    """Return what typed data says; `chain_id` 0 takes any chain.

    Raises:
        BadInput: no typed data.
        Refused: for another chain, for a chain that is not known to be meant, or for another owner's tokens.
    """
    try:
        data = typed_data.parse(text)
        digest, fields = data.digest, data.signed_fields()
        chain = _chain_of(data)
    except ValueError as error:
        raise BadInput(f"This is no typed data to sign: {error}", _HINT)
    if chain_id and chain and chain != chain_id:
        raise Refused(f"The typed data is for chain {chain}, not for {chain_id}", "Check which network is chosen")
    sentences, warnings = permits.read(data, sender)
    if not chain:
        warnings = [*warnings, _EVERY_CHAIN_NOTE]
    if "verifyingContract" not in data.domain:
        warnings = [*warnings, _NO_CONTRACT_NOTE]
    described = descriptions.of_message(data, sender)
    if described is not None and described.warning:
        warnings = [*warnings, described.warning]
    return Statement(
        kind="typed data",
        digest=digest,
        sender=sender,
        chain_id=chain,
        name=data.primary,
        fields=[ArgumentInfo(field.path, field.type, field.text) for field in fields],
        sentences=[*sentences, _signed_sentence(sender, chain)],
        warnings=warnings,
        described=described,
    )


def message(data: bytes, sender: str) -> Statement:
    """Return what a personal message says.

    Raises:
        Refused: it is a transaction, or bytes that may be a digest: the reader could not know what they mean.
        BadInput: it is too long.
    """
    if len(data) > messages.MOST_BYTES:
        raise BadInput(f"The message has more than {messages.MOST_BYTES} bytes", _HINT)
    text = messages.readable(data)
    if text is None:
        _refuse_disguises(data)
    shown = "0x" + data.hex() if text is None else text
    sentence = f"Sign a message of {len(data)} bytes."
    return Statement(
        kind="message",
        digest=messages.personal_digest(data),
        sender=sender,
        chain_id=0,
        name="",
        fields=[ArgumentInfo("message", "bytes" if text is None else "string", shown)],
        sentences=[sentence, _signed_sentence(sender, 0)],
        warnings=[] if text is not None else [_NO_TEXT_NOTE],
    )


def authorization(sender: str, chain_id: int, address: str, nonce: int) -> tuple[Statement, Authorization]:
    """Return what an authorisation does. Raises BadInput when a field is out of its range."""
    try:
        asked = Authorization(chain_id, address, nonce)
    except ValueError as error:
        raise BadInput(f"This is no authorisation to sign: {error}", _HINT)
    if asked.revokes:
        sentence = f"Take back that {sender} runs another contract's code."
        warnings = []
    else:
        sentence = f"Let {sender} run the code of {asked.address}."
        warnings = [_CODE_NOTE]
    if not chain_id:
        warnings.append(_EVERYWHERE_NOTE)
    fields = [
        ArgumentInfo("chainId", "uint256", str(chain_id)),
        ArgumentInfo("address", "address", asked.address),
        ArgumentInfo("nonce", "uint64", str(nonce)),
    ]
    sentences = [sentence, _signed_sentence(sender, chain_id)]
    told = Statement("authorisation", asked.digest(), sender, chain_id, "", fields, sentences, warnings)
    return told, asked


def _chain_of(data: TypedData) -> int:
    found = next((field.text for field in data.signed_fields() if field.path == "domain.chainId"), "0")
    return int(found)


def _refuse_disguises(data: bytes) -> None:
    if len(data) == 32:
        raise Refused("The message is 32 bytes that may be the digest of anything", _HINT)
    for read in (transactions.decode_unsigned, transactions.decode_signed):
        try:
            read(data)
        except ValueError:
            continue
        raise Refused("The message is a transaction", "Have it signed as one")
    if data[:2] in (b"\x19\x00", b"\x19\x01"):
        raise Refused("The message is what stands before another signature", _HINT)


def _signed_sentence(sender: str, chain_id: int) -> str:
    return f"Signed by {sender} for chain {chain_id}." if chain_id else f"Signed by {sender}."
