"""The headers every answer carries: what the page may load, and who may frame it."""

from collections.abc import Iterable

# Dash's renderer makes an empty style element and fills it. The hashes belong to the pinned version of dash;
# tests/browser/test_security.py names the new ones when the pin moves.
RENDERER_STYLES = (
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "'sha256-Do5Z9ZqsPvCQTUBQS9BnDm/2+on7omuzuLYk5sbA+2s='",
)
NO_DEVICES = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
# A script, a picture or a table loads nothing; opened by itself it may not either.
NOTHING_AT_ALL = "default-src 'none'; frame-ancestors 'self'"

Headers = tuple[tuple[str, str], ...]


def content_security_policy(script_hashes: Iterable[str]) -> str:
    """Everything from this origin, the named inline texts, and nothing else: no eval, no inline."""
    return "; ".join(
        [
            "default-src 'none'",
            " ".join(["script-src 'self'", *script_hashes]),
            " ".join(["style-src 'self'", *RENDERER_STYLES]),
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
