import { Button, Stack, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { SideSection } from "@/features/register/parts/side-section";
import { useMay } from "@/features/session/queries";
import { formatInstant } from "@/i18n/format";
import { type Kind, type Merge, mergesOptions } from "../queries";
import { useTakeBack } from "./use-take-back";

/** What was merged into this record, when and by whom, and the way back. There only when there is any. */
export function MergeSection({ kind, id }: { kind: Kind; id: string }) {
  const { t } = useTranslation("merge");
  const { data } = useQuery(mergesOptions(kind, id));
  if (!data || data.items.length === 0) return null;
  return (
    <SideSection title={t("section.title")} count={data.items.length}>
      <Stack gap="sm" mt={4}>
        {data.items.map((merge) => (
          <MergeEntry key={merge.id} merge={merge} />
        ))}
      </Stack>
    </SideSection>
  );
}

function MergeEntry({ merge }: { merge: Merge }) {
  const { t } = useTranslation(["merge", "customers", "common"]);
  const may = useMay("customers:merge");
  const { busy, takeBack } = useTakeBack();
  const nameOf = (title: string | undefined) => title ?? t("customers:history.hidden");
  const ask = () =>
    modals.openConfirmModal({
      title: t("section.takeBack"),
      children: <Text size="sm">{t("section.ask")}</Text>,
      labels: { confirm: t("section.takeBack"), cancel: t("common:action.cancel") },
      onConfirm: () => takeBack(merge),
    });
  return (
    <div>
      <Text size="sm">
        {t("section.entry", {
          merged: merge.merged.map(({ title }) => nameOf(title)).join("、"),
          survivor: nameOf(merge.survivor.title),
        })}
      </Text>
      <Text size="xs" c="dimmed">
        {formatInstant(merge.at)} ・ {merge.actorName ?? t("customers:history.system")}
      </Text>
      {merge.undoneAt !== undefined && (
        <Text size="xs" c="dimmed">
          {t("section.undone", { at: formatInstant(merge.undoneAt), name: merge.undoneByName ?? "" })}
        </Text>
      )}
      {merge.undoneAt === undefined && may && (
        <Button variant="default" size="compact-xs" mt={4} loading={busy} onClick={ask}>
          {t("section.takeBack")}
        </Button>
      )}
    </div>
  );
}
