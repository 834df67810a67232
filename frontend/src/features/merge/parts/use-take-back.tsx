import { List, Stack, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useTranslation } from "react-i18next";
import { notifyDone, notifyUndo } from "@/ui/notify";
import { type Merge, type UnmergeOutcome, useUndoMerge } from "../queries";

type Kept = UnmergeOutcome["kept"][number];

const REASONS = ["changed", "merged", "taken", "used", "missing"] as const;

/** Takes merges back, and tells what could not go back. Failures tell of themselves. */
export function useTakeBack() {
  const { t } = useTranslation("merge");
  const undo = useUndoMerge();
  const takeBack = async (merge: Merge) => {
    const { kept } = await undo.mutateAsync(merge.id);
    notifyDone(t("takenBack"));
    if (kept.length > 0) modals.open({ title: t("kept.title"), children: <KeptValues kept={kept} /> });
  };
  return {
    busy: undo.isPending,
    takeBack: (merge: Merge) => void takeBack(merge).catch(() => {}),
    /** Says that it was merged and offers the way back. */
    offer: (merge: Merge, count: number) =>
      notifyUndo(t("done", { count }), () => void takeBack(merge).catch(() => {})),
  };
}

function KeptValues({ kept }: { kept: readonly Kept[] }) {
  const { t } = useTranslation(["merge", "customers"]);
  const labels: Record<string, Record<string, string>> = {
    company: t("customers:company.field", { returnObjects: true }),
    person: t("customers:person.field", { returnObjects: true }),
    affiliation: t("customers:affiliation.field", { returnObjects: true }),
  };
  return (
    <Stack gap="xs">
      <Text size="sm">{t("kept.detail")}</Text>
      <List size="sm">
        {kept.map(({ kind, recordId, field, reason }) => (
          <List.Item key={recordId + field}>
            {(field && labels[kind]?.[field]) ?? t("kept.row")}
            {": "}
            {t(`kept.${REASONS.find((each) => each === reason) ?? "changed"}`)}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
