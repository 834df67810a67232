import { Badge, Text } from "@mantine/core";
import { TextLink } from "@/ui/text-link";
import classes from "./customer-cells.module.css";

/** The name of a row, which leads to its page; the reading small above it where there is room. */
export function NameCell({ to, name }: { to: string; name: string }) {
  return (
    <TextLink
      to={to}
      fw={500}
      c="var(--mantine-color-text)"
      className={classes.name ?? ""}
      title={name}
      tabIndex={-1}
    >
      {name}
    </TextLink>
  );
}

/** A text that may be cut; the whole of it shows on hover. */
export function TextCell({ text }: { text: string | null | undefined }) {
  return <span title={text ?? undefined}>{text}</span>;
}

export function RankBadge({ rank }: { rank: string | null | undefined }) {
  if (!rank) return null;
  return (
    <Badge variant="light" color={rank === "A" ? "en" : "gray"} tt="none" size="sm" radius="sm">
      {rank}
    </Badge>
  );
}

export function TagBadges({ tags }: { tags: readonly string[] | undefined }) {
  return (
    <>
      {tags?.map((tag) => (
        <Badge key={tag} variant="light" color="gray" tt="none" fw={500} size="sm" mr={4}>
          {tag}
        </Badge>
      ))}
    </>
  );
}

interface CardProps {
  to: string;
  name: string;
  kana?: string | null | undefined;
  lines: readonly (string | null | undefined)[];
  rank?: string | null | undefined;
}

/** A customer where a row has no room. The whole card is the link. */
export function CustomerCard({ to, name, kana, lines, rank }: CardProps) {
  return (
    <div className={classes.card}>
      <div className={classes.cardHead}>
        <div>
          {kana && (
            <Text size="xs" c="dimmed" lh={1.3}>
              {kana}
            </Text>
          )}
          <TextLink to={to} fw={600} c="var(--mantine-color-text)" className={classes.cover ?? ""}>
            {name}
          </TextLink>
        </div>
        <RankBadge rank={rank} />
      </div>
      {lines.filter(Boolean).map((line) => (
        <Text key={line} size="sm" c="dimmed" truncate>
          {line}
        </Text>
      ))}
    </div>
  );
}
