// @ts-check
/** Whether another site frames this page, and where the whole page is. */

export const isEmbedded = () => document.documentElement.hasAttribute("data-embed");

/** The folder this page lies in; a disk has no page for a folder. */
export const wholePage = () => new URL(location.protocol === "file:" ? "index.html" : "./", location.href);
