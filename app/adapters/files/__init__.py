"""What lies on this disk for people: their text folders, and the model catalogue."""
