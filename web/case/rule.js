// @ts-check
/** Which answers fit a case, by the rule of dashboard/case/rule.py, in whole points as there. */

/** @import { CaseAnswer, CaseCandidate, CaseFlag, CaseRead, CaseRule, CaseSign } from "../core/types.js" */

/** Of the candidates so many are seen at once. */
const SEEN = 8;
const MOST_ASKED = 4;
/** @param {number} one @param {number} other whole division that rounds down, as in Python */
const over = (one, other) => Math.floor(one / other);
/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((one, other) => one + other, 0);
/** @param {string} one @param {string} other */
const before = (one, other) => (one < other ? -1 : Number(one > other));

/**
 * How well a pattern fits the drawing; 0 where nothing is drawn or there is no pattern.
 * @param {Record<string, number>} pattern @param {CaseRead} read @param {CaseRule} rule
 */
function painPoints(pattern, { pain, worst }, { fit, outside }) {
  const drawn = worst ? [...pain, worst] : pain;
  const whole = sum(Object.values(pattern));
  if (!drawn.length || !whole) return 0;
  const shared = sum(drawn.map((area) => pattern[area] ?? 0));
  const left = drawn.filter((area) => !(area in pattern)).length;
  return over(2 * fit * shared, 1000 * drawn.length + whole) - over(outside * left, drawn.length);
}

/**
 * How well numb skin fits; 0 where nothing is numb or the answer has no skin of its own.
 * @param {Record<string, number>|null} field @param {string[]} numb @param {CaseRule} rule
 */
function numbPoints(field, numb, { inside, outside }) {
  if (!field || !numb.length) return 0;
  const within = sum(numb.map((area) => field[area] ?? 0));
  return over(inside * within - outside * (1000 * numb.length - within), 1000 * numb.length);
}

/**
 * The signs that would weigh most and were not asked.
 * @param {CaseAnswer} answer @param {CaseRead} read @param {number} most
 */
function missing(answer, { signs }, most) {
  return Object.entries(answer.signs)
    .filter(([sign]) => !(sign in signs))
    .map(([sign, points]) => /** @type {const} */ ([sign, Math.max(...points.map(Math.abs))]))
    .sort(([a, one], [b, other]) => other - one || before(a, b))
    .slice(0, most)
    .map(([sign]) => sign);
}

/** @param {CaseAnswer} answer @param {CaseRead} read @param {CaseRule} rule @returns {CaseCandidate} */
function candidate(answer, read, rule) {
  const fits = answer.patterns.map((pattern) => painPoints(pattern, read, rule));
  const pain = fits.length ? Math.max(...fits) : 0;
  const member = Math.max(0, fits.indexOf(pain));
  const pattern = answer.patterns[member] ?? {};
  const numb = numbPoints(answer.numb, read.numb, rule);
  const weighed = Object.entries(read.signs)
    .map(([sign, found]) => /** @type {CaseSign} */ ([sign, found, answer.signs[sign]?.[found ? 0 : 1] ?? 0]))
    .filter(([, , points]) => points)
    .sort(([a, , one], [b, , other]) => Math.abs(other) - Math.abs(one) || before(a, b));
  return {
    id: answer.id,
    score: pain + numb + sum(weighed.map(([, , points]) => points)),
    pain,
    numb,
    signsFor: weighed.filter(([, , points]) => points > 0),
    signsAgainst: weighed.filter(([, , points]) => points < 0),
    missing: missing(answer, read, rule.missing),
    both: read.pain.filter((area) => area in pattern),
    onlyDrawn: read.pain.filter((area) => !(area in pattern)),
    onlyPattern: Object.keys(pattern).filter((area) => !read.pain.includes(area)),
    member,
    tied: [],
  };
}

/**
 * Pain never separates these: both take the better of their pain points.
 * @param {CaseCandidate[]} found @param {string[]} pair
 */
function level(found, pair) {
  const some = found.filter(({ id }) => pair.includes(id));
  const best = Math.max(...some.map(({ pain }) => pain));
  for (const one of some) Object.assign(one, { pain: best, score: one.score - one.pain + best });
}

/**
 * Every answer for which anything speaks, best first.
 * @param {CaseRule} rule @param {CaseRead} read @returns {CaseCandidate[]}
 */
