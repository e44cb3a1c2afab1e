"""Questions as an IMS package in the language of QTI 2.1 or 3.0."""
