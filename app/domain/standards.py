"""The names of the token standards whose calls are read; alone, since the window needs to know them and none of their calls."""

STANDARDS = frozenset({"ERC-20", "ERC-721", "ERC-1155", "ERC-4626", "Wrapped coin"})

# What a call is named for that only a file of the person's own (ERC-7730) describes.
DESCRIBED = "A file you added"
