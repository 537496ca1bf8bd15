// Ten thousand modules from the public index, each fetched twice: the second time everything is in the store and nothing goes upstream.

import http from "k6/http";
import { check, fail } from "k6";
import exec from "k6/execution";
import { Counter } from "k6/metrics";

const PROXY = __ENV.PROXY_URL;
const COUNT = Number(__ENV.MODULES);
const WORKERS = Number(__ENV.WORKERS);
const SHARE = Math.ceil(COUNT / WORKERS);
// Athens counts its fetches; Prometheus adds up its replicas. Without an address that part is left out.
const PROMETHEUS = __ENV.PROMETHEUS_URL;
const FETCHES = "sum(proxy_upstream_fetch_total)";

const upstreamFetches = new Counter("upstream_fetches");

export const options = {
  setupTimeout: "5m",
  teardownTimeout: "3m",
  discardResponseBodies: true,
  scenarios: {
    // Each worker walks through its own share twice, so no module's second turn comes before its first has ended.
    modules: { executor: "per-vu-iterations", vus: WORKERS, iterations: 2 * SHARE, maxDuration: __ENV.DURATION },
  },
  thresholds: {
    "http_req_failed{pass:first}": ["rate<0.01"],
    "http_req_failed{pass:second}": ["rate<0.001"],
    // From the store: what went upstream again would take seconds.
    "http_req_duration{pass:second}": ["p(95)<500", "p(99)<2000"],
    upstream_fetches: [`count<=${COUNT}`],
  },
};

export function setup() {
  const found = new Map();
  let since = __ENV.SINCE;
  while (found.size < COUNT) {
    const answer = http.get(`${__ENV.INDEX_URL}?limit=2000&since=${encodeURIComponent(since)}`, { responseType: "text" });
    const entries = answer.status === 200 ? answer.body.split("\n").filter(Boolean).map((line) => JSON.parse(line)) : [];
    const last = entries.length > 0 ? entries[entries.length - 1].Timestamp : since;
    // The cursor is inclusive: a page that ends where it began has nothing after it.
    if (last === since) fail(`the index gave ${found.size} of ${COUNT} modules, then status ${answer.status}`);
    for (const { Path, Version } of entries) {
      if (found.size < COUNT && !found.has(Path)) found.set(Path, Version);
    }
    since = last;
  }
  return { modules: [...found], fetchesBefore: fetches() };
}

export default function fetchModule({ modules }) {
  const turn = exec.vu.iterationInScenario;
  const module = modules[(exec.vu.idInTest - 1) * SHARE + (turn % SHARE)];
  // The last worker's share may be short.
  if (!module) return;
  const [path, version] = module.map(escape);
  for (const part of ["info", "mod", "zip"]) {
    const answer = http.get(`${PROXY}/${path}/@v/${version}.${part}`, { timeout: "300s", tags: { pass: turn < SHARE ? "first" : "second", name: part } });
    check(answer, { "is 200": ({ status }) => status === 200 });
  }
}

export function teardown({ fetchesBefore }) {
  const after = fetches();
  if (after === null || fetchesBefore === null) console.warn("upstream fetches are not known: no PROMETHEUS_URL, or an Athens that does not count them");
  else upstreamFetches.add(after - fetchesBefore);
}

function fetches() {
  if (!PROMETHEUS) return null;
  const answer = http.get(`${PROMETHEUS}/api/v1/query?query=${encodeURIComponent(FETCHES)}`, { responseType: "text" });
  const result = answer.status === 200 ? answer.json("data.result") : [];
  return result.length > 0 ? Number(result[0].value[1]) : null;
}

/** Upper case is "!" and the small letter in the module proxy protocol. */
function escape(text) {
  return text.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
}
