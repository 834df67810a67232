import { Text } from "@mantine/core";
import {
  IconCalendarCheck,
  IconCalendarX,
  IconCheck,
  IconFileInvoice,
  IconFiles,
  IconMailOff,
  IconRefresh,
  IconSignature,
  IconX,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { formatDate, formatMoney } from "@/i18n/format";
import type { PaperKind, PaperStep } from "./entries";
import classes from "./timeline.module.css";

export const paperIcons = {
  quoteIssued: IconFileInvoice,
  quoteAccepted: IconCheck,
  quoteDeclined: IconX,
  quoteReplaced: IconFiles,
  contractSigned: IconSignature,
  contractRenewed: IconSignature,
  contractStarted: IconCalendarCheck,
  contractExtended: IconRefresh,
  contractNoticed: IconMailOff,
  contractEnded: IconCalendarX,
  contractCancelled: IconCalendarX,
} as const satisfies Record<PaperKind, unknown>;

/** Where the amount says something: when it was offered, agreed or renewed. */
const amounts: ReadonlySet<PaperKind> = new Set([
  "quoteIssued",
  "quoteAccepted",
  "quoteDeclined",
  "contractSigned",
  "contractRenewed",
]);

/** What became of a quote or a contract. */
export function PaperWords({ kind, step }: { kind: PaperKind; step: PaperStep }) {
  const { t } = useTranslation("timeline");
  const yen = step.totalYen ?? step.amountYen;
  return (
    <>
      <Text size="sm" className={classes.title ?? ""}>
        <span className={classes.kind}>{t(`paper.${kind}`)}</span>
        {amounts.has(kind) && yen !== undefined && <strong>{formatMoney(yen)}</strong>}
        {kind === "contractExtended" && step.endsOn && (
          <span>{t("paper.until", { day: formatDate(step.endsOn) })}</span>
        )}
      </Text>
      {step.reason && <Text size="sm">{step.reason}</Text>}
    </>
  );
}
