"""Implements ports.Network over NATS: what peers say to each other, sealed, and the connections it travels on."""
