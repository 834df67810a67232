import { Button, Group, Radio, Stack, Text, Textarea } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { i18next } from "@/i18n/index";
import { errorText } from "@/ui/error-text";
import { notifyDone } from "@/ui/notify";
import { openForm } from "@/ui/open-form";
import { saveFile } from "@/ui/save-file";
import {
  type ExportFormat,
  type ExportRows,
  exportFormats,
  exportList,
  replacedIn,
  type WhatToExport,
} from "../queries";
import { ReplacedList } from "./replaced-list";

const MODAL = "export";
const close = () => modals.close(MODAL);

function ExportForm({ what }: { what: WhatToExport }) {
  const { t } = useTranslation(["exports", "common"]);
  const [format, setFormat] = useState<ExportFormat>("xlsx");
  const [rows, setRows] = useState<ExportRows>("records");
  const [purpose, setPurpose] = useState("");
  const run = useMutation({
    mutationFn: () => exportList(what, rows, format, purpose.trim()),
    onSuccess: (file) => {
      saveFile(file.name ?? what.kind, file.content);
      if (replacedIn(file).count > 0) return;
      close();
      notifyDone(t("done"));
    },
    meta: { silent: true },
  });
  if (run.data) return <ReplacedList kind={what.kind} {...replacedIn(run.data)} onClose={close} />;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        run.mutate();
      }}
    >
      <Stack gap="md">
        <Text size="sm">{t("intro")}</Text>
        {what.lines && (
          <Radio.Group label={t("rows")} value={rows} onChange={(value) => setRows(value as ExportRows)}>
            <Stack gap="xs" mt={6}>
              {(["records", "lines"] as const).map((each) => (
                <Radio
                  key={each}
                  value={each}
                  label={t(`rowsOf.${each}`)}
                  description={t(`rowsNotes.${each}`)}
                />
              ))}
            </Stack>
          </Radio.Group>
        )}
        <Radio.Group
          label={t("format")}
          value={format}
          onChange={(value) => setFormat(value as ExportFormat)}
        >
          <Stack gap="xs" mt={6}>
            {exportFormats.map((each) => (
              <Radio
                key={each}
                value={each}
                label={t(`formats.${each}`)}
                description={t(`formatNotes.${each}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={t("purpose")}
          description={t("purposeNote")}
          placeholder={t("purposeExample")}
          required
          data-autofocus
          autosize
          minRows={2}
          maxLength={200}
          value={purpose}
          onChange={(event) => setPurpose(event.currentTarget.value)}
          error={run.error && errorText(run.error).detail}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t("common:action.cancel")}
          </Button>
          <Button type="submit" loading={run.isPending} disabled={purpose.trim().length < 2}>
            {t("run")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Asks for the format and the purpose, then saves the list as it is filtered. */
export function openExport(what: WhatToExport): void {
  openForm({
    modalId: MODAL,
    title: i18next.t("title", { ns: "exports" }),
    children: <ExportForm what={what} />,
  });
}
