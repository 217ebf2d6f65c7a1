"""The background service of one profile: the services on real adapters, behind a local API."""
