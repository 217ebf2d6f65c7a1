"""Serving sites: the list of them, what each may ask, batches of calls, and what is told without being asked."""
