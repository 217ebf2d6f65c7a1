"""The profile's SQLite file: books, settings, ledger."""
