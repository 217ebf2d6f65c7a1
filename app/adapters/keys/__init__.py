"""The agent's hot keys: where they are kept and how they sign."""
