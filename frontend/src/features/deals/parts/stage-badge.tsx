import { Badge } from "@mantine/core";
import { IconCircleCheck, IconCircleX } from "@tabler/icons-react";
import type { Schemas } from "@/api/client";

const looks = {
  open: { color: "gray", sign: undefined },
  won: { color: "teal", sign: <IconCircleCheck size={13} aria-hidden /> },
  lost: { color: "gray", sign: <IconCircleX size={13} aria-hidden /> },
} as const;

/** Where a deal stands; won and lost are told by a sign as well. */
export function StageBadge({ name, status }: { name: string; status: Schemas["StageKind"] }) {
  const { color, sign } = looks[status];
  return (
    <Badge variant="light" color={color} tt="none" fw={500} size="sm" radius="sm" leftSection={sign}>
      {name}
    </Badge>
  );
}
