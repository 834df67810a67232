import { Button, Skeleton, Stack, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "@/i18n/format";
import { i18next } from "@/i18n/index";
import { ErrorAlert } from "@/ui/error-alert";
import { openForm } from "@/ui/open-form";
import { bulkEditOptions, type NewBulkEdit, useCreateBulkEdit } from "../queries";
import { BulkEditSteps } from "./bulk-edit-steps";
import { ChangeForm } from "./change-form";

const MODAL = "bulk-edit";

type Records = Pick<NewBulkEdit, "kind" | "ids" | "query">;

interface Props {
  records: Records;
  /** Straight to the preview of a move to the trash. */
  trash: boolean;
  onOrdered: () => void;
}

const close = () => modals.close(MODAL);

function BulkEditFlow({ records, trash, onOrdered }: Props) {
  const { t } = useTranslation("bulk");
  const [id, setId] = useState<string>();
  const ordered = (next: string) => {
    setId(next);
    onOrdered();
  };
  const about =
    records.ids === undefined
      ? t("choose.all")
      : t("choose.ticked", { value: formatNumber(records.ids.length) });
  if (id !== undefined) return <Ordered id={id} />;
  return trash ? (
    <TrashOrder records={records} onOrdered={ordered} />
  ) : (
    <ChangeForm records={records} about={about} onOrdered={ordered} onClose={close} />
  );
}

/** Nothing to choose: the preview is ordered at once. */
function TrashOrder({ records, onOrdered }: { records: Records; onOrdered: (id: string) => void }) {
  const { t } = useTranslation("bulk");
  const { mutate, error } = useCreateBulkEdit();
  // biome-ignore lint/correctness/useExhaustiveDependencies: ordered once, when the dialog opens
  useEffect(() => {
    mutate({ ...records, change: { trash: true } }, { onSuccess: (edit) => onOrdered(edit.id) });
  }, []);
  return (
    <Stack>
      <Text size="sm">{t("trash.explain")}</Text>
      {error ? <ErrorAlert error={error} /> : <Skeleton height={120} />}
    </Stack>
  );
}

function Ordered({ id }: { id: string }) {
  const { t } = useTranslation("bulk");
  const { data, error, refetch } = useQuery(bulkEditOptions(id));
  if (!data)
    return error ? <ErrorAlert error={error} onRetry={() => void refetch()} /> : <Skeleton height={160} />;
  return (
    <BulkEditSteps
      edit={data}
      leave={
        <Button variant="default" onClick={close}>
          {t(data.state === "planned" ? "preview.dismiss" : "result.close")}
        </Button>
      }
    />
  );
}

/** Asks what to change in many records, shows what would become of them, and changes them. */
export function openBulkEdit(props: Props): void {
  const count = props.records.ids?.length;
  openForm({
    modalId: MODAL,
    size: "xl",
    fullScreen: globalThis.matchMedia("(max-width: 48em)").matches,
    title: props.trash
      ? i18next.t("trash.title", { ns: "bulk" })
      : count === undefined
        ? i18next.t("action.editAll", { ns: "bulk" })
        : i18next.t("title", { ns: "bulk" }),
    children: <BulkEditFlow {...props} />,
  });
}
