// Lints ../openapi.yaml: what a reader of the contract may rely on, each rule with its reason.
import { fileURLToPath } from "node:url";
import { createConfig, formatProblems, getTotals, lint } from "@redocly/openapi-core";

const config = await createConfig({
  rules: {
    struct: "error", // it is OpenAPI at all
    "no-unresolved-refs": "error",
    "operation-operationId": "error", // generated clients name their functions by it
    "operation-operationId-unique": "error",
    "operation-operationId-url-safe": "error",
    "operation-summary": "error", // the line in a list of operations
    "operation-description": "error", // what the summary leaves open: order, limits, conflicts
    "operation-singular-tag": "error", // an operation has one place in the documentation
    "operation-tag-defined": "error",
    "tag-description": "error",
    "operation-2xx-response": "error",
    "operation-parameters-unique": "error",
    "path-declaration-must-exist": "error",
    "path-not-include-query": "error",
    "path-parameters-defined": "error",
    "no-ambiguous-paths": "error",
    "no-identical-paths": "error",
    "no-path-trailing-slash": "error",
    "no-enum-type-mismatch": "error",
    "no-invalid-schema-examples": "error",
    "no-required-schema-properties-undefined": "error",
    "security-defined": "error", // every operation says how to sign in
    "no-unused-components": "error", // what nothing refers to misleads
    "rule/failures-are-problems": {
      subject: { type: "Responses" },
      assertions: { required: ["default"] },
      message: 'every operation answers failures as a problem (response "default")',
      severity: "error",
    },
  },
});

const problems = await lint({ ref: fileURLToPath(new URL("../../openapi.yaml", import.meta.url)), config });
formatProblems(problems, { format: "stylish", totals: getTotals(problems), version: "" });
process.exit(problems.length === 0 ? 0 : 1);
