import { Button, Group, Skeleton, Stack, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useQuery } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "@/api/client";
import { i18next } from "@/i18n/index";
import { ErrorAlert } from "@/ui/error-alert";
import { FieldInput } from "@/ui/fields/field-input";
import { FormError } from "@/ui/form-error";
import { notifyDone } from "@/ui/notify";
import { useDraft } from "@/ui/use-draft";
import { contractSettingsOptions, useChangeContractSettings } from "./queries";

const MODAL = "contract-settings";

function AlertSettings() {
  const { data, error } = useQuery(contractSettingsOptions());
  if (error && !data) return <ErrorAlert error={error} />;
  if (!data) return <Skeleton height={160} />;
  return <SettingsForm key={data.version} setting={data} />;
}

function SettingsForm({ setting }: { setting: Schemas["ContractSetting"] }) {
  const { t } = useTranslation(["contracts", "common"]);
  const change = useChangeContractSettings();
  const draft = useDraft(setting.attributes);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(
      { version: setting.version, ...setting.attributes, ...draft.filled },
      {
        onSuccess: () => {
          modals.close(MODAL);
          notifyDone(t("renewals.saved"));
        },
      },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text size="sm">{t("renewals.settingsNote")}</Text>
        {(["noticeLeadDays", "endLeadDays"] as const).map((name) => (
          <FieldInput
            key={name}
            type={{ kind: "count" }}
            label={t(`renewals.${name}`)}
            required
            {...draft.bind(name, change.error)}
          />
        ))}
        <FormError error={change.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => modals.close(MODAL)}>
            {t("common:action.cancel")}
          </Button>
          <Button type="submit" loading={change.isPending} disabled={!draft.readable}>
            {t("common:action.save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** How many days ahead deadlines are pointed out, for the whole firm. */
export function openAlertSettings(): void {
  modals.open({
    modalId: MODAL,
    title: i18next.t("renewals.settings", { ns: "contracts" }),
    children: <AlertSettings />,
  });
}
