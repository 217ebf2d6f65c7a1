"""Reads the machine: processors, power, heat, and whether somebody uses it; one platform, one file."""
