"""Speaks to the worker process: starts it, asks it, starts it again when it dies."""
