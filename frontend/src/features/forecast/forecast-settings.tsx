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
import { forecastSettingsOptions, useChangeForecastSettings } from "./queries";

const MODAL = "forecast-settings";

function ForecastChances() {
  const { data, error } = useQuery(forecastSettingsOptions());
  if (error && !data) return <ErrorAlert error={error} />;
  if (!data) return <Skeleton height={160} />;
  return <SettingsForm key={data.version} setting={data} />;
}

function SettingsForm({ setting }: { setting: Schemas["ForecastSetting"] }) {
  const { t } = useTranslation(["forecast", "common"]);
  const change = useChangeForecastSettings();
  const draft = useDraft(setting.attributes);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(
      { version: setting.version, ...setting.attributes, ...draft.filled },
      {
        onSuccess: () => {
          modals.close(MODAL);
          notifyDone(t("settingsSaved"));
        },
      },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text size="sm">{t("settingsNote")}</Text>
        {(["committedFrom", "bestCaseFrom"] as const).map((name) => (
          <FieldInput
            key={name}
            type={{ kind: "percent" }}
            label={t(name)}
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

/** From which chance on a deal is counted as what, for the whole firm. */
export function openForecastSettings(): void {
  modals.open({
    modalId: MODAL,
    title: i18next.t("settings", { ns: "forecast" }),
    children: <ForecastChances />,
  });
}
