import { Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./empty-state.module.css";

interface Props {
  icon?: ReactNode;
  title: string;
  detail?: ReactNode;
  action?: ReactNode;
  /** True when this is all that the page shows. */
  wholePage?: boolean;
}

/** Where nothing is: what belongs here, and the next step. */
export function EmptyState({ icon, title, detail, action, wholePage = false }: Props) {
  return (
    <div className={classes.state}>
      {icon && <div className={classes.icon}>{icon}</div>}
      <Title order={wholePage ? 1 : 2} size="h4">
        {title}
      </Title>
      {detail && (
        <Text c="dimmed" maw="32rem">
          {detail}
        </Text>
      )}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
