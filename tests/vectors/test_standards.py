"""The standards' own examples: EIP-55, 155, 191, 681, 712, 1014, 1559, 2612, 2930 and 7702, each from the standard's text."""

import pytest

from app.domain import addresses, messages, payment_links, rlp, secp256k1, signatures, transactions as tx, typed_data
from app.domain.authorizations import Authorization, SignedAuthorization, delegate_of
from app.domain.hashing import checksum, keccak
from app.domain.payment_links import PaymentLink

# EIP-55's test cases.
CHECKSUMMED = [
    "0x52908400098527886E0F7030069857D2E4169EE7",
    "0x8617E340B3D01FA5F11F306F4090FD50E238070D",
    "0xde709f2102306220921060314715629080e2fb77",
    "0x27b1fdb04752bbc536007a920d24acb045561c26",
    "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
    "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
    "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
    "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb",
]
COW = keccak(b"cow")
MAIL = """{
 "types": {
  "EIP712Domain": [{"name": "name", "type": "string"}, {"name": "version", "type": "string"},
                   {"name": "chainId", "type": "uint256"}, {"name": "verifyingContract", "type": "address"}],
  "Person": [{"name": "name", "type": "string"}, {"name": "wallet", "type": "address"}],
  "Mail": [{"name": "from", "type": "Person"}, {"name": "to", "type": "Person"}, {"name": "contents", "type": "string"}]
 },
 "primaryType": "Mail",
 "domain": {"name": "Ether Mail", "version": "1", "chainId": 1,
            "verifyingContract": "0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC"},
 "message": {"from": {"name": "Cow", "wallet": "0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826"},
             "to": {"name": "Bob", "wallet": "0xbBbBBBBbbBBBbbbBbbBbbbbBBbBbbbbBbBbbBBbB"}, "contents": "Hello, Bob!"}
}"""


@pytest.mark.parametrize("address", CHECKSUMMED)
def test_eip_55__examples__have_their_case(address: str) -> None:
    assert addresses.parse(address) == addresses.parse(address.lower()) == address
    assert addresses.parse("0x" + address[2:].upper()) == address
    assert addresses.is_checksummed(address)
    swapped = address.swapcase().replace("0X", "0x")
    if swapped.lower() not in (swapped, address) and swapped[2:] not in (swapped[2:].lower(), swapped[2:].upper()):
        with pytest.raises(ValueError, match="checksum"):
            addresses.parse(swapped)
        assert not addresses.is_checksummed(swapped)


def test_eip_155__example__is_signed_to_its_bytes() -> None:
    example = tx.Legacy(1, 9, 20 * 10**9, 21_000, "0x" + "35" * 20, 10**18, b"")
    assert example.encode_unsigned().hex() == (
        "ec098504a817c800825208943535353535353535353535353535353535353535880de0b6b3a764000080018080"
    )
    assert example.digest().hex() == "daf5a779ae972f972197303d7b574746c7ef83eadac0f2791ad23db92e4c8e53"
    raw = example.encode_signed(secp256k1.sign(b"\x46" * 32, example.digest()))
    assert raw.hex() == (
        "f86c098504a817c800825208943535353535353535353535353535353535353535880de0b6b3a76400008025a028ef61340bd939bc2195fe537567866003e1a15d"
        "3c71ff63e1590620aa636276a067cbe9d8997f761aecb703304b3800ccf555c9f3dc64214b297fb1966a3b6d83"
    )
    assert tx.decode_signed(raw)[0] == example


def test_eip_191__three_versions__begin_with_0x19() -> None:
    body = b"hello world"
    assert messages.personal_digest(body) == keccak(b"\x19Ethereum Signed Message:\n11hello world")
    # From the ethers documentation of the same standard.
    assert messages.personal_digest(b"").hex() == "5f35dce98ba4fba25530a026ed80b2cecdaa31091ba4958b99b52ea1d068adad"
    assert messages.validator_digest(CHECKSUMMED[4], body) == keccak(
        b"\x19\x00" + bytes.fromhex(CHECKSUMMED[4][2:]) + body
    )
    assert typed_data.parse(MAIL).digest == keccak(
        b"\x19\x01"
        + typed_data.parse(MAIL).domain_separator
        + typed_data.parse(MAIL).hash_struct("Mail", typed_data.parse(MAIL).message)
    )


