"""BIP-39 in every language: entropy, words, seed and root key of the published vectors; lists as published."""

import hashlib
import unicodedata

import pytest

from app.domain import hdkeys, words
from app.runtime import resources
from tests.vectors.published import read, words_of

VECTORS: dict[str, list[list[str]]] = read("bip39.json")
PASSPHRASE = "TREZOR"
LISTS = {  # sha256 of each list as it is published
    "english": "2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda",
    "chinese_simplified": "5c5942792bd8340cb8b27cd592f1015edf56a8c5b26276ee18a482428e7c5726",
    "chinese_traditional": "417b26b3d8500a4ae3d59717d7011952db6fc2fb84b807f3f94ac734e89c1b5f",
    "czech": "7e80e161c3e93d9554c2efb78d4e3cebf8fc727e9c52e03b83b94406bdcc95fc",
    "french": "ebc3959ab7801a1df6bac4fa7d970652f1df76b683cd2f4003c941c63d517e59",
    "italian": "d392c49fdb700a24cd1fceb237c1f65dcc128f6b34a8aacb58b59384b5c648c2",
    "japanese": "2eed0aef492291e061633d7ad8117f1a2b03eb80a29d0e4e3117ac2528d05ffd",
    "korean": "9e95f86c167de88f450f0aaf89e87f6624a57f973c67b516e338e8e8b8897f60",
    "portuguese": "2685e9c194c82ae67e10ba59d9ea5345a23dc093e92276fc5361f6667d79cd3f",
    "spanish": "46846a5a0139d1e3cb77293e521c2865f7bcdb82c44e8d0a06a2cd0ecba48c0b",
    "russian": "6d2a988436ed390df3264d4bf52a3b9383d71f7d0f89aca80275ee1e96562f24",
    "turkish": "3444e619f0dc452ef7a230f151bbcaa2c011ba54914d4c9a0a857a258d6ec5f7",
}


def test_languages__all_published__have_lists_and_vectors() -> None:
    assert set(VECTORS) == set(LISTS) == set(words.LANGUAGES)
    assert sum(map(len, VECTORS.values())) == 288


@pytest.mark.parametrize("language", sorted(LISTS))
def test_list__is_as_published(language: str) -> None:
    data = (resources.folder() / "wordlists" / f"{language}.txt").read_bytes()
    assert hashlib.sha256(data).hexdigest() == LISTS[language]


@pytest.mark.parametrize("language", sorted(LISTS))
def test_vectors__entropy_words_seed_and_root_key__agree(language: str) -> None:
    listed = words_of(language)
    for entropy, sentence, seed_hex, root_key in VECTORS[language]:
        spelt = unicodedata.normalize("NFKD", sentence).split()
        assert listed.encode(bytes.fromhex(entropy)) == spelt
        for form in ("NFC", "NFD", "NFKC", "NFKD"):
            assert listed.decode(unicodedata.normalize(form, sentence).split()).hex() == entropy
        made = words.seed(spelt, PASSPHRASE)
        assert made.hex() == seed_hex
        assert hdkeys.root(made).unsafe_export() == root_key


@pytest.mark.parametrize("language", sorted(LISTS))
def test_vectors__with_the_first_word_changed__do_not_pass_unnoticed(language: str) -> None:
    """A checksum of 4 to 8 bits lets one wrong word in 16 to 256 pass: over all vectors most must be caught."""
    listed, caught = words_of(language), 0
    for entropy, sentence, *_ in VECTORS[language]:
        first, *rest = unicodedata.normalize("NFKD", sentence).split()
        other = listed.encode(bytes(16))[0] if first != listed.encode(bytes(16))[0] else listed.encode(b"\xff" * 16)[0]
        try:
            assert listed.decode([other, *rest]).hex() != entropy
        except ValueError:
            caught += 1
    assert caught >= 20
