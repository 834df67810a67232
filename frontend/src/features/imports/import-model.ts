import type { Schemas } from "@/api/client";

type Import = Schemas["Import"];
type SheetMapping = Schemas["SheetMapping"];
type SheetAnalysis = Schemas["SheetAnalysis"];
type ColumnMapping = Schemas["ColumnMapping"];
type ImportTarget = Schemas["ImportTarget"];
type MatchKey = Schemas["MatchKey"];
export type Kind = Schemas["ImportTarget"]["kind"];
export type Subject = Schemas["ImportSubject"];

/** What the rows of a sheet can be about, and the kinds of records that are then on it. */
export const kindsOn = {
  customer: ["company", "person", "affiliation"],
  product: ["product"],
  deal: ["deal"],
  contract: ["contract"],
  activity: ["activity"],
  task: ["task"],
} as const satisfies Record<Subject, readonly Kind[]>;

export const subjects = Object.keys(kindsOn) as Subject[];

/** The steps of the wizard behind the choice of a file. */
export const steps = ["read", "columns", "plan", "result"] as const;
export type Step = (typeof steps)[number];

/** Rows have been written: there is something to see and to take back, and the mapping stands. */
export function hasBegun(it: Import): boolean {
  return (it.counts?.written ?? 0) > 0 || ["running", "done", "undoing", "undone"].includes(it.state);
}

/** Rows that are planned to be written and are not yet. */
export function waiting({ counts }: Import): number {
  return counts ? counts.create + counts.update - counts.written : 0;
}

/** Rows that stay out until somebody corrects them. */
export function leftOut({ counts }: Import): number {
  return counts ? counts.conflict + counts.error : 0;
}

/** The steps that can be shown now. */
export function reachable(it: Import): Step[] {
  if (hasBegun(it)) return ["result"];
  if (it.state === "planning") return ["plan"];
  if (!it.own) return [it.state === "ready" ? "read" : "plan"];
  return it.state === "ready" ? ["read", "columns"] : ["read", "columns", "plan"];
}

/** The step to show: the one the address asks for when it can be shown, else where the import stands. */
export function stepOf(it: Import, wanted: string | null): Step {
  const open = reachable(it);
  const found = open.find((step) => step === wanted);
  if (found) return found;
  return it.state === "ready" ? "read" : (open.at(-1) ?? "read");
}

/** How sure a proposal is, in three words. */
export function sureness(confidence: number): "sure" | "likely" | "doubtful" {
  if (confidence >= 0.9) return "sure";
  return confidence >= 0.6 ? "likely" : "doubtful";
}

export function targetOf(sheet: SheetMapping, column: number): string | undefined {
  return sheet.columns.find((each) => each.column === column)?.target;
}

/** The columns with one of them turned into something else, or left out when there is no target. */
export function withTarget(
  columns: readonly ColumnMapping[],
  column: number,
  target: string | null,
): ColumnMapping[] {
  const others = columns.filter((each) => each.column !== column);
  const all = target === null ? others : [...others, { column, target }];
  return all.sort((a, b) => a.column - b.column);
}

/** What tells which record a row is about; a row needs one of them. */
const NAMES: Record<Kind, readonly string[]> = {
  company: ["company.id", "company.name", "company.corporateNumber"],
  person: ["person.id", "person.name", "person.familyName", "person.memberNumber"],
  affiliation: [],
  product: ["product.id", "product.name", "product.code"],
  deal: ["deal.id", "deal.title", "deal.code"],
  contract: ["contract.id", "contract.title", "contract.code"],
  activity: ["activity.id", "activity.occurredAt"],
  task: ["task.id", "task.title"],
};

export function kindsOf(sheet: SheetMapping): Kind[] {
  return kindsOn[sheet.subject].filter((kind) =>
    sheet.columns.some(({ target }) => target.startsWith(`${kind}.`)),
  );
}

/** Columns that feed a field which another column feeds already and which takes only one. */
export function doubled(sheet: SheetMapping, targets: readonly ImportTarget[]): number[] {
  const repeatable = new Set(targets.filter((each) => each.repeatable).map((each) => each.target));
  return sheet.columns
    .filter(
      ({ column, target }) =>
        !repeatable.has(target) &&
        sheet.columns.some((other) => other.column !== column && other.target === target),
    )
    .map(({ column }) => column);
}

