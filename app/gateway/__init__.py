"""The ways in for programs that are not Fallow's, on loopback and nowhere else: sites that use the wallet."""
