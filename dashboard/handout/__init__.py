"""The page a patient takes home, of a source and of a place."""
