"""ERC-7730 files that people add: what a contract's call or typed data says, in the words of whoever wrote the file.

Order of events: a file's text -> `reading` (strict, bounded, its includes merged from the other files that were added) ->
a Book of descriptors -> `telling`: the one bound to this chain and address turns decoded values into labelled lines. What the
file leaves out is told as well, raw: a file may explain values, never hide them. Only version 2 of the format is read.
Source: https://eips.ethereum.org/EIPS/eip-7730
"""

FOLDER = "descriptions"  # of a profile, in which the files lie
