// @ts-check
/**
 * How smooth a picture may be: what a full one took is measured, because a browser without a graphics card does not say
 * so.
 */

/** Milliseconds for a full picture beyond which a turning body makes do with less. */
const MOST_MS = 24;
const ASK_MS = 4;
/** Points of the canvas for one of the page, at least; not more than so many on the whole canvas. */
const FINE = 2;
const MOST_POINTS = 5_000_000;

/** Points of the canvas for one of the page. @param {number} width @param {number} height */
export function sharpness(width, height) {
  const most = Math.sqrt(MOST_POINTS / (width * height));
  return Math.max(1, Math.min(Math.max(FINE, window.devicePixelRatio), most));
}

/** @param {WebGL2RenderingContext} gl */
export function makeWatch(gl) {
  let isSlow = false;
  let waiting = 0;

  /** @param {WebGLSync} done @param {number} start */
  function ask(done, start) {
    const isDone = gl.isContextLost() || gl.getSyncParameter(done, gl.SYNC_STATUS) === gl.SIGNALED;
    if (!isDone) {
      waiting = setTimeout(ask, ASK_MS, done, start);
      return;
    }
    isSlow = performance.now() - start > MOST_MS;
    gl.deleteSync(done);
  }

  return {
    isSlow: () => isSlow,
    /** Called when a full picture has been asked for. */
    drawn() {
      clearTimeout(waiting);
      const done = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
      gl.flush();
      if (done) waiting = setTimeout(ask, ASK_MS, done, performance.now());
    },
    stop: () => clearTimeout(waiting),
  };
}