export function rankCase(rule, read) {
  const found = rule.answers.map((answer) => candidate(answer, read, rule));
  level(found, rule.neverSeparated);
  const spoken = found.filter(({ both, signsFor, numb }) => both.length || signsFor.length || numb > 0);
  const pair = spoken.some(({ id }) => rule.neverSeparated.includes(id)) ? rule.neverSeparated : [];
  const kept = found.filter((one) => spoken.includes(one) || pair.includes(one.id));
  const order = new Map(rule.answers.map(({ id }, at) => [id, at]));
  kept.sort((a, b) => b.score - a.score || order.get(a.id) - order.get(b.id));
  for (const one of kept)
    one.tied = kept
      .filter((other) => other !== one && Math.abs(other.score - one.score) <= rule.tie)
      .map(({ id }) => id);
  return kept;
}

/**
 * The questions that part the first candidates, the best first, with the points each answer would gain.
 * @param {CaseRule} rule @param {CaseCandidate[]} ranked @param {CaseRead} read
 */
export function separatingCase(rule, ranked, read) {
  const byId = new Map(rule.answers.map((answer) => [answer.id, answer]));
  const first = ranked.slice(0, rule.first).map(({ id, score }) => ({ answer: byId.get(id), score }));
  const asked = new Set(first.flatMap(({ answer }) => Object.keys(answer.signs)));
  const open = [...asked].filter((sign) => !(sign in read.signs) && !rule.following.includes(sign));
  return open
    .map((sign) => {
      const brings = rule.losses.includes(sign) && !("deficit" in read.signs);
      const moves = first.map(({ answer }) => {
        const [yes, no] = answer.signs[sign] ?? [0, 0];
        return [brings ? yes + (answer.signs.deficit?.[0] ?? 0) : yes, no];
      });
      let worth = 0;
      first.forEach(({ score }, at) => {
        for (let other = at + 1; other < first.length; other += 1) {
          const apart = sum([0, 1].map((k) => Math.abs(moves[at][k] - moves[other][k])));
          worth += over(1000 * apart, Math.max(50, Math.abs(score - first[other].score)));
        }
      });
      return { sign, worth, moves: first.map(({ answer }, at) => ({ id: answer.id, points: moves[at] })) };
    })
    .filter(({ worth }) => worth)
    .sort((a, b) => b.worth - a.worth || before(a.sign, b.sign))
    .slice(0, rule.questions);
}

/** What holds of a case, as rules of red flags name it. @param {CaseRead} read */
const heldBy = (read) =>
  new Set([
    ...Object.keys(read.signs).filter((sign) => read.signs[sign]),
    ...read.pain.map((area) => `pain:${area}`),
    ...read.numb.map((area) => `numb:${area}`),
  ]);

/**
 * What a rule of red flags is to be asked for, as tokens.
 * @param {CaseFlag} flag @param {Set<string>} held @param {boolean} isNear
 */
function askedFor({ any, and }, held, isNear) {
  const [one, other] = [any, and].map((half) => half.some((token) => held.has(token)));
  if (!and.length) return !one && isNear ? any : [];
  if (one === other) return [];
  return one ? and : any;
}

/**
 * The signs that were not asked and would make an emergency of what is marked: dashboard/case/safety_questions.py.
 * @param {CaseRule} rule @param {CaseRead} read @param {CaseCandidate[]} ranked
 */
export function safetyQuestions(rule, read, ranked) {
  const held = heldBy(read);
  const felt = new Set([...read.pain, ...read.numb]);
  const seen = new Set(ranked.slice(0, SEEN).map(({ id }) => id));
  /** @type {Set<string>} */
  const found = new Set();
  const urgent = rule.flags.filter(({ urgency }) => urgency === "emergency");
  for (const among of [true, false])
    for (const flag of urgent) {
      const isSeen = flag.answers.some((id) => seen.has(id));
      if (isSeen !== among) continue;
      for (const sign of askedFor(flag, held, isSeen || flag.near.some((area) => felt.has(area))))
        if (!sign.includes(":") && !(sign in read.signs) && !rule.following.includes(sign)) found.add(sign);
    }
  return [...found].slice(0, MOST_ASKED);
}

/**
 * The rules of red flags that fire, emergencies first, one for each warning.
 * @param {CaseRule} rule @param {CaseRead} read
 */
export function flagsOfCase(rule, read) {
  const held = heldBy(read);
  /** @type {Map<string, {line: string, urgency: string, because: string[]}>} */
  const found = new Map();
  for (const { any, and, line, urgency } of rule.flags) {
    const one = any.filter((token) => held.has(token));
    const other = and.filter((token) => held.has(token));
    if (!one.length || (and.length && !other.length) || found.has(line)) continue;
    found.set(line, { line, urgency, because: [...new Set([...one, ...other])] });
  }
  /** @param {{urgency: string}} flag */
  const later = ({ urgency }) => Number(urgency !== "emergency");
  return [...found.values()].sort((a, b) => later(a) - later(b));
}
