"""The front ends' side: typed calls to the agent and its events, the signer's pipe, and acts that need both."""
