#!/bin/sh
# gift-pegjs 1.0.2: an answer that is worth the whole mark is read as not correct.
#
# Guess before the run: `=A ~%100%B ~C` has two answers with isCorrect true, as Moodle gives the whole mark for either.
# Seen: isCorrect is true for A alone; B has isCorrect false and weight 100, C false and no weight. Whoever asks the parser
# which answers are correct loses B.
# What follows for us: cases with several right answers are written so in GIFT, because Moodle reads it as meant; our test
# counts an answer as right where isCorrect is true or the weight is 100.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund gift-pegjs@1.0.2 >/dev/null 2>&1
node - <<'NODE'
const { parse } = require("gift-pegjs");
const { version } = require("gift-pegjs/package.json");
const [question] = parse("::Kind of pain::Which kind? {\n=Referred\n~%100%Radicular\n~Neither\n}");
const read = question.choices.map(({ isCorrect, weight }) => [isCorrect, weight]);
console.log(`gift-pegjs ${version}: correct and weight of each answer ${JSON.stringify(read)}`);
if (JSON.stringify(read) !== "[[true,null],[false,100],[false,null]]") throw new Error("it reads weights otherwise now");
NODE
