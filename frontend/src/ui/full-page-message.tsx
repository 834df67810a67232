import { Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./full-page-message.module.css";

interface Props {
  icon?: ReactNode;
  title: string;
  detail?: string;
  action?: ReactNode;
}

/** One thing to say, and nothing else on the page. */
export function FullPageMessage({ icon, title, detail, action }: Props) {
  return (
    <main className={classes.page}>
      <div className={classes.message} role="status">
        <div className={classes.icon}>{icon}</div>
        <Title order={1} size="h3">
          {title}
        </Title>
        {detail && <Text c="dimmed">{detail}</Text>}
        {action}
      </div>
    </main>
  );
}
