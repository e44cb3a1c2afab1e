"""What lies inside the body in three dimensions: its names, and what belongs together."""
