// The page: reads the address, asks the proxy, shows the answer.

import { isIncluded, isPrerelease, parseModule, preferred, pseudoTime } from "./modules.js";
import { newest, ProxyProblem, publishedAt, versions } from "./proxy.js";
import { commandLine, dated, element, moduleLink, notice, relative, versionRow } from "./view.js";

const PAGE_SIZE = 10;
const part = (id) => document.getElementById(id);
const announce = (text) => { part("status").textContent = text; };
const code = (text) => element("code", {}, text);

const loading = loadSettings();
part("search").addEventListener("submit", submit);
addEventListener("hashchange", route);
takeOver();
route();
showSetup();
showNewest();

/** A form that was sent before this script was there has come back as "?path=": what it asked for becomes the address. */
function takeOver() {
  const sent = new URLSearchParams(location.search).get("path");
  if (sent !== null) history.replaceState(null, "", `${location.pathname}#/${encodeURI(sent)}`);
}

async function loadSettings() {
  try {
    const response = await fetch("config.json");
    if (response.ok) return await response.json();
  } catch { /* The page is of use without: it then names the host it came from. */ }
  return { proxyUrl: location.origin, included: [], version: "" };
}

function submit(event) {
  event.preventDefault();
  const wanted = parseModule(part("path").value);
  if (!wanted) return showInvalid(part("path").value);
  const address = `#/${wanted.path}${wanted.version ? `@${wanted.version}` : ""}`;
  // The same address again is no change of it, and is still a wish to look again.
  if (location.hash === address) route();
  else location.hash = address;
}

