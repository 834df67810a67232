import { Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import type { ApiError } from "@/api/problem";
import { ErrorAlert } from "@/ui/error-alert";
import classes from "./side-section.module.css";

interface Props {
  title: string;
  count?: number | undefined;
  action?: ReactNode;
  /** What belongs here, said while nothing is. */
  emptyText?: string | undefined;
  /** What it is made of, where that may not come: then it says so, and not that nothing belongs here. */
  query?: { data: unknown; error: ApiError | null; refetch: () => unknown };
  children?: ReactNode;
}

/** Something that belongs to the record. */
export function SideSection({ title, count, action, emptyText, query, children }: Props) {
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
      {query?.error && query.data === undefined && (
        <ErrorAlert error={query.error} onRetry={() => void query.refetch()} />
      )}
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
