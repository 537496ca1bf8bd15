// Writes a table as JSON with one line a property, sorted, so that a change of one property is a change of one line.

export function format(table) {
  return `${write(table, 0)}\n`;
}

function write(value, depth) {
  if (Array.isArray(value)) return `[${value.map((item) => JSON.stringify(item)).join(", ")}]`;
  if (typeof value !== "object") return JSON.stringify(value);
  const keys = depth === 0 || "token" in value ? Object.keys(value) : Object.keys(value).sort();
  if (keys.length === 0) return "{}";
  const pad = " ".repeat(depth + 1);
  return `{\n${keys.map((key) => `${pad}${JSON.stringify(key)}: ${write(value[key], depth + 1)}`).join(",\n")}\n${" ".repeat(depth)}}`;
}
