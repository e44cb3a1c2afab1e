"""Pain Atlas: a body map of the pain patterns people are taught, with its evidence and its doubts."""
