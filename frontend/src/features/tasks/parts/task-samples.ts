import type { Schemas } from "@/api/client";

/** A task of the list, as tests need it. */
export function sampleTask(
  id: string,
  title: string,
  attributes: Partial<Schemas["TaskDetails"]> = {},
  facts: Partial<Schemas["TaskFacts"]> = {},
): Schemas["TaskSummary"] {
  return {
    id,
    version: 1,
    attributes: { title, kind: "call", state: "open", priority: "normal", ...attributes },
    facts: { overdue: false, seriesId: id, ...facts },
    ownerName: "佐藤健太",
    createdAt: "2026-05-01T00:00:00Z",
    updatedAt: "2026-05-01T00:00:00Z",
  };
}

/** Who may do with tasks and reports what everybody may. */
export const everybody = ["tasks:read", "tasks:write", "reports:write", "changes:undo"];

export const meWith = (...permissions: string[]): Schemas["Me"] => ({
  id: "me",
  name: "佐藤健太",
  roles: [],
  permissions: [...everybody, ...permissions],
  scope: "TEAM",
  units: [],
});
