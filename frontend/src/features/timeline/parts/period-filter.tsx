import { Button, Chip, CloseButton, Group, Popover, SimpleGrid, Stack } from "@mantine/core";
import { IconCalendar } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { issuerOptions } from "@/features/issuer/queries";
import { useMay } from "@/features/session/queries";
import { type IsoDate, today } from "@/i18n/calendar";
import { formatDate } from "@/i18n/format";
import { DateField } from "@/ui/date-field";
import { isOpen, isTurned, nameOf, type Period, periodNames, periodOf } from "./periods";
import classes from "./timeline-tools.module.css";

interface Props {
  period: Period;
  onChange: (period: Period) => void;
}

const APRIL = 4;

/** In which month the firm's years begin, as far as the reader may know. */
function useYearStart(wanted: boolean): number {
  const mayRead = useMay("deals:read");
  const { data } = useQuery({ ...issuerOptions(), enabled: mayRead && wanted });
  return data?.attributes.fiscalYearStart ?? APRIL;
}

/** Which days are shown: all, a month or a year by its name, or from one day to another. */
export function PeriodFilter({ period, onChange }: Props) {
  const { t } = useTranslation("timeline");
  const [opened, setOpened] = useState(false);
  const all = isOpen(period);
  const startMonth = useYearStart(opened || !all);
  const name = nameOf(period, today(), startMonth);
  const days = [period.from, period.to].map((day) => (day === undefined ? "" : formatDate(day))).join(" ～ ");
  const said = all ? t("period.all") : name === undefined ? days.trim() : t(`period.names.${name}`);
  return (
    <Group gap={2} wrap="nowrap">
      <Popover opened={opened} onChange={setOpened} position="bottom-start" shadow="md" trapFocus>
        <Popover.Target>
          <Button
            variant={all ? "default" : "light"}
            leftSection={<IconCalendar size={16} />}
            onClick={() => setOpened(!opened)}
            aria-label={t("period.label", { said })}
          >
            {said}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t("period.title")} className={classes.period ?? ""}>
          <PeriodChoice
            period={period}
            startMonth={startMonth}
            onPick={(picked) => {
              onChange(picked);
              setOpened(false);
            }}
            onChange={onChange}
          />
        </Popover.Dropdown>
      </Popover>
      {!all && <CloseButton aria-label={t("period.clear")} onClick={() => onChange({})} />}
    </Group>
  );
}

interface ChoiceProps extends Props {
  startMonth: number;
  /** Of a name: nothing else is left to say. */
  onPick: (period: Period) => void;
}

function PeriodChoice({ period, startMonth, onPick, onChange }: ChoiceProps) {
  const { t } = useTranslation("timeline");
  const [days, setDays] = useState(period);
  // A day that is half typed changes nothing yet.
  const put = (end: "from" | "to", day: IsoDate | null | undefined) => {
    if (day === undefined) return;
    const next = { ...days, [end]: day ?? undefined };
    setDays(next);
    if (!isTurned(next)) onChange(next);
  };
  const name = isOpen(period) ? "all" : nameOf(period, today(), startMonth);
  return (
    <Stack gap="sm">
      <Chip.Group
        value={name ?? ""}
        onChange={(chosen: string | string[]) => {
          const picked = periodNames.find((each) => each === chosen);
          onPick(picked === undefined ? {} : periodOf(picked, today(), startMonth));
        }}
      >
        <Group gap={6} role="radiogroup" aria-label={t("period.title")}>
          <Chip size="xs" variant="light" value="all">
            {t("period.all")}
          </Chip>
          {periodNames.map((each) => (
            <Chip key={each} size="xs" variant="light" value={each}>
              {t(`period.names.${each}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <SimpleGrid cols={2} spacing="sm">
        <DateField
          size="xs"
          label={t("period.from")}
          value={days.from ?? null}
          onChange={(day) => put("from", day)}
        />
        <DateField
          size="xs"
          label={t("period.to")}
          value={days.to ?? null}
          error={isTurned(days) ? t("period.turned") : undefined}
          onChange={(day) => put("to", day)}
        />
      </SimpleGrid>
    </Stack>
  );
}
