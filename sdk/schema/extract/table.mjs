// Builds the table of one package: the wanted resources and functions, and every nested type they reach.
import { functionToken, methodToken, nestedDefaults, resourceFacts } from "./implementation.mjs";

export function buildTable(declarations, { version, bridged }, wanted, exceptions) {
  const builder = new TableBuilder(declarations, exceptions, bridged);
  for (const name of wanted) builder.add(name);
  return { version, ...builder.finish() };
}

class TableBuilder {
  #resources = {};
  #functions = {};
  #nested = { input: {}, output: {} };
  #enums = {};
  #queue = [];

  constructor(declarations, exceptions, bridged) {
    this.declarations = declarations;
    this.exceptions = exceptions;
    this.bridged = bridged;
  }

  add(qualified) {
    const name = qualified.split(".").pop();
    const path = this.declarations.locate(qualified);
    if (/^get[A-Z]/.test(name)) this.#addFunction(qualified, name, path);
    else this.#addResource(qualified, name, path);
  }

  finish() {
    while (this.#queue.length > 0) {
      const { side, qualified } = this.#queue.pop();
      const properties = side === "input" ? this.#nestedInputs(qualified) : this.#nestedOutputs(qualified);
      this.#nested[side][this.#nestedName(side, qualified)] = properties;
    }
    return {
      resources: this.#resources,
      functions: this.#functions,
      inputs: this.#nested.input,
      outputs: this.#nested.output,
      enums: this.#enums,
    };
  }

