"""From the Dash app to files on the wire.

    Dash app ──freezing──▶ frozen files (gzip, brotli, hash) ──files──▶ WSGI ──listen──▶ granian
                   ▲              │          ▲                  ▲
    atlas_files: views and panels │          │      headers: CSP and the rest
                                  └─kept_site┘  one file, read again at the next start

The page has no server callback, so everything a reader can ask for is known before the first request.
"""
