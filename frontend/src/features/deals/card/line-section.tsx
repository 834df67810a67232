import { Button } from "@mantine/core";
import { IconEdit, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SideSection } from "@/features/register/parts/side-section";
import { LineTable } from "../parts/line-table";
import type { Deal } from "../queries";
import { LineEditor } from "./line-editor";

/** What is sold: products and texts with quantity, price and tax, and what they come to. */
export function LineSection({ deal, readOnly }: { deal: Deal; readOnly: boolean }) {
  const { t } = useTranslation("deals");
  const [editing, setEditing] = useState(false);
  const lines = deal.attributes.lines ?? [];
  const none = lines.length === 0;
  if (editing) {
    return (
      <SideSection title={t("lines.title")}>
        <LineEditor deal={deal} onClose={() => setEditing(false)} />
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
      <LineTable lines={lines} months={deal.attributes.billingMonths} />
    </SideSection>
  );
}