export type Gap = "noName" | "noTitle" | "companyUnnamed" | "personUnnamed" | "affiliationLoose";

/** What is missing for the rows to become records. `noName` and `noTitle` stop the import, the others leave fields out. */
export function gapsOf(sheet: SheetMapping): Gap[] {
  const kinds = kindsOf(sheet);
  const named = (kind: Kind) => sheet.columns.some(({ target }) => NAMES[kind].includes(target));
  if (sheet.subject !== "customer") return kindsOn[sheet.subject].some(named) ? [] : ["noTitle"];
  if (!named("company") && !named("person")) return ["noName"];
  const gaps: Gap[] = [];
  if (kinds.includes("company") && !named("company")) gaps.push("companyUnnamed");
  if (kinds.includes("person") && !named("person")) gaps.push("personUnnamed");
  if (kinds.includes("affiliation") && !(named("company") && named("person"))) gaps.push("affiliationLoose");
  return gaps;
}

/** Whether the API would store the mapping: it need not be whole, but must make sense. */
export function isSavable(sheets: readonly SheetMapping[], targets: readonly ImportTarget[]): boolean {
  return sheets.every((sheet) => doubled(sheet, targets).length === 0);
}

/** Whether the API would plan by the mapping. */
export function isComplete(sheets: readonly SheetMapping[], targets: readonly ImportTarget[]): boolean {
  const included = sheets.filter((sheet) => sheet.included);
  return (
    included.length > 0 &&
    included.every((sheet) => !gapsOf(sheet).some((gap) => gap === "noName" || gap === "noTitle")) &&
    isSavable(sheets, targets)
  );
}

/** The ways to recognise a record, from the surest to the weakest. They are tried in this order. */
export const keysOf = {
  company: ["id", "corporateNumber", "nameAndPhone", "nameAndPlace", "email", "phone", "name"],
  person: [
    ...(["id", "memberNumber", "email", "nameAndPhone", "nameAndCompany", "nameAndPlace"] as const),
    ...(["phone", "name"] as const),
  ],
} as const satisfies Record<string, readonly MatchKey[]>;

/** The keys with one of them ticked or unticked, in their order. */
export function toggled(kind: "company" | "person", keys: readonly MatchKey[], key: MatchKey): MatchKey[] {
  return keysOf[kind].filter((each) => (each === key) !== keys.includes(each));
}

/** What a key needs in the file: one of each group. */
const NEEDS: Record<MatchKey, readonly (readonly string[])[]> = {
  id: [["id"]],
  corporateNumber: [["corporateNumber", "invoiceNumber"]],
  memberNumber: [["memberNumber"]],
  email: [["email"]],
  phone: [["phone", "mobile", "phoneAndFax"]],
  nameAndPhone: [
    ["name", "familyName"],
    ["phone", "mobile", "phoneAndFax"],
  ],
  nameAndPlace: [
    ["name", "familyName"],
    ["address", "prefecture", "postalCode"],
  ],
  nameAndCompany: [["name", "familyName"], ["company"]],
  name: [["name", "familyName"]],
  code: [["code"]],
  titleAndCustomer: [["title"]],
  same: [["title", "occurredAt"]],
};

/** Whether the mapped columns give what a key looks at. */
export function isUsable(kind: "company" | "person", key: MatchKey, sheet: SheetMapping): boolean {
  const has = (field: string) =>
    field === "company"
      ? kindsOf(sheet).includes("company")
      : sheet.columns.some(({ target }) => target === `${kind}.${field}`);
  return NEEDS[key].every((anyOf) => anyOf.some(has));
}

/** Which line of the preview is what, when the header ends at a row. */
export function partOf(row: number, headerRow: number): "above" | "header" | "data" {
  if (row < headerRow) return "above";
  return row === headerRow ? "header" : "data";
}

/** How many columns of a sheet will be read, and how many deserve a look. */
export function tally(sheet: SheetAnalysis, mapping: SheetMapping): { read: number; doubtful: number } {
  const doubtful = sheet.columns.filter(
    (column) =>
      column.target !== undefined &&
      column.target === targetOf(mapping, column.column) &&
      sureness(column.confidence) === "doubtful",
  );
  return { read: mapping.columns.length, doubtful: doubtful.length };
}
