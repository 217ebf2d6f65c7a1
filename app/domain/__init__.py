"""Values and rules: pure Python, no I/O."""
