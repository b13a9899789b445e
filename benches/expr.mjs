// Measures the JavaScript that the compiler made, and feelin over the same expressions and answers.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const work = resolve(process.argv[2]);
const rust = JSON.parse(readFileSync(`${work}/rust.json`, "utf8"));
const require = createRequire(`${work}/x.mjs`);
const { evaluate } = await import(pathToFileURL(require.resolve("feelin")));

writeFileSync(
  `${work}/generated.mjs`,
  `${rust.runtime}\nexport const functions = [\n${rust.expressions.map((it) => it.js).join(",\n")}\n];\n`,
);
const { R, functions } = await import(pathToFileURL(`${work}/generated.mjs`));

// Answers as the generated code wants them: scaled BigInts, day numbers.
const scaled = (text, scale) => BigInt(Math.round(text * 10 ** scale));
const value = (type, x) => {
  if (type === "integer") return scaled(x, 0);
  if (type === "money") return scaled(x, 2);
  if (type === "date") return R.day(x);
  if (type.startsWith("list{")) {
    const members = Object.fromEntries(type.slice(5, -1).split(", ").map((it) => it.split(": ")));
    return x.map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, value(members[k], v)])));
  }
  return x;
};
const record = Object.fromEntries(rust.fields.map(([name, type]) => [name, value(type, rust.answers[name])]));
const today = R.day(rust.today);

// Answers as feelin wants them.
const unwrap = (result) => (result && typeof result === "object" && "value" in result ? result.value : result);
const context = Object.fromEntries(
  rust.fields.map(([name, type]) => {
    const x = rust.answers[name];
    return [name, type === "date" ? unwrap(evaluate(`date("${x}")`, {})) : x];
  }),
);
const forFeelin = (text) => text.replaceAll("today()", `date("${rust.today}")`);

const perSecond = (run, count) => {
  let best = 0;
  for (let i = 0; i < 5; i++) {
    const started = performance.now();
    let rounds = 0;
    while (performance.now() - started < 200) {
      for (let j = 0; j < 10; j++) run();
      rounds += 10;
    }
    best = Math.max(best, (rounds * count * 1000) / (performance.now() - started));
  }
  return Math.round(best);
};

let sink;
const generated = perSecond(() => {
  for (const f of functions) sink = f(record, null, {}, today);
}, functions.length);
const texts = rust.expressions.map((it) => forFeelin(it.expr));
const feelin = perSecond(() => {
  for (const text of texts) sink = evaluate(text, context);
}, texts.length);

// Whether all three say the same.
const plain = (x, scale) => (typeof x === "bigint" ? Number(x) / 10 ** (scale ?? 0) : x);
let agree = 0;
let feelinAgrees = 0;
const odd = [];
rust.expressions.forEach((it, at) => {
  const ours = plain(functions[at](record, null, {}, today), it.scale);
  if (ours === it.value) agree += 1;
  else odd.push(`${it.expr}: Rust ${it.value}, JavaScript ${ours}`);
  const theirs = unwrap(evaluate(texts[at], context));
  if (theirs === it.value) feelinAgrees += 1;
  else odd.push(`${it.expr}: Form-FEEL ${it.value}, feelin ${theirs}`);
});

const dsntk = existsSync(`${work}/dsntk.json`) ? JSON.parse(readFileSync(`${work}/dsntk.json`, "utf8")) : null;
let dsntkAgrees = 0;
rust.expressions.forEach((it, at) => {
  if (!dsntk) return;
  if (dsntk.values[at] === it.value) dsntkAgrees += 1;
  else odd.push(`${it.expr}: Form-FEEL ${it.value}, dsntk ${dsntk.values[at]}`);
});

const count = rust.expressions.length;
const n = (x) => x.toLocaleString("en");
const gz = (text) => gzipSync(text, { level: 9 }).length;
const version = JSON.parse(readFileSync("tests/expr/node_modules/feelin/package.json", "utf8")).version;
const [, dsntkVersion] = readFileSync("benches/dsntk/Cargo.toml", "utf8").match(/^dsntk-feel = "=(.+)"$/m);
const codes = rust.expressions.map((it) => it.js).join("\n");
const bundle = existsSync(`${work}/feelin.min.js`) ? readFileSync(`${work}/feelin.min.js`) : null;
console.log(`${count} form expressions over one record; node ${process.versions.node}\n`);
const beside = (figure) => (dsntk ? figure(dsntk) : "not measured (`--dsntk`)");
console.log(`| what | Form-FEEL | feelin ${version} | dsntk ${dsntkVersion} |`);
console.log("|---|---|---|---|");
console.log(`| parse + check + eval, a second (ours in Rust) | ${n(rust.parse_check_eval)} | ${n(feelin)} | ${beside((it) => n(it.parse_eval))} |`);
console.log(`| parse + check + JavaScript, a second | ${n(rust.parse_check_javascript)} | - | - |`);
console.log(`| eval of prepared expressions in Rust, a second | ${n(rust.eval)} | - | ${beside((it) => n(it.eval))} |`);
console.log(`| eval in JavaScript, a second | ${n(generated)} (generated) | ${n(feelin)} (parses each time) | - |`);
console.log(`| run time, bytes gzipped | ${n(gz(rust.runtime))} | ${bundle ? n(gz(bundle)) : "not measured"} | - |`);
console.log(`| JavaScript per expression, bytes (gzipped together) | ${Math.round(codes.length / count)} (${Math.round(gz(codes) / count)}) | - | - |`);
console.log(`| same value as our Rust | ${agree} of ${count} | ${feelinAgrees} of ${count} | ${beside(() => `${dsntkAgrees} of ${count}`)} |`);
for (const line of odd) console.log(`\n${line}`);