# EIP-681's examples; its token example has amounts of 1 and 2.014 units.
LINKS = [
    ("ethereum:0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359?value=2.014e18", 2_014_000_000_000_000_000, None),
    ("ethereum:pay-0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359@5?value=1e3&gas=21000&gasPrice=7", 1000, 5),
]


@pytest.mark.parametrize(("text", "value", "chain_id"), LINKS)
def test_eip_681__payments__are_read_and_written(text: str, value: int, chain_id: int | None) -> None:
    link = payment_links.parse(text)
    assert (link.target, link.value, link.chain_id, link.function) == (CHECKSUMMED[5], value, chain_id, "")
    assert payment_links.parse(payment_links.write(link)) == link


def test_eip_681__token_transfer__names_token_receiver_and_amount() -> None:
    text = (
        "ethereum:0x89205a3a3b2a69de6dbf7f01ed13b2108b2c43e7/transfer?"
        "address=0x8e23ee67d1332ad560396262c48ffbb01f93d052&uint256=1"
    )
    link = payment_links.parse(text)
    assert link.target == checksum("0x89205a3a3b2a69de6dbf7f01ed13b2108b2c43e7")
    assert link.token_transfer == (checksum("0x8e23ee67d1332ad560396262c48ffbb01f93d052"), 1)
    assert payment_links.parse(payment_links.write(link)) == link
    named = payment_links.parse("ethereum:unicorns.eth/transfer?address=example.eth&uint256=1.5e1")
    assert named == PaymentLink("unicorns.eth", None, "transfer", (("address", "example.eth"), ("uint256", 15)))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359",
        "bitcoin:0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359",
        "ethereum:0xfb6916095ca1df60bb79ce92ce3ea74c37c5d35",
        "ethereum:0xfb6916095ca1df60bB79ce92ce3ea74c37c5d359",  # wrong checksum
        "ethereum:0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359?value=1.5",
        "ethereum:0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359?value=-1",
        "ethereum:0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359?value=1e78",
        "ethereum:0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359?value=1&value=2",
        "ethereum:0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359?gas=1&gasLimit=2",
        "ethereum:0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359?amount=1",
        "ethereum:0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359?value",
        "ethereum:0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359@x",
        "ethereum:0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359/transfer?uint8=256",
        "ethereum:0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359/transfer?bytes4=0x123456",
        "ethereum:0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359/transfer?uint257=1",
        "ethereum:nobody",
        "ethereum:0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359?value=" + "1" * 3000,
    ],
)
def test_eip_681__links_that_are_none__are_refused(text: str) -> None:
    with pytest.raises(ValueError):
        payment_links.parse(text)


def test_eip_712__example__has_the_hashes_and_signature_of_the_standard() -> None:
    mail = typed_data.parse(MAIL)
    assert mail.encode_type("Mail") == ("Mail(Person from,Person to,string contents)Person(string name,address wallet)")
    assert (
        keccak(mail.encode_type("Mail").encode()).hex()
        == "a0cedeb2dc280ba39b857546d74f5549c3a1d7bdc2dd96bf881f76108e23dac2"
    )
    assert (
        mail.hash_struct("Mail", mail.message).hex()
        == "c52c0ee5d84264471806290a3f2c4cecfc5490626bf912d01f240d7a274b371e"
    )
    assert mail.domain_separator.hex() == "f2cee375fa42b42143804025fc449deafd50cc031ca257e0b194a650a912090f"
    assert mail.digest.hex() == "be609aee343fb3c4b28e1df9e632fca64fcfaede20f02e86244efddf30957bd2"
    assert secp256k1.address_of(COW) == "0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826"
    signature = secp256k1.sign(COW, mail.digest)
    assert signature.hex() == (
        "4355c47d63924e8a72e509b65029052eb6c299d53a04e167c5775fd466751c9d07299936d304c153f6443dfa05f40ff007d72911b6f72307f996231605b91562"
        "1c"
    )


def test_eip_1014__examples__come_to_their_addresses() -> None:
    zero = bytes(32)
    for sender, salt, code, address in (
        (addresses.ZERO, zero, b"\0", "0x4D1A2e2bB4F88F0250f26Ffff098B0b30B26BF38"),
        ("0xdeadbeef" + "00" * 16, zero, b"\0", "0xB928f69Bb1D91Cd65274e3c79d8986362984fDA3"),
        (addresses.ZERO, zero, b"", "0xE33C0C7F7df4809055C3ebA6c09CFe4BaF1BD9e0"),
    ):
        assert addresses.created_by_hash(sender, salt, keccak(code)) == address


