"""The local network: an EVM behind JSON-RPC on loopback, its state in the home, play money for everybody."""
