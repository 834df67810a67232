import { Button, Group, Radio, Stack, Text, Textarea } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { i18next } from "@/i18n/index";
import { errorText } from "@/ui/error-text";
import { notifyDone } from "@/ui/notify";
import { saveFile } from "@/ui/save-file";
import { type ExportFormat, exportCustomers, exportFormats, replacedIn, type WhatToExport } from "../queries";

const MODAL = "export";

function ExportForm({ what }: { what: WhatToExport }) {
  const { t } = useTranslation(["exports", "common"]);
  const [format, setFormat] = useState<ExportFormat>("xlsx");
  const [purpose, setPurpose] = useState("");
  const run = useMutation({
    mutationFn: () => exportCustomers(what, format, purpose.trim()),
    onSuccess: (file) => {
      saveFile(file.name ?? what.kind, file.content);
      modals.close(MODAL);
      const count = replacedIn(file);
      notifyDone(count > 0 ? t("replaced", { count }) : t("done"));
    },
    meta: { silent: true },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        run.mutate();
      }}
    >
      <Stack gap="md">
        <Text size="sm">{t("intro")}</Text>
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
          <Button variant="default" onClick={() => modals.close(MODAL)}>
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
  modals.open({
    modalId: MODAL,
    title: i18next.t("title", { ns: "exports" }),
    children: <ExportForm what={what} />,
  });
}