def test_eip_1559_and_2930__payloads__are_the_fields_of_the_standard_in_their_order() -> None:
    key, to = (1).to_bytes(32, "big"), "0x" + "11" * 20
    access = (("0x" + "22" * 20, (bytes(32), b"\x01" * 32)),)
    raw_access: rlp.Item = [[b"\x22" * 20, [bytes(32), b"\x01" * 32]]]
    market = tx.Transaction(5, 1, 2, 3, 4, to, 6, b"\x07", access)
    fields: list[rlp.Item] = [b"\5", b"\1", b"\2", b"\3", b"\4", b"\x11" * 20, b"\6", b"\7", raw_access]
    assert market.digest() == keccak(b"\x02" + rlp.encode(fields))
    listed = tx.Listed(5, 1, 3, 4, to, 6, b"\x07", access)
    assert listed.digest() == keccak(b"\x01" + rlp.encode([*fields[:2], *fields[3:]]))
    for one in (market, listed):
        signature = secp256k1.sign(key, one.digest())
        parity, r, s = signatures.split(signature)
        tail: list[rlp.Item] = [rlp.integer(parity), rlp.integer(r), rlp.integer(s)]
        assert one.encode_signed(signature) == one.encode_unsigned()[:1] + rlp.encode([*one._fields(), *tail])
        assert tx.decode_signed(one.encode_signed(signature)) == (one, signature)


def test_eip_2612__permit__has_the_type_hash_of_the_standard() -> None:
    permit = typed_data.build(
        {
            "Permit": [
                {"name": "owner", "type": "address"},
                {"name": "spender", "type": "address"},
                {"name": "value", "type": "uint256"},
                {"name": "nonce", "type": "uint256"},
                {"name": "deadline", "type": "uint256"},
            ]
        },
        "Permit",
        {"name": "Token", "version": "1", "chainId": 1, "verifyingContract": "0x" + "44" * 20},
        {"owner": "0x" + "11" * 20, "spender": "0x" + "22" * 20, "value": "5", "nonce": 0, "deadline": "0xff"},
    )
    kind = keccak(permit.encode_type("Permit").encode())
    assert kind.hex() == "6e71edae12b1b97f4d1f60370fef10105fa2faae0126114a169c64845d6126c9"
    words = [kind, b"\x11" * 20, b"\x22" * 20, b"\x05", b"", b"\xff"]
    struct = keccak(b"".join(part.rjust(32, b"\0") for part in words))
    assert permit.digest == keccak(b"\x19\x01" + permit.domain_separator + struct)


def test_eip_7702__authorisation_and_transaction__are_laid_out_as_the_standard_says() -> None:
    key = (9).to_bytes(32, "big")
    grant, revoke = Authorization(1, "0x" + "33" * 20, 7), Authorization(0, addresses.ZERO, 8)
    assert grant.digest() == keccak(b"\x05" + rlp.encode([b"\1", b"\x33" * 20, b"\7"]))
    assert revoke.digest() == keccak(b"\x05" + rlp.encode([b"", bytes(20), b"\x08"]))
    assert (grant.revokes, revoke.revokes) == (False, True)
    signed = [SignedAuthorization.of(one, secp256k1.sign(key, one.digest())) for one in (grant, revoke)]
    assert [one.authority for one in signed] == [secp256k1.address_of(key)] * 2
    whole = tx.SetCode(1, 2, 3, 4, 100_000, "0x" + "55" * 20, 0, b"", tuple(signed))
    tuples: list[rlp.Item] = [one.to_items() for one in signed]
    assert whole.digest() == keccak(
        b"\x04" + rlp.encode([b"\1", b"\2", b"\3", b"\4", rlp.integer(100_000), b"\x55" * 20, b"", b"", [], tuples])
    )
    raw = whole.encode_signed(secp256k1.sign(key, whole.digest()))
    assert tx.decode_signed(raw)[0] == whole
    assert delegate_of(bytes.fromhex("ef0100" + "33" * 20)) == "0x" + "33" * 20
    assert delegate_of(bytes.fromhex("ef0101" + "33" * 20)) is None
