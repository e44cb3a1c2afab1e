"use strict";

/**
 * Stands in for Dash's core components, of which this page holds one: the store of the selection, which shows nothing.
 * The whole library is 470 KB of script and adds a dozen style sheets.
 */
window.dash_core_components = { Store: () => null };
