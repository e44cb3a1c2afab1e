// @ts-check
/**
 * The codewords of a QR code (ISO/IEC 18004): text as bytes, divided into blocks, each with its Reed-Solomon remainder.
 * Error correction level M, versions 1 to 15: up to 412 letters.
 */

// By version: remainder codewords a block, then number and data codewords of its short and of its long blocks.
const BLOCKS = [
  [10, 1, 16, 0],
  [16, 1, 28, 0],
  [26, 1, 44, 0],
  [18, 2, 32, 0],
  [24, 2, 43, 0],
  [16, 4, 27, 0],
  [18, 4, 31, 0],
  [22, 2, 38, 2],
  [22, 3, 36, 2],
  [26, 4, 43, 1],
  [30, 1, 50, 4],
  [22, 6, 36, 2],
  [22, 8, 37, 1],
  [24, 4, 40, 5],
  [24, 5, 41, 5],
];
const FIELD = 0x11d; // x^8 + x^4 + x^3 + x^2 + 1
const BYTES = 4; // the indicator of byte mode
const PADS = [0xec, 0x11];

const power = new Uint8Array(512);
const log = new Uint8Array(256);
for (let at = 0, value = 1; at < 255; at += 1) {
  power[at] = value;
  power[at + 255] = value;
  log[value] = at;
  value = (value << 1) ^ (value & 0x80 ? FIELD : 0);
}

/** @param {number} one @param {number} other */
const product = (one, other) => (one && other ? power[log[one] + log[other]] : 0);
/** @param {number[]} block */
const dataWords = ([, short, size, long]) => short * size + long * (size + 1);
/** @param {number} version */
const lengthBits = (version) => (version < 10 ? 8 : 16);

/** The product of (x - 2^0) … (x - 2^(degree - 1)), highest power left out. @param {number} degree */
function generator(degree) {
  let found = [1];
  for (let root = 0; root < degree; root += 1) {
    const next = [...found, 0];
    found.forEach((value, at) => {
      next[at + 1] ^= product(value, power[root]);
    });
    found = next;
  }
  return found.slice(1);
}

/** @param {number[]} data @param {number[]} divisor @returns {number[]} */
function remainder(data, divisor) {
  const rest = new Array(divisor.length).fill(0);
  for (const value of data) {
    const factor = value ^ rest.shift();
    rest.push(0);
    divisor.forEach((part, at) => {
      rest[at] ^= product(part, factor);
    });
  }
  return rest;
}

/** The smallest version that holds so many bytes; 0 where none does. @param {number} length */
export function versionFor(length) {
  return 1 + BLOCKS.findIndex((block, at) => 8 * dataWords(block) >= 4 + lengthBits(at + 1) + 8 * length);
}

/** @param {Uint8Array} bytes @param {number} version */
function data(bytes, version) {
  /** @type {number[]} */
  const bits = [];
  /** @param {number} value @param {number} count */
  const put = (value, count) => {
    for (let at = count - 1; at >= 0; at -= 1) bits.push((value >> at) & 1);
  };
  const room = 8 * dataWords(BLOCKS[version - 1]);
  put(BYTES, 4);
  put(bytes.length, lengthBits(version));
  for (const byte of bytes) put(byte, 8);
  put(0, Math.min(4, room - bits.length));
  put(0, (8 - (bits.length % 8)) % 8);
  for (let pad = 0; bits.length < room; pad += 1) put(PADS[pad % 2], 8);
  return Array.from({ length: room / 8 }, (_, at) =>
    bits.slice(8 * at, 8 * at + 8).reduce((sum, bit) => 2 * sum + bit, 0),
  );
}

/**
 * Column by column through all blocks: a scratch then harms a little of each instead of all of one.
 * @param {number[][]} blocks
 */
function interleaved(blocks) {
  const longest = Math.max(...blocks.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) =>
    blocks.filter(({ length }) => at < length).map((block) => block[at]),
  ).flat();
}

/** @param {Uint8Array} bytes @param {number} version */
export function codewords(bytes, version) {
  const [degree, short, size, long] = BLOCKS[version - 1];
  const words = data(bytes, version);
  const blocks = Array.from({ length: short + long }, (_, at) => {
    const first = at * size + Math.max(0, at - short);
    return words.slice(first, first + size + (at >= short ? 1 : 0));
  });
  const divisor = generator(degree);
  return [...interleaved(blocks), ...interleaved(blocks.map((block) => remainder(block, divisor)))];
}
