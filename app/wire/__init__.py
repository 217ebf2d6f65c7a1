"""What our own processes say to each other: typed, framed, versioned messages on local channels."""
