"""The headers every answer carries: what the page may load, and who may frame it."""

from collections.abc import Iterable

# The hash of nothing: plotly makes an empty style element and puts its rules in by script.
EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
# Only what the page uses stays allowed: the whole screen, and the clipboard for Share.
DEVICES = (
    *("accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "hid", "magnetometer"),
    *("microphone", "midi", "payment", "serial", "usb"),
)
NO_DEVICES = ", ".join(f"{device}=()" for device in DEVICES)

Headers = tuple[tuple[str, str], ...]


def content_security_policy(script_hashes: Iterable[str], embedders: Iterable[str] = ()) -> str:
    """A page's policy: everything from this origin, the named inline texts, and nothing else: no eval, no inline."""
    return "; ".join(
        [
            "default-src 'none'",
            " ".join(["script-src 'self'", *script_hashes]),
            f"style-src 'self' {EMPTY_STYLE}",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            frame_ancestors(embedders),
        ]
    )


def nothing_at_all(embedders: Iterable[str] = ()) -> str:
    """The policy of what is no page: a script, a picture or a table loads nothing, and opened by itself may not."""
    return f"default-src 'none'; {frame_ancestors(embedders)}"


def frame_ancestors(embedders: Iterable[str] = ()) -> str:
    """Who may frame: this site, and the origins its settings name."""
    return " ".join(["frame-ancestors 'self'", *embedders])


def security_headers(policy: str) -> Headers:
    """Headers for every answer, found or not, with the policy of its kind."""
    return (
        ("Content-Security-Policy", policy),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Permissions-Policy", NO_DEVICES),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        # Every file is public and the same for all, and a page that isolates itself may still load embed.js.
        ("Cross-Origin-Resource-Policy", "cross-origin"),
    )
