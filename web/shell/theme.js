// @ts-check
/** Light or dark: follows the system until the reader presses the button; kept for this page only. */

function dark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : window.matchMedia("(prefers-color-scheme: dark)").matches;
}

/** @param {HTMLElement} button */
export function startTheme(button) {
  const press = () => button.setAttribute("aria-pressed", String(dark()));
  button.addEventListener("click", () => {
    document.documentElement.dataset.theme = dark() ? "light" : "dark";
    press();
  });
  press();
}
