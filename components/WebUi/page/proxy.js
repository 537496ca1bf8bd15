// Asks the module proxy, through this page's own origin.

import { escape, parseList } from "./modules.js";

// The server gives up on the proxy after 60 s; a little more, so that its answer is the one that counts.
const PATIENCE = 65_000;
const FEED_LIMIT = 2000;

/** Why there is no answer: "absent", "refused" or "down". */
export class ProxyProblem extends Error {
  constructor(kind, detail = "") {
    super(detail);
    this.kind = kind;
  }
}

export async function versions(path) {
  const listed = parseList(await (await ask(`${escape(path)}/@v/list`)).text());
  // A module without tags has an empty list and still a latest version.
  return listed.length > 0 ? listed : [(await (await ask(`${escape(path)}/@latest`)).json()).Version];
}

/** When a version was made: an RFC 3339 time. */
export async function publishedAt(path, version) {
  return (await (await ask(`${escape(path)}/@v/${escape(version)}.info`)).json()).Time;
}

/**
 * The newest additions, one a module. The feed comes in no particular order and ends at its limit,
 * so look through short windows of time first and widen them until there is enough.
 */
export async function newest(count, now = Date.now()) {
  const hour = 3_600_000;
  let found = [];
  for (const hours of [1, 24, 24 * 7, 24 * 30, 24 * 365 * 5]) {
    // Always with fractional seconds, which the feed's own times have.
    const since = new Date(now - hours * hour).toISOString();
    const lines = (await (await ask(`index?since=${since}&limit=${FEED_LIMIT}`)).text()).split("\n").filter(Boolean);
    found = latestOfEach(lines.map((line) => JSON.parse(line))).slice(0, count);
    if (found.length === count || lines.length >= FEED_LIMIT) break;
  }
  return found;
}

function latestOfEach(entries) {
  const byPath = new Map();
  for (const entry of entries.sort((a, b) => Date.parse(b.Timestamp) - Date.parse(a.Timestamp))) {
    if (!byPath.has(entry.Path)) byPath.set(entry.Path, entry);
  }
  return [...byPath.values()];
}

async function ask(path) {
  let response;
  try {
    response = await fetch(`proxy/${path}`, { signal: AbortSignal.timeout(PATIENCE) });
  } catch (error) {
    throw new ProxyProblem("down", error.name === "TimeoutError" ? "It did not answer in time." : "It could not be reached.");
  }
  if (response.ok) return response;
  if (response.status === 404 || response.status === 410) throw new ProxyProblem("absent");
  if (response.status === 401 || response.status === 403) throw new ProxyProblem("refused");
  throw new ProxyProblem("down", `It answered with status ${response.status}.`);
}
