// @ts-check
/** Whether the next place that is chosen joins those chosen before; the button for it is in places_adding.js. */

let isOn = false;

export const isAdding = () => isOn;

/** @param {boolean} next */
export const setAdding = (next) => {
  isOn = next;
};
