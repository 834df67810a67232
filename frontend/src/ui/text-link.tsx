import { Anchor, type AnchorProps } from "@mantine/core";
import type { ReactNode } from "react";
import { Link } from "react-router";

interface Props extends AnchorProps {
  /** A page of its own, where leaving this one would lose what was typed. */
  target?: "_blank";
  to: string;
  title?: string;
  tabIndex?: number;
  onClick?: () => void;
  children: ReactNode;
}

/** A link within the application. */
export function TextLink({ to, children, ...rest }: Props) {
  return (
    <Anchor component={Link} to={to} c="var(--en-accent-text)" {...rest}>
      {children}
    </Anchor>
  );
}
