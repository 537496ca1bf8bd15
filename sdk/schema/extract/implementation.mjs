// What the declarations do not say and the package's own JavaScript does: type tokens, which inputs are made secret or
// JSON, constants, defaults from the environment, aliases and secret outputs. Parsed, never run.

/** Facts about one resource class: {token, inputs: {name: {secret, json, constant, env}}, aliases, secretOutputs}. */
export function resourceFacts(declarations, path, className) {
  const { ts } = declarations;
  const facts = { inputs: {}, aliases: [], secretOutputs: [] };
  visit(declarations.source(`${path}.js`), (node) => {
    if (ts.isPropertyDeclaration(node) && node.name.text === "__pulumiType") facts.token = node.initializer.text;
    else if (isInputAssignment(ts, node)) {
      const found = valueFacts(ts, node.right);
      if (found) facts.inputs[node.left.argumentExpression.text] = found;
    } else if (ts.isVariableDeclaration(node) && node.name.text?.endsWith("Opts") && node.initializer) {
      optionFacts(ts, node.initializer, facts);
    }
  });
  if (!facts.token) throw new Error(`${path}.js: no type token for ${className}`);
  return facts;
}

/** The token that a function passes to the engine. */
export function functionToken(declarations, path) {
  return engineToken(declarations, path, declarations.source(`${path}.js`), "invoke");
}

/** The token that a method of a resource passes to the engine. */
export function methodToken(declarations, path, method) {
  const { ts } = declarations;
  let token;
  visit(declarations.source(`${path}.js`), (node) => {
    if (ts.isMethodDeclaration(node) && node.name.text === method) token = engineToken(declarations, path, node, "call");
  });
  return token;
}

function engineToken({ ts }, path, root, entry) {
  let token;
  visit(root, (node) => {
    if (ts.isCallExpression(node) && node.expression.name?.text === entry) token = node.arguments[0].text;
  });
  if (!token) throw new Error(`${path}.js: no ${entry} of the engine`);
  return token;
}

/** The environment variables that stand in for the unset properties of a nested type: {property: [names]}. */
export function nestedDefaults(declarations, qualified) {
  const { ts } = declarations;
  const name = qualified.split(".").pop();
  const wanted = `${name[0].toLowerCase()}${name.slice(1)}ProvideDefaults`;
  const result = {};
  visit(declarations.source("types/input.js"), (node) => {
    if (!ts.isFunctionDeclaration(node) || node.name.text !== wanted) return;
    visit(node.body, (inner) => {
      if (!ts.isPropertyAssignment(inner)) return;
      const { env } = valueFacts(ts, inner.initializer) ?? {};
      if (env) result[inner.name.text] = env;
    });
  });
  return result;
}

function isInputAssignment(ts, node) {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken
    && ts.isElementAccessExpression(node.left) && node.left.expression.text === "resourceInputs";
}

// Null for a value that is not the caller's: `state` (reading an existing resource) and `undefined /*out*/`.
function valueFacts(ts, value) {
  if (ts.isStringLiteral(value)) return { constant: value.text };
  if (ts.isIdentifier(value) && value.text === "undefined") return null;
  const facts = {};
  let ofState = false;
  visit(value, (node) => {
    if (ts.isIdentifier(node) && node.text === "state") ofState = true;
    if (ts.isPropertyAccessExpression(node)) {
      const name = `${node.expression.text ?? ""}.${node.name.text}`;
      if (name === "pulumi.secret") facts.secret = true;
      if (name === "JSON.stringify") facts.json = true;
    }
    if (ts.isCallExpression(node) && node.expression.name?.text?.startsWith("getEnv")) facts.env = node.arguments.map((a) => a.text);
    if (isFallback(ts, node)) facts.fallback = node.right.text;
  });
  return ofState ? null : facts;
}

function isFallback(ts, node) {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken
    && ts.isLiteralExpression(node.right);
}

function optionFacts(ts, literal, facts) {
  for (const property of literal.properties) {
    const items = property.initializer.elements;
    if (property.name.text === "additionalSecretOutputs") facts.secretOutputs.push(...items.map((item) => item.text));
    else if (property.name.text === "aliases") facts.aliases.push(...items.map((item) => item.properties[0].initializer.text));
    else throw new Error(`resource option ${property.name.text} is not known to this script`);
  }
}

function visit(node, action) {
  action(node);
  node.forEachChild((child) => visit(child, action));
}
