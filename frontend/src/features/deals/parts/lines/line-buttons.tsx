import { ActionIcon } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Violation } from "@/api/problem";
import type { LineDraft } from "./line-model";
import classes from "./lines.module.css";

/** What every line can be told while it is written. */
export interface LineProps {
  draft: LineDraft;
  number: number;
  problem: Violation | undefined;
  /** The keys begin here. */
  focused: boolean;
  first: boolean;
  last: boolean;
  onChange: (changes: Partial<LineDraft>) => void;
  onRemove: () => void;
  onMove: (by: -1 | 1) => void;
}

/** Up, down, away. */
export function LineButtons({
  name,
  first,
  last,
  onRemove,
  onMove,
}: { name: string } & Pick<LineProps, "first" | "last" | "onRemove" | "onMove">) {
  const { t } = useTranslation("deals");
  const button = (label: string, Icon: typeof IconTrash, onClick: () => void, disabled = false) => (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="md"
      aria-label={label}
      // It keeps the keys when the line has come to an end of the list.
      aria-disabled={disabled || undefined}
      data-disabled={disabled}
      onClick={disabled ? undefined : onClick}
    >
      <Icon size={16} />
    </ActionIcon>
  );
  return (
    <div className={classes.buttons}>
      {button(t("lines.upOf", { name }), IconArrowUp, () => onMove(-1), first)}
      {button(t("lines.downOf", { name }), IconArrowDown, () => onMove(1), last)}
      {button(t("lines.removeOf", { name }), IconTrash, onRemove)}
    </div>
  );
}
