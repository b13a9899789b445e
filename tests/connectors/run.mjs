// Compiles the connectors of every service and reads and writes their samples.
//
//   node tests/connectors/run.mjs [folder]      # default: generated/
//
// A connector is a folder `connector` with `sample.json`, `typescript/` and `java/`; all of them
// below the folder are found. Nothing is written beside them.

import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { isDeepStrictEqual } from "node:util";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(process.argv[2] ?? join(here, "../../generated"));
const work = mkdtempSync(join(tmpdir(), "connectors-"));
let passed = 0;
let failed = 0;

function report(name, fault) {
  if (fault === undefined) {
    passed += 1;
  } else {
    failed += 1;
    console.error(`FAILED ${name}\n  ${String(fault).trim().replaceAll("\n", "\n  ")}`);
  }
}

function run(command, args, options = {}) {
  try {
    return { output: execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], ...options }) };
  } catch (error) {
    return { fault: `${error.stdout ?? ""}${error.stderr ?? ""}` || String(error) };
  }
}

function connectors(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory() || entry.name === "node_modules") return [];
    const path = join(folder, entry.name);
    return entry.name === "connector" && existsSync(join(path, "sample.json")) ? [path] : connectors(path);
  });
}

function filesBelow(folder, ending) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
}

/** Everything that may go wrong with a sample in a way that the reader must notice. */
function damaged(sample) {
  const bad = (change) => {
    const copy = structuredClone(sample);
    change(copy);
    return JSON.stringify(copy);
  };
  return [
    "",
    "[]",
    "{",
    bad((it) => { it.leistung = "eine andere"; }),
    bad((it) => { it.version = "0"; }),
    bad((it) => { it.stand = "2026-02-30"; }),
    bad((it) => { it.angaben.gibt_es_nicht = 1; }),
    bad((it) => { it.angaben = null; }),
    bad((it) => { delete it.angaben; }),
  ];
}

/** Starts an example receiver on a free port, posts to it, and ends it. */
async function receives(name, command, args, path, sample) {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "inherit"] });
  try {
    let output = "";
    const address = await new Promise((ready, fault) => {
      child.stdout.on("data", (data) => {
        output += data;
        const match = output.match(/http:\/\/127\.0\.0\.1:[0-9]+/);
        if (match) ready(match[0]);
      });
      child.on("exit", () => fault(new Error(`it ended: ${output}`)));
      setTimeout(() => fault(new Error("it does not start")), 20_000).unref();
    });
    const post = async (body, headers = {}, url = path, method = "POST") => {
      const response = await fetch(address + url, {
        method,
        body: method === "GET" ? undefined : body,
        headers: { "content-type": "application/json; charset=utf-8", ...headers },
      });
      return { status: response.status, body: await response.json() };
    };
    const key = { "idempotency-key": "1" };
    const first = await post(sample, key);
    const again = await post(sample, key);
    const other = await post(sample.replace(/\s+/g, " "), key);
    const bad = await post("{}", { "idempotency-key": "2" });
    const seen = {
      first: [first.status, typeof first.body.vorgangsnummer, Number.isNaN(Date.parse(first.body.eingegangen))],
      again: isDeepStrictEqual(first, again),
      other: other.status,
      bad: [bad.status, bad.body.fehler?.some((it) => it.pfad === "$.angaben" && it.meldung === "Die Angabe fehlt.")],
      text: (await post(sample, { "content-type": "text/plain" })).status,
      large: (await post(" ".repeat(1_000_001))).status,
      elsewhere: (await post(sample, {}, "/antraege/")).status,
      get: (await post(sample, {}, path, "GET")).status,
    };
    const expected = {
      first: [201, "string", false],
      again: true,
      other: 422,
      bad: [400, true],
      text: 415,
      large: 413,
      elsewhere: 404,
      get: 405,
    };
    report(name, isDeepStrictEqual(seen, expected) ? undefined : JSON.stringify(seen, null, 2));
  } catch (error) {
    report(name, error);
  } finally {
    child.kill();
  }
}

const found = connectors(root).map((path, index) => ({ path, index, name: relative(root, path) }));
const sampleOf = (it) => readFileSync(join(it.path, "sample.json"), "utf8");

