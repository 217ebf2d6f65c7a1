"""The relay: a NATS server as a child, and the authoriser that admits whoever proves an Ethereum address."""
