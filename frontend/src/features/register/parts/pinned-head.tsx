import type { ReactNode } from "react";
import { usePinned } from "@/ui/use-pinned";
import classes from "./pinned-head.module.css";

interface Props {
  name: ReactNode;
  actions: ReactNode;
  children: ReactNode;
}

/** The head of a record that stays in sight: its name, what can be done with it, and what matters most of it. */
export function PinnedHead({ name, actions, children }: Props) {
  const pin = usePinned();
  return (
    <header ref={pin} className={classes.head}>
      <div className={classes.line}>
        <div className={classes.name}>{name}</div>
        {actions}
      </div>
      {children}
    </header>
  );
}
