import { Radio } from "@mantine/core";
import { type ReactNode, useId } from "react";
import classes from "./merge-table.module.css";

export interface Choice {
  value: string;
  /** The record that the value comes from, for phones and for screen readers. */
  record: string;
  content: ReactNode;
}

interface Props {
  label: string;
  choices: readonly Choice[];
  chosen: string;
  head?: boolean;
  onChoose: (choice: string) => void;
}

/** One attribute: the value of each record, one of them chosen. Arrow keys move the choice. */
export function MergeRow({ label, choices, chosen, head = false, onChoose }: Props) {
  const id = useId();
  return (
    <div role="radiogroup" aria-labelledby={id} className={`${classes.row} ${head ? classes.head : ""}`}>
      <span id={id} className={classes.label}>
        {label}
      </span>
      {choices.map(({ value, record, content }) => (
        <label
          key={value}
          htmlFor={`${id}-${value}`}
          className={classes.choice}
          data-chosen={value === chosen || undefined}
        >
          <Radio
            id={`${id}-${value}`}
            size="xs"
            name={id}
            checked={value === chosen}
            aria-label={`${label}: ${record}`}
            onChange={() => onChoose(value)}
          />
          <span className={classes.value}>
            {!head && <span className={classes.record}>{record}</span>}
            {content}
          </span>
        </label>
      ))}
    </div>
  );
}
