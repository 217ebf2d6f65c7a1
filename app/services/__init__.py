"""What Fallow does, as plain coroutines over the ports."""
