import { Badge, type MantineColor } from "@mantine/core";
import type { ReactNode } from "react";
import type { Work } from "./work";

const COLOURS: Record<Work["state"], MantineColor> = {
  ready: "gray",
  planning: "blue",
  planned: "yellow",
  running: "blue",
  done: "teal",
  undoing: "blue",
  undone: "gray",
  cancelled: "gray",
  failed: "red",
};

/** Where background work stands, in a word. */
export function WorkBadge({ state, children }: { state: Work["state"]; children: ReactNode }) {
  return (
    <Badge variant="dot" color={COLOURS[state]} tt="none" fw={500}>
      {children}
    </Badge>
  );
}
