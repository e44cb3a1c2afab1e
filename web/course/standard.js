// @ts-check
/**
 * What a course system is told, in the words of each standard: SCORM 1.2 and SCORM 2004.
 *
 * @typedef {typeof ELDER | typeof YOUNGER} Standard
 */

const HUNDREDTHS = 100;
const [HOUR, MINUTE] = [3600, 60];
const LONGEST = 9999 * HOUR; // as many hours as four digits tell

/** @param {number} number @param {number} digits */
const padded = (number, digits) => String(number).padStart(digits, "0");

/** Seconds as the elder standard tells them, HHHH:MM:SS.SS. @param {number} seconds */
export function asHours(seconds) {
  const all = Math.round(Math.min(seconds, LONGEST) * HUNDREDTHS);
  const whole = Math.floor(all / HUNDREDTHS);
  const parts = [Math.floor(whole / HOUR), Math.floor((whole % HOUR) / MINUTE), whole % MINUTE];
  return `${padded(parts[0], 4)}:${padded(parts[1], 2)}:${padded(parts[2], 2)}.${padded(all % HUNDREDTHS, 2)}`;
}

/** Seconds as the younger standard tells them. @param {number} seconds */
export const asDuration = (seconds) => `PT${+seconds.toFixed(2)}S`;

/** @param {Date} date */
const timeOfDay = (date) => date.toTimeString().slice(0, 8);

/** Its zone may be told only behind a part of a second. @param {Date} date */
const timestamp = (date) => `${date.toISOString().slice(0, 22)}Z`;

const ELDER = {
  id: "1.2",
  api: "API",
  calls: {
    begin: "LMSInitialize",
    end: "LMSFinish",
    read: "LMSGetValue",
    tell: "LMSSetValue",
    commit: "LMSCommit",
    fault: "LMSGetLastError",
  },
  names: {
    mode: "cmi.core.lesson_mode",
    status: "cmi.core.lesson_status",
    success: "cmi.core.lesson_status", // one word for both
    score: "cmi.core.score",
    share: "",
    progress: "",
    least: "cmi.student_data.mastery_score",
    place: "cmi.core.lesson_location",
    leaving: "cmi.core.exit",
    time: "cmi.core.session_time",
    at: "time",
    response: "student_response",
    described: "",
  },
  wrong: "wrong",
  leastOf: 100, // what a score is told as a share of
  longestPlace: 255,
  span: asHours,
  clock: timeOfDay,
};

const YOUNGER = {
  id: "2004",
  api: "API_1484_11",
  calls: {
    begin: "Initialize",
    end: "Terminate",
    read: "GetValue",
    tell: "SetValue",
    commit: "Commit",
    fault: "GetLastError",
  },
  names: {
    mode: "cmi.mode",
    status: "cmi.completion_status",
    success: "cmi.success_status",
    score: "cmi.score",
    share: "cmi.score.scaled",
    progress: "cmi.progress_measure",
    least: "cmi.scaled_passing_score",
    place: "cmi.location",
    leaving: "cmi.exit",
    time: "cmi.session_time",
    at: "timestamp",
    response: "learner_response",
    described: "description",
  },
  wrong: "incorrect",
  leastOf: 1,
  longestPlace: 1000,
  span: asDuration,
  clock: timestamp,
};

/** By what a package is made for. @type {Record<string, Standard>} */
export const STANDARDS = { [ELDER.id]: ELDER, [YOUNGER.id]: YOUNGER };
