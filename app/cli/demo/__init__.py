"""`fallow demo`: the whole loop on a local network of its own, measured and, if asked, broken on the way."""
