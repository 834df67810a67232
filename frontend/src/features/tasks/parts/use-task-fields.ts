import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useOptions } from "@/features/customers/parts/use-options";
import type { Section } from "@/features/register/parts/record-sections";
import type { Field, FieldKind } from "@/ui/fields/field";

const KINDS = ["call", "visit", "mail", "prepare", "other"] as const;
const PRIORITIES = ["high", "normal", "low"] as const;
const STATES = ["open", "done", "cancelled"] as const;
const REMINDERS = ["0", "10", "30", "60", "120", "1440", "2880", "10080"] as const;
const DURATIONS = ["15", "30", "45", "60", "90", "120", "180", "240", "480"] as const;

/** What of a new task is asked for at once, and what besides where somebody wants it. */
export const AT_ONCE = ["title", "dueOn", "dueTime", "kind", "ownerId", "companyId"] as const;
export const IN_DETAIL = [
  ...(["personId", "dealId", "durationMinutes", "remindMinutes", "priority"] as const),
  ...(["recurrence", "note"] as const),
] as const;

/** How the attributes of a task are written. */
export function useTaskFields() {
  const { t } = useTranslation("tasks");
  const options = useOptions();
  return useMemo(() => {
    const choices = {
      kind: KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
      priority: PRIORITIES.map((value) => ({ value, label: t(`priority.${value}`) })),
      state: STATES.map((value) => ({ value, label: t(`state.${value}`) })),
      remind: REMINDERS.map((value) => ({ value, label: t(`remind.${value}`) })),
      duration: DURATIONS.map((value) => ({ value, label: t(`duration.${value}`) })),
    };
    const types = {
      title: { kind: "text" },
      kind: { kind: "choice", options: choices.kind },
      state: { kind: "choice", options: choices.state },
      priority: { kind: "choice", options: choices.priority },
      dueOn: { kind: "date" },
      dueTime: { kind: "text" },
      durationMinutes: { kind: "numberChoice", options: choices.duration },
      remindMinutes: { kind: "numberChoice", options: choices.remind },
      recurrence: { kind: "text" },
      companyId: { kind: "text" },
      personId: { kind: "text" },
      dealId: { kind: "text" },
      ownerId: { kind: "choice", options: options.owners },
      teamId: { kind: "choice", options: options.teams },
      siteId: { kind: "choice", options: options.sites },
      note: { kind: "multiline" },
    } satisfies Record<string, FieldKind>;
    const field = (name: keyof typeof types): Field => ({
      name,
      label: t(`field.${name}`),
      type: types[name],
    });
    const isName = (name: string): name is keyof typeof types => name in types;
    return { choices, field, all: Object.keys(types).filter(isName).map(field) };
  }, [t, options]);
}

/** The attributes of a task in their groups, as the page shows them. */
export function useTaskSections(): Section[] {
  const { t } = useTranslation("tasks");
  const { field } = useTaskFields();
  return useMemo(() => {
    const fields = (...names: Parameters<typeof field>[0][]) => names.map(field);
    return [
      { title: t("section.when"), fields: fields("dueOn", "dueTime", "durationMinutes", "remindMinutes") },
      { title: t("section.basic"), fields: fields("title", "kind", "priority", "state", "note") },
      { title: t("section.care"), fields: fields("ownerId", "teamId", "siteId") },
    ];
  }, [t, field]);
}