// TypeScript: one folder each, as the integrator has it; the compiler runs in this process.
const { default: ts } = await import("typescript");
for (const it of found) {
  const project = join(work, `ts${it.index}`);
  cpSync(join(it.path, "typescript"), project, { recursive: true });
  const config = ts.getParsedCommandLineOfConfigFile(join(project, "tsconfig.json"), {}, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: () => {},
  });
  const program = ts.createProgram(config.fileNames, config.options);
  const faults = [...config.errors, ...ts.getPreEmitDiagnostics(program), ...program.emit().diagnostics];
  const text = ts.formatDiagnostics(faults, {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => project,
    getNewLine: () => "\n",
  });
  report(`${it.name}: tsc`, text === "" ? undefined : text);
  if (text !== "") continue;
  const { lies, schreibe } = await import(pathToFileURL(join(project, "dist/lesen.js")));
  const read = lies(sampleOf(it));
  if (!read.ok) {
    report(`${it.name}: TypeScript reads the sample`, JSON.stringify(read.fehler));
    continue;
  }
  const same = isDeepStrictEqual(JSON.parse(schreibe(read.wert)), JSON.parse(sampleOf(it)));
  report(`${it.name}: TypeScript writes what it read`, same ? undefined : schreibe(read.wert));
  const accepted = damaged(JSON.parse(sampleOf(it))).filter((text) => lies(text).ok);
  report(`${it.name}: TypeScript refuses faults`, accepted[0]);
  if (it.index === 0) {
    const path = `/antraege/${JSON.parse(sampleOf(it)).leistung}`;
    const program = join(project, "dist/beispiel.js");
    await receives(`${it.name}: TypeScript receives`, process.execPath, [program, "0"], path, sampleOf(it));
  }
}

// Java: all services in one compilation and one run.
const sources = found.flatMap((it) => filesBelow(join(it.path, "java"), ".java"));
const classes = join(work, "java");
mkdirSync(classes);
const list = join(work, "sources.txt");
writeFileSync(list, [...sources, join(here, "Rundlauf.java")].map((path) => JSON.stringify(path)).join("\n"));
const compiled = run("javac", ["-encoding", "UTF-8", "--release", "17", "-Xlint:all", "-Werror", "-d", classes, `@${list}`]);
report("javac", compiled.fault);
if (compiled.fault === undefined) {
  const jobs = found.map((it) => {
    const main = filesBelow(join(it.path, "java"), "Antrag.java")[0];
    const type = relative(join(it.path, "java"), main).replace(/\.java$/, "").replaceAll(/[\\/]/g, ".");
    const input = join(work, `in${it.index}`);
    mkdirSync(input);
    writeFileSync(join(input, "sample.json"), sampleOf(it));
    damaged(JSON.parse(sampleOf(it))).forEach((text, at) => writeFileSync(join(input, `bad${at}.json`), text));
    return `${type}\t${input}`;
  });
  writeFileSync(join(work, "jobs.txt"), jobs.join("\n"));
  const ran = run("java", ["-Dfile.encoding=UTF-8", "-cp", classes, "Rundlauf", join(work, "jobs.txt")]);
  report("java", ran.fault);
  for (const it of ran.fault === undefined ? found : []) {
    const input = join(work, `in${it.index}`);
    const out = readFileSync(join(input, "out.txt"), "utf8");
    const same = out.startsWith("{") && isDeepStrictEqual(JSON.parse(out), JSON.parse(sampleOf(it)));
    report(`${it.name}: Java reads and writes the sample`, same ? undefined : out);
    const accepted = readFileSync(join(input, "accepted.txt"), "utf8");
    report(`${it.name}: Java refuses faults`, accepted === "" ? undefined : `accepted ${accepted}`);
    if (it.index === 0) {
      const path = `/antraege/${JSON.parse(sampleOf(it)).leistung}`;
      const type = jobs[0].split("\t")[0].replace(/Antrag$/, "Beispiel");
      await receives(`${it.name}: Java receives`, "java", ["-cp", classes, type, "0"], path, sampleOf(it));
    }
  }
}

rmSync(work, { recursive: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && found.length > 0 ? 0 : 1;
