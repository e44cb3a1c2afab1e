"""The languages of the atlas: whole templates, catalogues, and what of a language is still missing."""
