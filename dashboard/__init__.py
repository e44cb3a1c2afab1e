"""Pain Atlas: what is known about referred and radicular pain, painted on one skin."""
