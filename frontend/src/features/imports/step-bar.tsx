import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./import-page.module.css";

/** What comes next, always in sight below a step. */
export function StepBar({ note, children }: { note?: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.bar}>
      {note && (
        <Text size="sm" component="div">
          {note}
        </Text>
      )}
      <div className={classes.buttons}>{children}</div>
    </div>
  );
}
