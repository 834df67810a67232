import { Button } from "@mantine/core";
import { IconEdit, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SideSection } from "@/features/register/parts/side-section";
import { type Lined, LineEditor, type LineQueries } from "./line-editor";
import { LineTable } from "./line-table";

interface Props<R extends Lined> {
  record: R;
  /** For how many months monthly lines are paid. */
  months: number | undefined;
  queries: LineQueries<R>;
  readOnly: boolean;
}

/** What is sold: products and texts with quantity, price and tax, and what they come to. */
export function LineSection<R extends Lined>({ record, months, queries, readOnly }: Props<R>) {
  const { t } = useTranslation("deals");
  const [editing, setEditing] = useState(false);
  const lines = record.attributes.lines ?? [];
  const none = lines.length === 0;
  if (editing) {
    return (
      <SideSection title={t("lines.title")}>
        <LineEditor record={record} months={months} queries={queries} onClose={() => setEditing(false)} />
      </SideSection>
    );
  }
  return (
    <SideSection
      title={t("lines.title")}
      count={lines.length}
      emptyText={none ? t("lines.empty") : undefined}
      action={
        !readOnly && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={none ? <IconPlus size={14} /> : <IconEdit size={14} />}
            onClick={() => setEditing(true)}
          >
            {t(none ? "lines.add" : "lines.edit")}
          </Button>
        )
      }
    >
      <LineTable lines={lines} months={months} />
    </SideSection>
  );
}
