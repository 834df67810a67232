import { Badge } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconClockHour4 } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ContractFacts } from "../queries";

const looks = {
  draft: { color: "gray", text: "dimmed", sign: undefined },
  upcoming: {
    color: "gray",
    text: "var(--mantine-color-text)",
    sign: <IconClockHour4 size={13} aria-hidden />,
  },
  active: { color: "teal", text: "var(--en-fresh)", sign: <IconCircleCheck size={13} aria-hidden /> },
  ending: { color: "orange", text: "var(--en-aging)", sign: <IconClockHour4 size={13} aria-hidden /> },
  ended: { color: "gray", text: "var(--mantine-color-text)", sign: <IconCircleX size={13} aria-hidden /> },
  cancelled: {
    color: "gray",
    text: "var(--mantine-color-text)",
    sign: <IconCircleX size={13} aria-hidden />,
  },
} as const;

/** Where a contract stands today, in a word and by a sign. */
export function StatusBadge({ status }: { status: ContractFacts["status"] }) {
  const { t } = useTranslation("contracts");
  const { color, text, sign } = looks[status];
  return (
    <Badge
      variant="outline"
      color={color}
      c={text}
      tt="none"
      fw={500}
      size="sm"
      radius="sm"
      leftSection={sign}
    >
      {t(`status.${status}`)}
    </Badge>
  );
}

/** What is to be looked at, when something is. */
export function AlertBadge({ alert }: { alert: ContractFacts["alert"] }) {
  const { t } = useTranslation("contracts");
  if (alert === undefined) return null;
  const late = alert === "overdue";
  return (
    <Badge
      variant="outline"
      color={late ? "red" : "orange"}
      c={late ? "var(--en-stale)" : "var(--en-aging)"}
      tt="none"
      fw={500}
      size="sm"
      radius="sm"
      leftSection={<IconAlertTriangle size={13} aria-hidden />}
    >
      {t(`alert.${alert}`)}
    </Badge>
  );
}
