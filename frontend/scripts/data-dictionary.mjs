// Writes ../docs/data-dictionary.md from ../openapi.yaml: what each attribute of a customer means. With --check it only
// says whether the page is what the contract says.
import { readFileSync, writeFileSync } from "node:fs";
import { parseYaml } from "@redocly/openapi-core";

const page = new URL("../../docs/data-dictionary.md", import.meta.url);
const { schemas } = parseYaml(
  readFileSync(new URL("../../openapi.yaml", import.meta.url), "utf8"),
).components;

const cell = (text) => String(text).replaceAll("|", "\\|").replaceAll("\n", " ");

function type(schema) {
  const name = schema.$ref?.split("/").at(-1);
  if (name) return schemas[name].enum?.join(", ") ?? schemas[name].format ?? name;
  return schema.type === "array" ? `${type(schema.items)}[]` : (schema.format ?? schema.type);
}

function limits({ minimum, maximum, maxLength }) {
  if (maxLength) return `${maxLength} characters`;
  if (minimum === undefined) return "";
  return maximum === undefined ? `from ${minimum}` : `${minimum}–${maximum}`;
}

function table(name) {
  const { description, required = [], properties } = schemas[name];
  const rows = Object.entries(properties).map(([attribute, schema]) =>
    [
      `\`${attribute}\`${required.includes(attribute) ? " *" : ""}`,
      schema.description ?? "",
      type(schema),
      limits(schema),
      schema.examples?.join(", ") ?? "",
    ].map(cell),
  );
  return [
    `## ${name.replace("Details", "")}`,
    "",
    description,
    "",
    "| attribute | meaning | type | limits | example |",
    "|---|---|---|---|---|",
    ...rows.map((row) => `| ${row.join(" | ")} |`),
    "",
  ].join("\n");
}

const text = [
  "# Data dictionary",
  "",
  "Every attribute that can be written, from `openapi.yaml` by `make openapi`. * is required.",
  "",
  ...Object.keys(schemas)
    .filter((name) => name.endsWith("Details"))
    .map(table),
].join("\n");

if (process.argv.includes("--check")) {
  if (readFileSync(page, "utf8") !== text) {
    process.stderr.write("docs/data-dictionary.md は古くなっています / is stale: make openapi\n");
    process.exitCode = 1;
  }
} else {
  writeFileSync(page, text);
}
