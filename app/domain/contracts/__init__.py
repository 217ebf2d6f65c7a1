"""Typed bindings of the contracts, written by packaging/bindings.py from resources/contracts: not by hand."""
