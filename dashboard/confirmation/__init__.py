"""How a fact is confirmed, as a reader meets it: beside the fact, behind its source, and counted in the evidence."""
