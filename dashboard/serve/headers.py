"""The headers every answer carries: what the page may load, and who may frame it."""

from collections.abc import Iterable

# Dash's own components add these style sheets from their scripts. The list belongs to the pinned version of dash;
# tests/browser/test_security.py names what is missing when the pin moves.
DASH_STYLES: tuple[str, ...] = (
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "'sha256-Do5Z9ZqsPvCQTUBQS9BnDm/2+on7omuzuLYk5sbA+2s='",
    "'sha256-ITR5T9OwskhdqdsliUJRmgp9ltOFAHgXe1F7eRvGnmQ='",
    "'sha256-0IJGrxhCP5NUIafylLkj5118xkZH1kp5FmNio7NOckI='",
    "'sha256-Z8VokGxeiKThZOEmkdUgfW+jxbvItBwAXC8M1c4wqAM='",
    "'sha256-VUA+tqvhK3niMn7AdszqidMFPRh9FLqxB2iINUrsiTw='",
    "'sha256-Aq43X0SlmB69maWGob4rp/UuSHhwePalkRRExtsxOJ8='",
    "'sha256-SkhFDxgIcEjMhRh19uSHWrkdnAlZ9rlskgr9yLsipa8='",
    "'sha256-uDiOZWps1U7E8/0BTaQrclYMhVhRVE4dT0vb5X6nXOw='",
    "'sha256-+QoPrsxO0auPnxSulD3bAr9CoDGgzv7YRfYE0vfxeQI='",
    "'sha256-MJs2ke1SA6Cy3tTCZu2QH0rj0r//iNqU0idy9bM4leg='",
    "'sha256-X2TqJwnIiE/ceDVeAdr7v7BOWBU6CEzE6qxlNzBzvBk='",
)

NO_DEVICES = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
# A script, a picture or a table loads nothing; opened by itself it may not either.
NOTHING_AT_ALL = "default-src 'none'; frame-ancestors 'self'"

Headers = tuple[tuple[str, str], ...]


def content_security_policy(script_hashes: Iterable[str], style_hashes: Iterable[str] = DASH_STYLES) -> str:
    """Everything from this origin, the named inline texts, and nothing else: no eval, no inline."""
    return "; ".join(
        [
            "default-src 'none'",
            " ".join(["script-src 'self'", *script_hashes]),
            " ".join(["style-src 'self'", *style_hashes]),
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'self'",
        ]
    )


def security_headers(policy: str) -> Headers:
    """Headers for every answer, found or not, with the policy of its kind."""
    return (
        ("Content-Security-Policy", policy),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Permissions-Policy", NO_DEVICES),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    )
