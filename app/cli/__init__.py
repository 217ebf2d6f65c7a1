"""The command line: one function a verb, each a client of the agent like the window; text for people, --json for programs."""
