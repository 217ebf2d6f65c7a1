"""Inference in a process of its own: strangers' work, without keys, network or a place to write."""