  #nestedInputs(qualified) {
    const defaults = nestedDefaults(this.declarations, qualified);
    const secrets = this.#secretsOf(qualified);
    const facts = (name) => ({ ...secrets(name), env: defaults[name] });
    return this.#properties("input", qualified, this.declarations.properties(this.declarations.nested("input", qualified)), facts);
  }

  // Of a resource, its JavaScript says what is secret; of nested types and functions nothing in the package does.
  #secretsOf(qualified) {
    return (name) => ({ secret: this.exceptions.has("secrets", qualified, name) });
  }

  // In C#, a nested output of a package bridged from Terraform is as optional as the input of the same name; npm alone
  // says of what the provider computes that it is always there.
  #nestedOutputs(qualified) {
    const input = this.bridged && this.declarations.nested("input", qualified);
    const optional = new Map(input ? this.declarations.properties(input).map(({ name, type }) => [name, type.optional]) : []);
    const properties = this.declarations.properties(this.declarations.nested("output", qualified))
      .map(({ name, type }) => ({ name, type: { ...type, optional: optional.get(name) ?? type.optional } }));
    return this.#properties("output", qualified, properties, () => ({}));
  }

  #addResource(qualified, name, path) {
    const { declarations } = this;
    const facts = resourceFacts(declarations, path, name);
    const declared = declarations.member(path, name);
    if (declarations.isComponent(declared)) throw new Error(`${qualified}: made of other resources; this script knows single ones`);
    const constructor = declared.members.find((member) => declarations.ts.isConstructorDeclaration(member));
    const entry = { token: facts.token };
    if (!constructor.parameters[1].questionToken) entry.requiresArgs = true;
    if (facts.aliases.length > 0) entry.aliases = facts.aliases;
    if (facts.secretOutputs.length > 0) entry.secretOutputs = facts.secretOutputs;
    const inputs = declarations.member(path, `${name}Args`);
    entry.inputs = this.#properties("input", qualified, declarations.properties(inputs), (property) => facts.inputs[property] ?? {});
    entry.outputs = this.#properties("output", qualified, declarations.properties(declared), () => ({}));
    const methods = Object.entries(declarations.methods(path, name)).map(([method, result]) => [method, {
      token: methodToken(declarations, path, method),
      outputs: this.#properties("output", `${qualified}.${method}`, declarations.properties(result), () => ({})),
    }]);
    if (methods.length > 0) entry.methods = Object.fromEntries(methods);
    this.#resources[this.#csharp(qualified)] = entry;
  }

  #addFunction(qualified, name, path) {
    const { declarations } = this;
    const pascal = capital(name);
    const entry = { token: functionToken(declarations, path) };
    const args = declarations.member(path, `${pascal}Args`);
    if (args) {
      const inputs = declarations.properties(args);
      if (inputs.some(({ type }) => isNested(type))) throw new Error(`${qualified}: this script knows no nested arguments of functions`);
      if (!declarations.member(path, name).parameters[0].questionToken) entry.requiresArgs = true;
      entry.inputs = this.#properties("input", qualified, inputs, this.#secretsOf(qualified));
    }
    const result = declarations.member(path, `${pascal}Result`);
    entry.outputs = this.#properties("output", qualified, declarations.properties(result), () => ({}));
    this.#functions[this.#csharp(qualified)] = entry;
  }

  #properties(side, owner, properties, factsOf) {
    const result = {};
    for (const { name, type } of properties) {
      const facts = factsOf(name);
      const number = this.exceptions.has("doubles", owner, name) ? "double" : "int";
      const words = [`${this.#text(side, type, number)}${type.optional ? "?" : ""}`];
      const csharp = this.exceptions.value("names", `${owner}.${name}`) ?? irregular(owner, name);
      if (csharp) words.push(`name=${csharp}`);
      for (const flag of ["secret", "json"]) if (facts[flag]) words.push(flag);
      if (facts.env) words.push(`env=${facts.env.join(",")}`);
      if (facts.constant !== undefined) words.push(`constant=${facts.constant}`);
      if (facts.fallback !== undefined) words.push(`default=${facts.fallback}`);
      result[name] = words.join(" ");
    }
    return result;
  }

  // The notation of the tables, described in README.md: [list], {map}, union|of|two, #nested, $enum.
  #text(side, type, number) {
    switch (type.kind) {
      case "number": return number;
      case "list": return `[${this.#text(side, type.of, number)}]`;
      // Anything at all is a plain object in a map (Helm values), and JSON elsewhere.
      case "map": return type.of.kind === "any" ? "{any}" : `{${this.#text(side, type.of, number)}}`;
      case "any": return "json";
      // An enum open to other strings comes out as a string.
      case "union": return (side === "output" && type.of.some((member) => member.kind === "enum") ? [{ kind: "string" }] : type.of)
        .map((member) => this.#text(side, member, number)).join("|");
      case "enum": return `$${this.#enum(type.name)}`;
      case "type": return `#${this.#reach(side, type.name)}`;
      default: return type.kind;
    }
  }

  #reach(side, qualified) {
    const name = this.#nestedName(side, qualified);
    if (!(name in this.#nested[side])) {
      this.#nested[side][name] = null;
      this.#queue.push({ side, qualified });
    }
    return name;
  }

  // What a function returns is apart from what a resource of the same name holds.
  #nestedName(side, qualified) {
    const ofFunction = this.bridged && side === "output" && /\.Get[A-Z]/.test(qualified);
    return this.#csharp(qualified) + (ofFunction ? "Result" : "");
  }

  #enum(qualified) {
    const name = this.#csharp(qualified);
    this.#enums[name] ??= Object.fromEntries(this.declarations.enumeration(qualified).map((member) => [member.name, member.value]));
    return name;
  }

  // apps.v1beta1.Deployment is Apps.V1Beta1.Deployment in C#; the exceptions name the namespaces that are spelt otherwise.
  #csharp(qualified) {
    const given = this.exceptions.value("names", qualified);
    if (given) return given;
    const segments = qualified.split(".");
    const name = segments.pop();
    const spelt = segments.map((segment) => this.exceptions.namespace(segment)
      ?? segment.replace(/^.|(?<=^v\d+)[a-z]/g, (letter) => letter.toUpperCase()));
    return [...spelt, capital(name)].join(".");
  }
}

// A C# class has no member of its own name, and no name begins with a dollar sign.
function irregular(owner, name) {
  if (name.startsWith("$")) return capital(name.slice(1));
  return owner.split(".").pop() === capital(name) ? `${capital(name)}Value` : undefined;
}

function isNested(type) {
  return type.kind === "type" || (type.of !== undefined && [type.of].flat().some(isNested));
}

function capital(name) {
  return name[0].toUpperCase() + name.slice(1);
}
