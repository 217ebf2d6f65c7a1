"""BIP-32: nodes of seeds from words in ten languages, with and without a passphrase."""

import unicodedata

import pytest

from app.domain import hdkeys, words
from tests.vectors.published import hexed, read, words_of

NODES = read("nodes.json.gz")
LOCALES = {
    "cz": "czech", "en": "english", "ja": "japanese", "es": "spanish", "fr": "french", "it": "italian", "ko": "korean",
    "pt": "portuguese", "zh_cn": "chinese_simplified", "zh_tw": "chinese_traditional",
}  # fmt: skip


@pytest.mark.parametrize("case", NODES, ids=lambda case: case["name"])
def test_nodes__of_seeds_in_every_language__agree(case: dict[str, object]) -> None:
    sentence = unicodedata.normalize("NFKD", hexed(str(case["phrase"])).decode()).split()
    assert words_of(LOCALES[str(case["locale"])]).decode(sentence) == hexed(str(case["entropy"]))
    seed = words.seed(sentence, hexed(str(case["password"])).decode())
    assert seed == hexed(str(case["seed"]))
    root = hdkeys.root(seed)
    nodes = case["nodes"]
    assert isinstance(nodes, list)
    for expected in nodes:
        node = root.derive(expected["path"])
        assert node.unsafe_export() == expected["xpriv"]
        assert node.without_private().unsafe_export() == expected["xpub"]
        assert (node.depth, node.index, node.parent) == (
            expected["depth"],
            expected["index"],
            hexed(expected["parentFingerprint"]),
        )
        assert (node.private, node.public, node.chain) == (
            hexed(expected["privateKey"]),
            hexed(expected["publicKey"]),
            hexed(expected["chainCode"]),
        )
