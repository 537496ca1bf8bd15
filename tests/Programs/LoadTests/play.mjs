// Plays k6, which Debian does not have: runs a script's setup, its iterations one after the other, and its teardown against a real server,
// and prints what was asked and counted. It measures nothing; it shows that the script asks for what it should.
//
//   node play.mjs SCRIPT [ITERATIONS], settings in the environment

import { execFileSync } from "node:child_process";
import { registerHooks } from "node:module";
import { pathToFileURL } from "node:url";

const play = { requests: [], failedChecks: 0, counters: {}, execution: { scenario: {}, vu: {} } };

play.http = {
  get(url, { tags = {} } = {}) {
    const text = execFileSync("curl", ["--silent", "--path-as-is", "--write-out", "\n%{http_code}", url], { encoding: "utf8" });
    const at = text.lastIndexOf("\n");
    const body = text.slice(0, at);
    play.requests.push({ url, pass: tags.pass ?? "" });
    return { status: Number(text.slice(at + 1)), body, json: (path) => path.split(".").reduce((value, key) => value[key], JSON.parse(body)) };
  },
};
play.check = (value, checks) => {
  play.failedChecks += Object.values(checks).filter((holds) => !holds(value)).length;
};
play.fail = (message) => {
  throw new Error(message);
};
play.Counter = class {
  constructor(name) {
    this.name = name;
  }

  add(value) {
    play.counters[this.name] = (play.counters[this.name] ?? 0) + value;
  }
};

globalThis.play = play;
globalThis.__ENV = process.env;
const modules = {
  k6: "export const { check, fail } = globalThis.play;",
  "k6/http": "export default globalThis.play.http;",
  "k6/execution": "export default globalThis.play.execution;",
  "k6/metrics": "export const { Counter } = globalThis.play;",
};
registerHooks({
  resolve: (specifier, context, next) => (specifier in modules ? { url: `play:${specifier}`, shortCircuit: true } : next(specifier, context)),
  load(url, context, next) {
    if (url.startsWith("play:")) return { format: "module", source: modules[url.slice("play:".length)], shortCircuit: true };
    return next(url, { ...context, format: "module" });
  },
});

const [script, iterations] = process.argv.slice(2);
const { default: iterate, options, setup, teardown } = await import(pathToFileURL(script));
const data = setup?.();
const scenario = Object.values(options.scenarios)[0];
if (scenario.executor === "per-vu-iterations") {
  for (let turn = 0; turn < scenario.iterations; turn++) {
    for (let worker = 1; worker <= scenario.vus; worker++) {
      play.execution.vu = { idInTest: worker, iterationInScenario: turn };
      iterate(data);
    }
  }
} else {
  for (let turn = 0; turn < Number(iterations); turn++) {
    play.execution.scenario = { iterationInTest: turn };
    iterate(data);
  }
}
teardown?.(data);
const { requests, failedChecks, counters } = play;
console.log(JSON.stringify({ requests, failedChecks, counters, thresholds: options.thresholds, scenario }));
