import { Badge, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { TextLink } from "@/ui/text-link";
import classes from "./cells.module.css";

/** The name of a row, which leads to its page. */
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

/** What a value is written as; nothing where there is none. */
export const known = <T, R>(value: T | undefined, write: (value: T) => R): R | undefined =>
  value === undefined ? undefined : write(value);

/** The cell of a column that is a text of the row. */
export const cellOf = <Row,>(read: (row: Row) => string | undefined) => ({
  render: (row: Row) => <TextCell text={read(row)} />,
  copy: read,
});

/** The attributes that the chosen columns stand for, which is what the server is asked for. */
export function attributesOf(
  madeOf: Readonly<Record<string, readonly string[]>>,
  visible: readonly string[],
): string[] {
  return [...new Set(visible.flatMap((id) => madeOf[id] ?? [id]))];
}

interface CardProps {
  to: string;
  name: string;
  /** Small above the name. */
  above?: string | null | undefined;
  lines: readonly (string | null | undefined)[];
  badge?: ReactNode;
}

/** A record where a row has no room. The whole card is the link. */
export function RecordCard({ to, name, above, lines, badge }: CardProps) {
  return (
    <div className={classes.card}>
      <div className={classes.cardHead}>
        <div>
          {above && (
            <Text size="xs" c="dimmed" lh={1.3}>
              {above}
            </Text>
          )}
          <TextLink to={to} fw={600} c="var(--mantine-color-text)" className={classes.cover ?? ""}>
            {name}
          </TextLink>
        </div>
        {badge}
      </div>
      {lines.filter(Boolean).map((line) => (
        <Text key={line} size="sm" c="dimmed" truncate>
          {line}
        </Text>
      ))}
    </div>
  );
}

interface OtherProps {
  /** The list it stands in, such as `/companies`. */
  of: string;
  id: string | undefined;
  name: string | undefined;
}

/** The name of another record that leads there: by the mouse, for keys lead to the row's own. Empty for one out of sight. */
export function OtherCell({ of, id, name }: OtherProps) {
  return id && name ? (
    <TextLink to={`${of}/${id}`} c="var(--mantine-color-text)" title={name} tabIndex={-1}>
      {name}
    </TextLink>
  ) : null;
}
