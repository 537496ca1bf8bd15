#!/usr/bin/env node
// Extracts the tables that sdk/Generator reads (gcp.json, kubernetes.json, random.json) from the type declarations of
// the npm packages pinned in packages.json. See README.md.
//   node extract.mjs           writes the tables
//   node extract.mjs --check   writes nothing; prints the lines that differ and exits 1 where there are any
//   node extract.mjs --fetch   only brings the npm packages into the cache; exits 3 where they cannot be had
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Declarations } from "./extract/declarations.mjs";
import { Exceptions } from "./extract/exceptions.mjs";
import { format } from "./extract/format.mjs";
import { pulumiPackage, typescript, UnavailableError } from "./extract/packages.mjs";
import { buildTable } from "./extract/table.mjs";

const schema = dirname(fileURLToPath(import.meta.url));
const cache = join(schema, "..", "..", "artifacts", "schema");
const mode = process.argv[2] ?? "--write";
if (!["--write", "--check", "--fetch"].includes(mode)) {
  console.error("usage: extract.mjs [--check | --fetch]");
  process.exit(2);
}

const read = (file) => JSON.parse(readFileSync(join(schema, file), "utf8"));
const packages = read("packages.json");
const wanted = read("wanted.json");
const exceptions = read("exceptions.json");
const faults = [];

try {
  const ts = typescript(schema, cache);
  for (const [name, pinned] of Object.entries(packages)) {
    const declarations = new Declarations(ts, pulumiPackage(pinned, cache));
    if (mode === "--fetch") continue;
    const known = new Exceptions(exceptions[name] ?? {});
    const built = buildTable(declarations, pinned, wanted[name], known);
    const table = format(built);
    faults.push(...known.unknown(declarations).map((entry) => `exceptions.json, ${name}: "${entry}" matches nothing`));
    if (mode === "--check") faults.push(...differences(`${name}.json`, table));
    else {
      writeFileSync(join(schema, `${name}.json`), table);
      const counts = ["resources", "functions", "inputs", "outputs"].map((section) => `${Object.keys(built[section]).length} ${section}`);
      console.log(`${name}.json: ${pinned.npm} ${pinned.version}, ${counts.join(", ")}`);
    }
  }
} catch (error) {
  console.error(error.message);
  process.exit(error instanceof UnavailableError ? 3 : 1);
}

for (const fault of faults) console.error(fault);
process.exit(faults.length > 0 ? 1 : 0);

// The lines that one has oftener than the other: enough to see what moved, without a diff library.
function differences(file, fresh) {
  const count = (text) => text.split("\n").reduce((lines, line) => lines.set(line, (lines.get(line) ?? 0) + 1), new Map());
  const old = readFileSync(join(schema, file), "utf8");
  if (old === fresh) return [];
  const [before, after] = [count(old), count(fresh)];
  const only = (mine, other, sign) => [...mine]
    .filter(([line, n]) => n > (other.get(line) ?? 0))
    .map(([line]) => `${file}: ${sign} ${line.trim()}`);
  const lines = [...only(before, after, "-"), ...only(after, before, "+")];
  return lines.length > 0 ? lines : [`${file}: the same lines in another order`];
}
