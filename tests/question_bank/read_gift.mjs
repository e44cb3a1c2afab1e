/** Read a file of GIFT with the package gift-pegjs and print what it holds as JSON. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [file, web] = process.argv.slice(2);
const { parse } = createRequire(web)("gift-pegjs");
process.stdout.write(JSON.stringify(parse(readFileSync(file, "utf8"))));
