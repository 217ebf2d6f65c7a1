"""Agent simulations on the shipped bytecode: each module plays one question and returns figures, the same for every run."""
