import { Badge } from "@mantine/core";
import {
  IconCircleCheck,
  IconCircleX,
  IconClockExclamation,
  IconPencil,
  IconReplace,
  IconSend,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { QuoteState } from "../queries";

/** What a quote is said to be: its state, and whether its time has passed. */
export type ShownState = QuoteState | "expired";

export const SHOWN_STATES: readonly ShownState[] = [
  ...(["draft", "issued", "expired"] as const),
  ...(["accepted", "declined", "replaced"] as const),
];

export const shownState = ({
  attributes,
  facts,
}: {
  attributes: { state?: QuoteState };
  facts: { expired: boolean };
}): ShownState => (facts.expired ? "expired" : (attributes.state ?? "draft"));

const signs = {
  draft: IconPencil,
  issued: IconSend,
  expired: IconClockExclamation,
  accepted: IconCircleCheck,
  declined: IconCircleX,
  replaced: IconReplace,
} as const;

/** Where a quote stands: a word and a sign, never a colour alone. */
export function QuoteStateBadge({ state }: { state: ShownState }) {
  const { t } = useTranslation("quotes");
  const Sign = signs[state];
  const good = state === "accepted";
  return (
    <Badge
      variant={good ? "outline" : "light"}
      color={good ? "teal" : "gray"}
      c={good ? "var(--en-fresh)" : state === "expired" ? "var(--en-stale)" : "var(--mantine-color-text)"}
      tt="none"
      fw={500}
      size="sm"
      radius="sm"
      leftSection={<Sign size={13} aria-hidden />}
    >
      {t(`state.${state}`)}
    </Badge>
  );
}
