"""What the pages show and ask, without a window: frozen states, intents, the agent's answers and events."""
