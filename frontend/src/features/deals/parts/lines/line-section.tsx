import { useTranslation } from "react-i18next";
import { SideSection } from "@/features/register/parts/side-section";
import { EditLines, useEditing } from "./edit-lines";
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
  const { editing, edited, edit, close } = useEditing();
  const lines = record.attributes.lines ?? [];
  const none = lines.length === 0;
  if (editing) {
    return (
      <SideSection title={t("lines.title")}>
        <LineEditor record={record} months={months} queries={queries} onClose={close} />
      </SideSection>
    );
  }
  return (
    <SideSection
      title={t("lines.title")}
      count={lines.length}
      emptyText={none ? t("lines.empty") : undefined}
      action={!readOnly && <EditLines none={none} focused={edited} onEdit={edit} />}
    >
      <LineTable lines={lines} months={months} />
    </SideSection>
  );
}
