// @ts-check
/** What can be printed or saved: the dialog that asks, and the code that leads back to the page. */

export { openPrintDialog } from "./print_dialog.js";
export { drawQrCode, encode } from "./qr_code.js";
export { saveSvg } from "./figure_file.js";
export { drawFigure } from "./figure.js";
export { patternViewsOf } from "./pattern_views.js";
