import { Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./side-section.module.css";

interface Props {
  title: string;
  count?: number | undefined;
  action?: ReactNode;
  /** What belongs here, said while nothing is. */
  emptyText?: string | undefined;
  children?: ReactNode;
}

/** Something that belongs to the record. */
export function SideSection({ title, count, action, emptyText, children }: Props) {
  return (
    <section className={classes.section}>
      <div className={classes.head}>
        <Title order={2} size="h6">
          {title}
          {count !== undefined && count > 0 && (
            <Text span size="xs" c="dimmed" ml={6}>
              {count}
            </Text>
          )}
        </Title>
        {action}
      </div>
      {emptyText ? (
        <Text size="sm" c="dimmed" py="xs">
          {emptyText}
        </Text>
      ) : (
        children
      )}
    </section>
  );
}
