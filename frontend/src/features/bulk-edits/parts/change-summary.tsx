import { useTranslation } from "react-i18next";
import type { FieldValue } from "@/ui/fields/field";
import { plainText } from "@/ui/fields/field-text";
import type { BulkChange } from "../queries";
import { useBulkFields } from "../use-bulk-fields";

/** What a bulk edit does, in words: one line for each attribute. */
export function useChangeLines(kind: string, change: BulkChange): string[] {
  const { t } = useTranslation("bulk");
  const { all } = useBulkFields(kind);
  if (change.trash) return [t("line.trash")];
  const field = (name: string) => all.find((each) => each.name === name);
  const label = (name: string) => field(name)?.label ?? name;
  const set = Object.entries((change.set ?? {}) as Record<string, FieldValue>);
  const texts = (how: "add" | "remove") =>
    Object.entries(change[how] ?? {}).map(([name, values]) =>
      t(`line.${how}`, { field: label(name), value: values.join("、") }),
    );
  return [
    ...set.map(([name, value]) =>
      value === null
        ? t("line.clear", { field: label(name) })
        : t("line.set", {
            field: label(name),
            value: plainText(field(name)?.type ?? { kind: "text" }, value),
          }),
    ),
    ...texts("add"),
    ...texts("remove"),
  ];
}

export function ChangeSummary({ kind, change }: { kind: string; change: BulkChange }) {
  return <>{useChangeLines(kind, change).join(" / ")}</>;
}
