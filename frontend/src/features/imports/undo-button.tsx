import { Button, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "@/i18n/format";
import { type Import, useImportStep } from "./queries";

/** Takes a whole import back, once it is clear to the user what that means. */
export function UndoButton({ it, compact = false }: { it: Import; compact?: boolean }) {
  const { t } = useTranslation(["imports", "common"]);
  const undo = useImportStep("undo");
  if (it.state === "undone") return null;
  const ask = () =>
    modals.openConfirmModal({
      title: t("undo.title"),
      children: (
        <Text size="sm">
          {t("undo.explain", { file: it.fileName, value: formatNumber(it.counts?.written ?? 0) })}
        </Text>
      ),
      labels: { confirm: t("undo.confirm"), cancel: t("common:action.cancel") },
      onConfirm: () => undo.mutate(it.id),
    });
  return (
    <Button
      variant="default"
      size={compact ? "compact-sm" : "sm"}
      leftSection={<IconArrowBackUp size={16} />}
      loading={undo.isPending}
      onClick={ask}
      aria-label={compact ? t("undo.actionFor", { file: it.fileName }) : undefined}
    >
      {compact ? t("undo.short") : t("undo.action")}
    </Button>
  );
}
