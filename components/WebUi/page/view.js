// Builds the page's parts. Text only ever enters as text, never as markup.

const day = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeZone: "UTC" });
const ago = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const UNITS = [["year", 31_536_000], ["month", 2_592_000], ["day", 86_400], ["hour", 3_600], ["minute", 60]];

/** An element with its properties ("aria-" and "data-" as attributes) and children. */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.includes("-")) made.setAttribute(key, value);
    else made[key] = value;
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

export function relative(time, now = Date.now()) {
  const seconds = (Date.parse(time) - now) / 1000;
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ["second", 1];
  return ago.format(Math.round(seconds / size), unit);
}

export const dated = (time, text = day.format(new Date(time))) =>
  element("time", { dateTime: time, title: new Date(time).toISOString() }, text);

export const moduleLink = (path, version, text = path) =>
  element("a", { href: `#/${path}${version ? `@${version}` : ""}` }, text);

/** A command to run, with a button that copies it. */
export function commandLine(command, label, announce) {
  const code = element("code", { tabIndex: 0 }, command);
  const button = element("button", { type: "button", className: "copy", "aria-label": `Copy ${label}` }, "Copy");
  button.addEventListener("click", async () => {
    const copied = await copy(command, code);
    button.textContent = copied ? "Copied" : "Selected";
    announce(copied ? `Copied: ${command}` : "Selected, ready to copy.");
    setTimeout(() => { button.textContent = "Copy"; }, 2000);
  });
  return element("div", { className: "command" }, code, button);
}

async function copy(text, shown) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not over plain HTTP, and not where the browser forbids it: leave it selected for the reader's own keys.
    getSelection().selectAllChildren(shown);
    return false;
  }
}

/** One of the states in which there is no module to show. */
export function notice(state, title, paragraphs, actions = []) {
  return element("div", { className: "notice", "data-state": state },
    element("h2", { id: "result-title", tabIndex: -1 }, title),
    ...paragraphs.map((content) => element("p", {}, ...[content].flat())),
    actions.length > 0 ? element("p", { className: "actions" }, ...actions) : null);
}

/** A row of the version table; the date comes later, through the cell that is returned with it. */
export function versionRow(path, version, marks, current) {
  const published = element("td", { className: "published" }, "…");
  const name = element("th", { scope: "row" }, moduleLink(path, version, version),
    ...marks.map((mark) => element("span", { className: `mark ${mark}` }, mark)));
  const row = element("tr", current ? { "aria-current": "true" } : {}, name, published);
  return { row, published };
}
