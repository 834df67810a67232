import { UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./kana-index.module.css";
import { kanaRows } from "./kana-rows";

interface Props {
  row: string | undefined;
  onRow: (row: string | null) => void;
}

/** The あかさたな of a paper address book: one press narrows the list to a row of readings. */
export function KanaIndex({ row, onRow }: Props) {
  const { t } = useTranslation("ui");
  return (
    <div className={classes.bar} role="group" aria-label={t("table.kanaIndex")}>
      {[null, ...kanaRows].map((each) => (
        <UnstyledButton
          key={each ?? "all"}
          className={classes.row ?? ""}
          aria-pressed={(row ?? null) === each}
          onClick={() => onRow(each)}
        >
          {each ?? t("table.all")}
        </UnstyledButton>
      ))}
    </div>
  );
}