/** "#/host/path@version" is a module, "#/" the start; anything else is a place on the page. */
function route() {
  if (location.hash === "#newest" && part("newest").hidden) {
    showStart();
    return part("newest").focus();
  }
  if (location.hash !== "" && !location.hash.startsWith("#/")) return;
  const text = decoded(location.hash.slice(2));
  if (text === "") return showStart();
  const wanted = parseModule(text);
  part("path").value = text;
  if (wanted) showModule(wanted);
  else showInvalid(text);
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function showStart() {
  document.title = "Go modules";
  part("result").hidden = true;
  part("newest").hidden = false;
  part("path").value = "";
  part("path").removeAttribute("aria-invalid");
  announce("");
}

async function showModule({ path, version }) {
  const address = location.hash;
  part("path").removeAttribute("aria-invalid");
  document.title = `${path} · Go modules`;
  announce(`Looking for ${path}…`);
  part("result").setAttribute("aria-busy", "true");
  try {
    const known = await versions(path);
    if (location.hash === address) showVersions(path, known, version);
  } catch (problem) {
    const settings = await loading;
    if (location.hash === address) showProblem(path, problem, settings);
  } finally {
    part("result").removeAttribute("aria-busy");
  }
}

function showVersions(path, known, asked) {
  if (asked && !known.includes(asked)) known = [asked, ...known];
  const latest = preferred(known);
  const chosen = asked || latest;
  const rows = element("tbody");
  const more = element("button", { type: "button", className: "more" });
  more.addEventListener("click", () => {
    const first = rows.rows.length;
    addRows();
    rows.rows[first].querySelector("a").focus();
  });
  show(element("div", { className: "card module" },
    element("h2", { id: "result-title", tabIndex: -1 }, path),
    commandLine(`go get ${path}@${chosen}`, "the go get line", announce),
    element("table", {},
      element("caption", {}, `${known.length === 1 ? "1 version" : `${known.length} versions`}, newest first`),
      element("thead", {}, element("tr", {}, element("th", { scope: "col" }, "Version"), element("th", { scope: "col" }, "Published"))),
      rows),
    more));
  addRows();
  announce(`${path}: ${known.length === 1 ? "1 version" : `${known.length} versions`}, newest ${latest}.`);

  function addRows() {
    // A few at a time: asking for the date of a version that was never fetched makes the proxy fetch it.
    for (const each of known.slice(rows.rows.length, rows.rows.length + PAGE_SIZE)) {
      const marks = [...(each === latest ? ["latest"] : []), ...(isPrerelease(each) ? ["pre-release"] : [])];
      const { row, published } = versionRow(path, each, marks, each === chosen);
      rows.append(row);
      showDate(path, each, published);
    }
    const left = known.length - rows.rows.length;
    more.hidden = left === 0;
    more.textContent = left > PAGE_SIZE ? `Show ${PAGE_SIZE} more of ${left}` : `Show the last ${left}`;
  }
}

async function showDate(path, version, cell) {
  try {
    cell.replaceChildren(dated(pseudoTime(version) ?? await publishedAt(path, version)));
  } catch {
    cell.textContent = "unknown";
  }
}

function showProblem(path, problem, settings) {
  const kind = problem instanceof ProxyProblem ? problem.kind : "down";
  const again = element("button", { type: "button" }, "Try again");
  again.addEventListener("click", route);
  if (kind === "down") {
    show(notice("down", "The module proxy is not answering", [
      ["Nothing is known about ", code(path), ` at the moment. ${problem.message}`],
      ["Until it is back, ", code("GOPROXY=direct"), " lets the go command fetch from the origin."]], [again]));
    announce("The module proxy is not answering.");
  } else if (kind === "refused" || !isIncluded(path, settings.included)) {
    show(notice("not-included", "This module is not included", [
      [code(path), " is outside of what this repository takes in. It holds modules whose paths match:"],
      element("span", { className: "patterns" }, ...settings.included.map(code)),
      "Ask the people who run it if it should be."]));
    announce(`${path} is not included in this repository.`);
  } else {
    show(notice("not-found", "There is no such module", [
      ["Neither this repository nor its origin knows ", code(path), "."],
      "Check the spelling, which includes upper and lower case; the path of a module is the one in its go.mod file, "
        + "which from version 2 on ends in /v2, /v3 and so on. Private modules need access that this repository may not have."]));
    announce(`There is no module ${path}.`);
  }
}

function showInvalid(text) {
  part("path").setAttribute("aria-invalid", "true");
  show(notice("invalid", "That is not a module path", [
    [code(text || "(nothing)"), " cannot be a module. A path starts with a host name, such as ", code("github.com/pkg/errors"), "."]]), false);
  announce("That is not a module path.");
  part("path").focus();
}

/** Shows the answer and takes the reader to it, so that a keyboard or a screen reader goes on from there. */
function show(content, takeFocus = true) {
  part("result").replaceChildren(content);
  part("result").hidden = false;
  part("newest").hidden = true;
  if (takeFocus) part("result-title").focus();
}

async function showSetup() {
  const settings = await loading;
  part("setup-line").replaceChildren(commandLine(`go env -w GOPROXY=${settings.proxyUrl},direct`, "the GOPROXY line", announce));
  part("policy-patterns").replaceChildren(...settings.included.map((pattern) => element("li", {}, code(pattern))));
  part("policy").hidden = settings.included.every((pattern) => pattern === ".*");
  part("release").textContent = settings.version ? `Release ${settings.version}.` : "";
}

async function showNewest() {
  try {
    const entries = await newest(PAGE_SIZE);
    part("additions").replaceChildren(...entries.map((entry) => element("li", {},
      moduleLink(entry.Path, entry.Version),
      element("span", { className: "detail" }, `${entry.Version} · `, dated(entry.Timestamp, relative(entry.Timestamp))))));
    part("additions-note").textContent = entries.length === 0 ? "Nothing has been added yet." : "";
  } catch (problem) {
    part("additions-note").textContent = problem.kind === "down"
      ? "The module proxy is not answering, so its newest additions are not known."
      : "This repository keeps no record of additions.";
  }
  part("additions-note").hidden = part("additions-note").textContent === "";
}
