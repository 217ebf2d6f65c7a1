"""The chain behind JSON-RPC."""
