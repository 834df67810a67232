import { Badge, type MantineColor } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { hasBegun } from "./import-model";
import type { Import } from "./queries";

const COLOURS: Record<Import["state"], MantineColor> = {
  ready: "gray",
  planning: "blue",
  planned: "yellow",
  running: "blue",
  done: "teal",
  undoing: "blue",
  undone: "gray",
  failed: "red",
};

/** Where an import stands, in a word. */
export function StateBadge({ it }: { it: Import }) {
  const { t } = useTranslation("imports");
  const stopped = it.state === "planned" && hasBegun(it);
  return (
    <Badge variant="dot" color={COLOURS[it.state]} tt="none" fw={500}>
      {t(stopped ? "state.stopped" : `state.${it.state}`)}
    </Badge>
  );
}
