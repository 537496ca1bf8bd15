// Reads the type declarations (.d.ts) of one npm package: which file declares a class, and what type a property has.
// Types come out as plain objects: {kind: "string" | "bool" | "number" | "any" | "asset"}, {kind: "list" | "map", of},
// {kind: "union", of: [...]}, {kind: "type" | "enum", name}; `optional` is set where undefined is allowed.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

export class Declarations {
  #files = new Map();
  #types = new Map();

  constructor(ts, folder) {
    this.ts = ts;
    this.folder = folder;
  }

  /** The parsed source of a file of the package. */
  source(path) {
    if (!this.#files.has(path)) {
      const text = readFileSync(join(this.folder, path), "utf8");
      this.#files.set(path, this.ts.createSourceFile(path, text, this.ts.ScriptTarget.Latest, false));
    }
    return this.#files.get(path);
  }

  /** The path, without extension, of the file that declares an exported name such as `apps.v1.Deployment`. */
  locate(qualified) {
    const path = this.#find(qualified);
    if (path === undefined) throw new Error(`${qualified}: the package exports no such name`);
    return path;
  }

  #find(qualified) {
    // The one class that some packages export with all of its file.
    if (qualified === "Provider") return "provider";
    const segments = qualified.split(".");
    const name = segments.pop();
    const index = join(...segments, "index.d.ts");
    if (!existsSync(join(this.folder, index))) return undefined;
    for (const statement of this.source(index).statements) {
      if (!this.ts.isVariableStatement(statement)) continue;
      const [declaration] = statement.declarationList.declarations;
      if (declaration.name.text === name) return join(...segments, declaration.type.argument.literal.text);
    }
    return undefined;
  }

  /** The class, interface or function of that name in a file. */
  member(path, name) {
    return this.source(`${path}.d.ts`).statements.find((statement) => statement.name?.text === name);
  }

  /** Whether a class is made of other resources. */
  isComponent(node) {
    return node.heritageClauses[0].types[0].expression.name.text === "ComponentResource";
  }

  /** The methods of a resource class and the interfaces of what they return: {name: node}. */
  methods(path, className) {
    const { ts } = this;
    const space = this.source(`${path}.d.ts`).statements.find((s) => ts.isModuleDeclaration(s) && s.name.text === className);
    const methods = this.member(path, className).members
      .filter((member) => ts.isMethodDeclaration(member) && !member.modifiers?.some((m) => m.kind === ts.SyntaxKind.StaticKeyword));
    return Object.fromEntries(methods.map(({ name: { text }, parameters }) => {
      if (parameters.length > 0) throw new Error(`${className}.${text}: a method with arguments is not known to this script`);
      const result = `${text[0].toUpperCase()}${text.slice(1)}Result`;
      return [text, space.body.statements.find((statement) => statement.name.text === result)];
    }));
  }

  /** The interface of a nested type, or undefined; side is `input` or `output`. */
  nested(side, qualified) {
    return this.#nested(side).get(qualified);
  }

  /** Whether the package has a folder of that name, in lower case. */
  hasFolder(name) {
    return existsSync(join(this.folder, name));
  }

  /** Whether the package declares what an exception names: a type, `type.property`, or `*.property` of any nested type. */
  hasEntry(entry) {
    const dot = entry.lastIndexOf(".");
    const [owner, name] = [entry.slice(0, dot), entry.slice(dot + 1)];
    const nested = [this.#nested("input"), this.#nested("output")];
    const has = (node) => Boolean(node?.members.some((member) => member.name?.text === name));
    if (owner === "*") return nested.some((types) => [...types.values()].some(has));
    if (nested.some((types) => types.has(entry) || has(types.get(owner)))) return true;
    const path = this.#find(owner);
    return path !== undefined && this.source(`${path}.d.ts`).statements.some((statement) => statement.members && has(statement));
  }

  #nested(side) {
    if (!this.#types.has(side)) {
      const types = new Map();
      this.#index(this.source(`types/${side}.d.ts`).statements, "", types);
      this.#types.set(side, types);
    }
    return this.#types.get(side);
  }

  #index(statements, prefix, into) {
    for (const statement of statements) {
      if (this.ts.isInterfaceDeclaration(statement)) into.set(prefix + statement.name.text, statement);
      else if (this.ts.isModuleDeclaration(statement)) this.#index(statement.body.statements, `${prefix}${statement.name.text}.`, into);
    }
  }

  /** Name and type of each property of a class or an interface, in the order of their names. */
  properties(node) {
    const { ts } = this;
    return node.members
      .filter((member) => (ts.isPropertyDeclaration(member) || ts.isPropertySignature(member)) && member.name)
      .map((member) => {
        const type = this.type(member.type);
        return { name: member.name.text, type: { ...type, optional: Boolean(type.optional || member.questionToken) } };
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** The members of an enum that the package declares as a constant object. */
  enumeration(qualified) {
    const segments = qualified.split(".");
    const name = segments.pop();
    const { ts } = this;
    for (const statement of this.source(join("types", "enums", ...segments, "index.d.ts")).statements) {
      if (!ts.isVariableStatement(statement) || statement.declarationList.declarations[0].name.text !== name) continue;
      return statement.declarationList.declarations[0].type.members.map((m) => ({ name: m.name.text, value: m.type.literal.text }));
    }
    throw new Error(`${qualified}: no such enum`);
  }

  type(node) {
    const { ts } = this;
    switch (node.kind) {
      case ts.SyntaxKind.StringKeyword: return { kind: "string" };
      case ts.SyntaxKind.BooleanKeyword: return { kind: "bool" };
      case ts.SyntaxKind.NumberKeyword: return { kind: "number" };
      case ts.SyntaxKind.AnyKeyword: return { kind: "any" };
      case ts.SyntaxKind.UndefinedKeyword: return { kind: "undefined" };
      // A constant such as "apps/v1": a string to its reader; the constructor fills it in.
      case ts.SyntaxKind.LiteralType: return { kind: "string" };
      case ts.SyntaxKind.ParenthesizedType: return this.type(node.type);
      case ts.SyntaxKind.ArrayType: return { kind: "list", of: this.type(node.elementType) };
      case ts.SyntaxKind.TypeLiteral: return { kind: "map", of: this.type(node.members[0].type) };
      case ts.SyntaxKind.UnionType: return this.#union(node.types.map((member) => this.type(member)));
      case ts.SyntaxKind.TypeReference: return this.#reference(node);
      default: throw new Error(`cannot read a ${ts.SyntaxKind[node.kind]}`);
    }
  }

  #union(members) {
    const optional = members.some((member) => member.kind === "undefined");
    const rest = members.filter((member) => member.kind !== "undefined" && member.kind !== "archive");
    return rest.length === 1 ? { ...rest[0], optional } : { kind: "union", of: rest, optional };
  }

  #reference(node) {
    const name = this.#qualified(node.typeName);
    const [root, ...path] = name.split(".");
    if (name === "pulumi.Input" || name === "pulumi.Output") return this.type(node.typeArguments[0]);
    if (name === "pulumi.asset.Asset") return { kind: "asset" };
    if (name === "pulumi.asset.Archive") return { kind: "archive" };
    if (root === "inputs" || root === "outputs") return { kind: "type", name: path.join(".") };
    if (root === "enums") return { kind: "enum", name: path.join(".") };
    throw new Error(`cannot read the type ${name}`);
  }

  #qualified(name) {
    return this.ts.isQualifiedName(name) ? `${this.#qualified(name.left)}.${name.right.text}` : name.text;
  }
}
