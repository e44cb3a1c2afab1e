"""The quiz: its kinds, what the questions are made of, and its panel."""
