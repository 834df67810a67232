import { Button, Group, Pill } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./filter-chips.module.css";

export interface Chip {
  /** The filter's name in the address. */
  name: string;
  text: string;
}

interface Props {
  chips: readonly Chip[];
  onRemove: (name: string) => void;
  onClear: () => void;
}

/** What the list is narrowed to; each can be taken away. */
export function FilterChips({ chips, onRemove, onClear }: Props) {
  const { t } = useTranslation("ui");
  if (chips.length === 0) return null;
  return (
    <Group gap={6} role="group" className={classes.chips ?? ""} aria-label={t("filter.chips")}>
      {chips.map((chip) => (
        <Pill
          key={chip.name}
          size="md"
          withRemoveButton
          onRemove={() => onRemove(chip.name)}
          removeButtonProps={{
            "aria-label": t("filter.remove", { name: chip.text }),
            tabIndex: 0,
            "aria-hidden": false,
          }}
        >
          {chip.text}
        </Pill>
      ))}
      {chips.length > 1 && (
        <Button variant="subtle" size="compact-xs" onClick={onClear}>
          {t("filter.clearAll")}
        </Button>
      )}
    </Group>
  );
}
