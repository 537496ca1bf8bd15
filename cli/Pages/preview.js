// The preview's page: zoom and move the diagram, search it, and show what a component holds. Everything it shows is in the page.
"use strict";

const components = JSON.parse(document.getElementById("data").textContent);
const canvas = document.getElementById("canvas");
const svg = canvas.querySelector("svg");
const details = document.getElementById("details");
const search = document.getElementById("search");
const boxes = new Map([...svg.querySelectorAll(".box")].map((box) => [box.dataset.key, box]));
const whole = svg.viewBox.baseVal;
const all = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };

svg.removeAttribute("width");
svg.removeAttribute("height");

// Zoom and move: the view box is the part of the picture that is seen.

function view({ x, y, width, height }) {
  svg.setAttribute("viewBox", `${x} ${y} ${width} ${height}`);
  canvas.classList.toggle("near", width < all.width);
}

function zoom(factor, at) {
  const seen = svg.viewBox.baseVal;
  const width = Math.min(Math.max(seen.width * factor, all.width / 20), all.width * 2);
  const scale = width / seen.width;
  const centre = at ?? { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 };
  view({ x: centre.x - (centre.x - seen.x) * scale, y: centre.y - (centre.y - seen.y) * scale, width, height: seen.height * scale });
}

function place(event) {
  return new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
}

document.getElementById("zoom-in").addEventListener("click", () => zoom(0.7));
document.getElementById("zoom-out").addEventListener("click", () => zoom(1 / 0.7));
document.getElementById("zoom-all").addEventListener("click", () => view(all));
canvas.addEventListener("wheel", (event) => {
  // Without a key the wheel is for the page, which would end here; two fingers on a touchpad come with it by themselves.
  if (!event.ctrlKey && !event.metaKey) return;
  event.preventDefault();
  zoom(event.deltaY > 0 ? 1.15 : 1 / 1.15, place(event));
}, { passive: false });

let grip = null;
let moved = false;
canvas.addEventListener("pointerdown", (event) => {
  grip = place(event);
  moved = false;
});
canvas.addEventListener("pointermove", (event) => {
  if (!grip || !event.buttons) return;
  const at = place(event);
  const seen = svg.viewBox.baseVal;
  // A hand that clicks trembles by a pixel or two.
  if (!moved && Math.hypot(at.x - grip.x, at.y - grip.y) < seen.width / 200) return;
  moved = true;
  view({ x: seen.x - (at.x - grip.x), y: seen.y - (at.y - grip.y), width: seen.width, height: seen.height });
});
for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => { grip = null; });

// Choose a component.

for (const [key, box] of boxes) {
  box.setAttribute("tabindex", "0");
  box.setAttribute("role", "button");
  const { change } = components[key];
  box.setAttribute("aria-label", key.replace("::", " ") + (change ? (change === "create" ? ", new" : ", with changes") : ""));
  if (change) {
    box.classList.add(`changed-${change}`);
    document.getElementById("key").hidden = false;
  }
  box.addEventListener("click", () => { if (!moved) choose(key); });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    choose(key);
  });
}

function choose(key) {
  for (const box of boxes.values()) box.classList.remove("chosen");
  boxes.get(key).classList.add("chosen");
  for (const arrow of svg.querySelectorAll(".arrow")) arrow.classList.toggle("near", arrow.dataset.from === key || arrow.dataset.to === key);
  const { name, kind, resources } = components[key];
  const words = wanted();
  details.replaceChildren(heading(name, kind), ...resources.map((resource) => entry(resource, words)));
  details.hidden = false;
  details.focus({ preventScroll: true });
  details.scrollIntoView({ block: "nearest" });
}

function heading(name, kind) {
  const head = element("h3", name + " ");
  const close = element("button", "Close");
  close.type = "button";
  close.addEventListener("click", () => {
    details.hidden = true;
    document.querySelector(".box.chosen")?.focus();
  });
  head.append(element("span", kind, "type"), close);
  return head;
}

function entry({ type, name, protect, inputs }, words) {
  const fold = document.createElement("details");
  const line = element("summary", "");
  line.append(element("strong", name), " ", element("span", type + (protect ? ", protected" : ""), "type"));
  const text = JSON.stringify(inputs, null, 2);
  const body = document.createElement("pre");
  body.append(...marked(text, words));
  fold.append(line, body);
  fold.open = words.length > 0 && words.every((word) => `${type} ${name} ${text}`.toLowerCase().includes(word));
  return fold;
}

function element(tag, text, style) {
  const made = document.createElement(tag);
  made.textContent = text;
  if (style) made.className = style;
  return made;
}

function marked(text, words) {
  if (words.length === 0) return [text];
  const pattern = new RegExp(`(${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})`, "gi");
  return text.split(pattern).map((piece, index) => (index % 2 ? element("mark", piece) : piece));
}

// Search: every word has to be in one resource of the component.

const texts = new Map(Object.entries(components).map(([key, { resources }]) =>
  [key, resources.map((resource) => `${resource.type} ${resource.name} ${JSON.stringify(resource.inputs)}`.toLowerCase())]));

function wanted() {
  return search.value.toLowerCase().split(/\s+/).filter(Boolean);
}

search.addEventListener("input", () => {
  const words = wanted();
  let inAll = 0;
  let here = 0;
  for (const [key, box] of boxes) {
    const count = words.length === 0 ? 0 : texts.get(key).filter((text) => words.every((word) => text.includes(word))).length;
    inAll += count;
    here += count > 0 ? 1 : 0;
    box.classList.toggle("found", count > 0);
    box.classList.toggle("missed", words.length > 0 && count === 0);
  }

  document.getElementById("found").textContent = words.length === 0 ? "" : `${inAll} ${inAll === 1 ? "resource" : "resources"} in ${here} ${here === 1 ? "component" : "components"}`;
});
search.addEventListener("keydown", (event) => {
  const first = document.querySelector(".box.found");
  if (event.key === "Enter" && first) choose(first.dataset.key);
});
