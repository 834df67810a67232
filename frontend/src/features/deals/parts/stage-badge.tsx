import { Badge } from "@mantine/core";
import { IconCircleCheck, IconCircleX } from "@tabler/icons-react";
import type { Schemas } from "@/api/client";

const looks = {
  open: { color: "gray", text: "var(--mantine-color-text)", sign: undefined },
  won: { color: "teal", text: "var(--en-fresh)", sign: <IconCircleCheck size={13} aria-hidden /> },
  lost: { color: "gray", text: "var(--mantine-color-text)", sign: <IconCircleX size={13} aria-hidden /> },
} as const;

/** Where a deal stands; won and lost are told by a sign as well. */
export function StageBadge({ name, status }: { name: string; status: Schemas["StageKind"] }) {
  const { color, text, sign } = looks[status];
  return (
    <Badge
      variant={status === "won" ? "outline" : "light"}
      color={color}
      c={text}
      tt="none"
      fw={500}
      size="sm"
      radius="sm"
      leftSection={sign}
    >
      {name}
    </Badge>
  );
}
