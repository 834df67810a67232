import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { MailState } from "../queries";

const colors = { matched: "teal", unmatched: "yellow", failed: "orange" } as const;

/** What has become of a mail. */
export function StateBadge({ state }: { state: MailState }) {
  const { t } = useTranslation("mails");
  return (
    <Badge variant="light" color={colors[state]} tt="none" fw={500} c="var(--mantine-color-text)">
      {t(`state.${state}`)}
    </Badge>
  );
}
