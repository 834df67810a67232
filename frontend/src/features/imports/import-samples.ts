import type { Schemas } from "@/api/client";

/** Samples for tests: a list of companies with a title above its header. */
const target = (name: string, label: string, repeatable = false): Schemas["ImportTarget"] => ({
  target: name,
  kind: name.split(".")[0] as Schemas["ImportTarget"]["kind"],
  label,
  repeatable,
  composed: false,
});

export const targets = [
  target("company.name", "企業名"),
  target("company.phone", "電話番号"),
  target("company.fax", "FAX"),
  target("company.note", "備考", true),
  target("person.name", "氏名"),
  target("affiliation.title", "役職"),
  target("deal.title", "商談名"),
  target("deal.company", "企業"),
];

const column = (at: number, header: string, to: string | undefined, confidence: number) => ({
  column: at,
  header,
  ...(to && { target: to }),
  confidence,
  reason: to ? ("header" as const) : ("none" as const),
  samples: [`${header}の値`],
});

export function anImport(more: Partial<Schemas["Import"]> = {}): Schemas["Import"] {
  return {
    id: "01900000-0000-7000-8000-0000000000f1",
    startedBy: { id: "01900000-0000-7000-8000-0000000000a1", name: "佐藤 健太" },
    own: true,
    state: "ready",
    fileName: "得意先.csv",
    bytes: 2048,
    format: "CSV",
    analysis: {
      encoding: "WINDOWS_31J",
      encodingCertain: true,
      sheets: [
        {
          sheet: 0,
          name: "",
          hidden: false,
          rows: 6,
          subject: "customer",
          headerRow: 2,
          remembered: false,
          columns: [
            column(0, "得意先名", "company.name", 0.95),
            column(1, "TEL", "company.phone", 0.5),
            column(2, "区分", undefined, 0),
          ],
          preview: [
            { row: 1, cells: ["得意先一覧"] },
            { row: 2, cells: ["得意先名", "TEL", "区分"] },
            { row: 3, cells: ["㈱髙橋商店", "03-1234-5678", "A"] },
          ],
        },
      ],
    },
    mapping: {
      encoding: "WINDOWS_31J",
      sheets: [
        {
          sheet: 0,
          included: true,
          subject: "customer",
          headerRow: 2,
          columns: [
            { column: 0, target: "company.name" },
            { column: 1, target: "company.phone" },
          ],
          companyKeys: ["id", "corporateNumber", "nameAndPhone", "nameAndPlace", "name"],
          personKeys: ["id", "memberNumber", "email"],
          blankClears: false,
        },
      ],
    },
    progress: { done: 0, total: 0 },
    cancelled: false,
    createdAt: "2026-11-22T00:00:00Z",
    updatedAt: "2026-11-22T00:00:00Z",
    ...more,
  };
}
