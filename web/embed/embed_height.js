// @ts-check
/**
 * How tall a framed page would like to be. It follows from the width and from what is shown, never from the height the
 * frame has, so that frame and page cannot chase each other.
 */

const SIDE_BY_SIDE = "(min-width: 44rem)";
const NOTICEABLE = 20; // px; a scroll bar that comes and goes on the page around must not move the frame
const SHARE = 0.6; // of the width: front and back side by side, with a panel beside them
const BOUNDS = [460, 720]; // not taller than a screen: the red flags at its end stay in view
let lastHeight = 0;

function wantedHeight() {
  const page = document.getElementById("page");
  if (!window.matchMedia(SIDE_BY_SIDE).matches) return Math.min(BOUNDS[1], Math.ceil(page.scrollHeight));
  return Math.round(Math.min(BOUNDS[1], Math.max(BOUNDS[0], SHARE * window.innerWidth)));
}

/** @param {(height: number) => void} tell called when the wanted height has changed by what a reader would notice */
export function startEmbedHeight(tell) {
  const look = () => {
    const height = wantedHeight();
    if (Math.abs(height - lastHeight) < NOTICEABLE) return;
    lastHeight = height;
    tell(height);
  };
  const watch = new ResizeObserver(look);
  for (const part of document.getElementById("page").children) watch.observe(part);
  watch.observe(document.documentElement);
  look();
}
