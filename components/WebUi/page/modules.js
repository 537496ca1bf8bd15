// What a module path, a version and an inclusion pattern are: no page and no network in here.

const HOST = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/;
const ELEMENT = /^[A-Za-z0-9_~-]([A-Za-z0-9._~-]*[A-Za-z0-9_~-])?$/;
const VERSION = /^v(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/;
const PSEUDO_TIME = /(?:^|[.-])(\d{14})-[0-9a-f]{12}$/;

/** Reads what people paste: a path, a path@version, an address, a `go get` line. Null when it cannot be a module. */
export function parseModule(text) {
  const bare = text.trim()
    .replace(/^go\s+(get|install)\s+/, "")
    .replace(/^https?:\/\//, "")
    .replace(/^pkg\.go\.dev\//, "")
    .replace(/[?#].*$/, "")
    .replace(/\/+$/, "");
  const [path, version = "", ...rest] = bare.split("@");
  const [host, ...elements] = path.split("/");
  const sound = rest.length === 0 && HOST.test(host) && elements.every((element) => ELEMENT.test(element));
  const known = version === "" || version === "latest" || VERSION.test(version);
  return sound && known ? { path, version: version === "latest" ? "" : version } : null;
}

/** The protocol spells upper case as "!" and the small letter, because stores may not tell the two apart. */
export const escape = (text) => text.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);

export const isPrerelease = (version) => Boolean(VERSION.exec(version)?.[4]);

/** When a pseudo-version was committed, which its name says; null for any other. */
export function pseudoTime(version) {
  const digits = PSEUDO_TIME.exec(version.replace(/\+.*$/, ""))?.[1];
  if (!digits) return null;
  const [, y, mo, d, h, mi, s] = /(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/.exec(digits);
  return `${y}-${mo}-${d}T${h}:${mi}:${s}Z`;
}

/** Newest first by semantic version; a pre-release comes after its release. */
export function newestFirst(left, right) {
  const a = VERSION.exec(left), b = VERSION.exec(right);
  for (let part = 1; part <= 3; part++) {
    if (a[part] !== b[part]) return Number(b[part]) - Number(a[part]);
  }
  return comparePrerelease(b[4], a[4]);
}

function comparePrerelease(left, right) {
  if (left === right) return 0;
  if (left === undefined) return 1;
  if (right === undefined) return -1;
  const a = left.split("."), b = right.split(".");
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    if (a[i] === b[i]) continue;
    const numbers = [a[i], b[i]].map((id) => /^\d+$/.test(id));
    if (numbers[0] && numbers[1]) return Number(a[i]) - Number(b[i]);
    // A number ranks below a word.
    if (numbers[0] !== numbers[1]) return numbers[0] ? -1 : 1;
    return a[i] < b[i] ? -1 : 1;
  }
  return a.length - b.length;
}

/** The versions of an @v/list answer, newest first; lines that are no version are left out. */
export const parseList = (text) =>
  [...new Set(text.split("\n").map((line) => line.trim()).filter((line) => VERSION.test(line)))].sort(newestFirst);

/** What `go get` takes by default: the newest release, or the newest pre-release where there is none. */
export const preferred = (versions) => versions.find((version) => !isPrerelease(version)) ?? versions[0];

/** Whether one of the patterns, each an expression for a whole path, covers this one. Without any, everything is included. */
export const isIncluded = (path, patterns) => patterns.length === 0 || patterns.some((pattern) => expression(pattern).test(path));

function expression(pattern) {
  try {
    return new RegExp(`^(?:${pattern})$`);
  } catch {
    // What only the programs' own dialect knows matches nothing here; it still shows in the list of what is included.
    return /^(?!)/;
  }
}
