"""Why pain is felt elsewhere: the panel, the picture and its steps."""
