"""Working through a case: what is marked and found, what fits it, what speaks against it, and what would settle it."""
