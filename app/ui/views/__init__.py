"""What is seen: pages that render a state and hand clicks to its view model."""
