// Brings the pinned npm packages into the cache folder: the Pulumi packages unpacked without their dependencies
// (only their declarations are read, nothing of them runs), and the TypeScript compiler from its lock file.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

// Nothing of the packages runs, and a registry that does not answer is not asked again.
const quick = ["--ignore-scripts", "--prefer-offline", "--fetch-retries=0"];

/** Raised where a package cannot be had (no network, no such version), as opposed to a fault in the tables. */
export class UnavailableError extends Error {}

/** The folder of one unpacked Pulumi package, downloaded once and checked against its pinned integrity. */
export function pulumiPackage({ npm, version, integrity }, cache) {
  const folder = join(cache, `${npm.replace("@", "").replace("/", "-")}-${version}`);
  return once(folder, (scratch) => {
    const [packed] = JSON.parse(run("npm", ["pack", `${npm}@${version}`, "--json", ...quick], scratch));
    const archive = join(scratch, packed.filename);
    const actual = `sha512-${createHash("sha512").update(readFileSync(archive)).digest("base64")}`;
    if (actual !== integrity) throw new Error(`${npm}@${version} has integrity ${actual}; packages.json pins ${integrity}`);
    run("tar", ["-xzf", packed.filename], scratch);
    return join(scratch, "package");
  });
}

/** The TypeScript module, installed from the lock file beside this script. */
export function typescript(schema, cache) {
  const lock = readFileSync(join(schema, "package-lock.json"));
  const folder = join(cache, `typescript-${createHash("sha256").update(lock).digest("hex").slice(0, 12)}`);
  once(folder, (scratch) => {
    for (const file of ["package.json", "package-lock.json"]) copyFileSync(join(schema, file), join(scratch, file));
    run("npm", ["ci", "--no-audit", "--no-fund", ...quick], scratch);
    return scratch;
  });
  return createRequire(join(folder, "package.json"))("typescript");
}

// Fills `folder` through a scratch folder and a rename, so that an interrupted run leaves nothing half done.
function once(folder, fill) {
  if (existsSync(folder)) return folder;
  mkdirSync(join(folder, ".."), { recursive: true });
  const scratch = mkdtempSync(join(folder, "..", "fetch-"));
  try {
    renameSync(fill(scratch), folder);
  } catch (error) {
    // Another run may have put the same folder there in the meantime.
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return folder;
}

function run(command, args, cwd) {
  const result = spawnSync(command, args, { cwd, encoding: "utf8", shell: process.platform === "win32", maxBuffer: 1 << 26 });
  if (result.error) throw new UnavailableError(`${command}: ${result.error.message}`);
  if (result.status !== 0) {
    const lines = result.stderr.trim().split("\n");
    throw new UnavailableError(`${command} ${args[0]}: ${lines.find((line) => line.includes("error")) ?? lines[0]}`);
  }
  return result.stdout;
}
