"""The quiz as files that course systems import; needs the extra `class`."""
