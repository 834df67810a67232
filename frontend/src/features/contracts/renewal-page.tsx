import { Button, Group, Skeleton, Stack } from "@mantine/core";
import { IconBell, IconChevronLeft, IconChevronRight, IconListDetails } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { useMay } from "@/features/session/queries";
import { today } from "@/i18n/calendar";
import { LinkButton } from "@/ui/link-button";
import { PageError } from "@/ui/page-error";
import { PageTitle } from "@/ui/page-title";
import { openAlertSettings } from "./alert-settings";
import { addMonths, type IsoMonth, monthOf } from "./parts/months";
import { renewalsOptions } from "./queries";
import { RenewalMonthSection } from "./renewal-month";

const SPAN = 12;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** The renewal calendar: what can be ended, what goes on and what is over, month by month. */
export function Component() {
  const { t } = useTranslation("contracts");
  const [params, setParams] = useSearchParams();
  const maySet = useMay("settings:write");
  const asked = params.get("from") ?? "";
  const from: IsoMonth = MONTH.test(asked) ? asked : monthOf(today());
  const { data, error, refetch } = useQuery(renewalsOptions({ from, to: addMonths(from, SPAN - 1) }));
  const go = (month: IsoMonth) =>
    setParams(month === monthOf(today()) ? {} : { from: month }, { replace: true });
  if (error && !data) return <PageError error={error} onRetry={() => void refetch()} />;
  return (
    <Stack gap="md" maw="72rem">
      <PageTitle
        title={t("renewals.title")}
        note={t("renewals.note")}
        actions={
          <>
            <LinkButton to="/contracts" variant="default" leftSection={<IconListDetails size={16} />}>
              {t("list")}
            </LinkButton>
            {maySet && (
              <Button variant="default" leftSection={<IconBell size={16} />} onClick={openAlertSettings}>
                {t("renewals.settings")}
              </Button>
            )}
          </>
        }
      />
      <Group gap="xs">
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconChevronLeft size={14} />}
          onClick={() => go(addMonths(from, -SPAN))}
        >
          {t("renewals.earlier")}
        </Button>
        <Button variant="default" size="compact-sm" onClick={() => go(monthOf(today()))}>
          {t("renewals.thisYear")}
        </Button>
        <Button
          variant="default"
          size="compact-sm"
          rightSection={<IconChevronRight size={14} />}
          onClick={() => go(addMonths(from, SPAN))}
        >
          {t("renewals.later")}
        </Button>
      </Group>
      {!data && <Skeleton height={320} />}
      {data?.months.map((month) => (
        <RenewalMonthSection key={month.month} month={month} />
      ))}
    </Stack>
  );
}
