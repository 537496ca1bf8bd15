// The facts of exceptions.json. They hold for the whole package, wanted or not; one that names nothing in it is a fault.

export class Exceptions {
  constructor({ namespaces = [], names = {}, doubles = [], secrets = [] }) {
    this.namespaces = new Map(namespaces.map((name) => [name.toLowerCase(), name]));
    this.names = names;
    this.doubles = new Set(doubles);
    this.secrets = new Set(secrets);
  }

  /** The C# spelling of a namespace that is not just the npm folder with a capital letter. */
  namespace(folder) {
    return this.namespaces.get(folder);
  }

  /** The C# name of a property or a type that no rule gives. */
  value(kind, key) {
    return this[kind][key];
  }

  /** Whether a property is of that kind, by its full name or, as `*.property`, in every type that has one. */
  has(kind, owner, property) {
    return this[kind].has(`${owner}.${property}`) || this[kind].has(`*.${property}`);
  }

  /** The entries that name nothing the package declares. */
  unknown(declarations) {
    const properties = [...this.doubles, ...this.secrets, ...Object.keys(this.names)];
    return [
      ...[...this.namespaces].filter(([folder]) => !declarations.hasFolder(folder)).map(([, name]) => name),
      ...properties.filter((entry) => !declarations.hasEntry(entry)),
    ];
  }
}
