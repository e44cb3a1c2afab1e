// @ts-check
/** A file made on the page, handed to the reader; nothing is sent anywhere. */

const UNTIL_TAKEN = 60000; // ms: a browser may ask where to put it first

/** @param {string} name @param {Blob} content */
export function saveFile(name, content) {
  const address = URL.createObjectURL(content);
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), UNTIL_TAKEN);
}
