import { Badge } from "@mantine/core";

export function RankBadge({ rank }: { rank: string | null | undefined }) {
  if (!rank) return null;
  return (
    <Badge variant="light" color={rank === "A" ? "en" : "gray"} tt="none" size="sm" radius="sm">
      {rank}
    </Badge>
  );
}
