"""From the Dash app to files on the wire.

    Dash app ──site──▶ frozen files (gzip, brotli, hash) ──files──▶ WSGI ──listen──▶ granian
                 ▲                                            ▲
       atlas_files: views and panels              headers: CSP and the rest

The page has no server callback, so everything a reader can ask for is known before the first request.
"""

from dashboard.serve.atlas_files import publish, read_index
from dashboard.serve.bundles import NOT_LINKED
from dashboard.serve.clicks import without_click_counts
from dashboard.serve.icon import tab_icon
from dashboard.serve.run import main
from dashboard.serve.settings import Settings
from dashboard.serve.share_pages import share_files

__all__ = ["NOT_LINKED", "Settings", "main", "publish", "read_index", "share_files", "tab_icon", "without_click_counts"]
