// @ts-check
/**
 * Escape closes what was opened last, one thing a press, and never touches what is chosen; with nothing open it does
 * nothing.
 */

/** @type {(() => void)[]} how to close what is open, the latest last */
let closers = [];

/** @param {() => void} close @returns {() => void} to be called once the thing is closed, however that came about */
export function openedForEscape(close) {
  const own = () => close(); // The same function may open twice.
  closers.push(own);
  return () => {
    closers = closers.filter((one) => one !== own);
  };
}

/**
 * For what is told again and again whether it is open.
 * @param {() => unknown} close @returns {(open: boolean) => void}
 */
export function closingByEscape(close) {
  /** @type {(() => void)|null} */
  let withdraw = null;
  return (open) => {
    if (open === Boolean(withdraw)) return;
    if (withdraw) withdraw();
    withdraw = open ? openedForEscape(close) : null;
  };
}

/** A dialog of the browser's own, open until it says that it is closed. @param {HTMLDialogElement} dialog */
export function showDialog(dialog) {
  dialog.showModal();
  dialog.addEventListener(
    "close",
    openedForEscape(() => dialog.close()),
    { once: true },
  );
}

/** @param {KeyboardEvent} event */
function press(event) {
  if (event.key !== "Escape" || event.defaultPrevented || event.isComposing || !closers.length) return;
  event.preventDefault();
  if (!event.repeat) closers.pop()(); // A key held down closes one thing.
}

window.addEventListener("keydown", press);
