import { Radio, Skeleton, Stack, Switch, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import {
  type ReminderSettings,
  reminderSettingsOptions,
  useKeepReminderSettings,
} from "@/features/notices/queries";
import { SideSection } from "@/features/register/parts/side-section";
import { accountsOptions, meOptions } from "@/features/session/queries";
import { notifyDone } from "@/ui/notify";
import { PageError } from "@/ui/page-error";
import { PageTitle } from "@/ui/page-title";
import { FeedSection } from "./feed-section";
import { MailIntakeSection } from "./mail-intake-section";
import classes from "./preferences.module.css";

const CHOICES = ["off", "page", "mail"] as const;

/** How somebody is reminded, and their calendar elsewhere. */
export function Component() {
  const { t } = useTranslation("notices");
  const { data, error, refetch } = useQuery(reminderSettingsOptions());
  const { data: me } = useQuery(meOptions());
  const { data: accounts } = useQuery(accountsOptions());
  const keep = useKeepReminderSettings();
  const reachable = accounts?.find(({ id }) => id === me?.id)?.email !== undefined;
  const save = (settings: ReminderSettings) =>
    keep.mutate(settings, { onSuccess: () => notifyDone(t("preferences.saved")) });
  if (error && !data) return <PageError error={error} onRetry={() => void refetch()} />;
  return (
    <div className={classes.page}>
      <PageTitle title={t("preferences.title")} />
      <SideSection title={t("preferences.reminders")}>
        {data ? (
          <Stack gap="md">
            <Radio.Group
              aria-label={t("preferences.reminders")}
              value={data.reminders}
              onChange={(reminders) =>
                save({ ...data, reminders: reminders as ReminderSettings["reminders"] })
              }
            >
              <Stack gap="xs">
                {CHOICES.map((choice) => (
                  <Radio key={choice} value={choice} label={t(`preferences.choice.${choice}`)} />
                ))}
              </Stack>
            </Radio.Group>
            <Switch
              checked={data.morningMail}
              onChange={(event) => save({ ...data, morningMail: event.currentTarget.checked })}
              label={t("preferences.morning")}
            />
            {accounts && !reachable && (data.morningMail || data.reminders === "mail") && (
              <Text size="sm" c="var(--en-warning-text)">
                {t("preferences.noMail")}
              </Text>
            )}
          </Stack>
        ) : (
          <Skeleton height={120} />
        )}
      </SideSection>
      <FeedSection />
      <MailIntakeSection />
    </div>
  );
}
