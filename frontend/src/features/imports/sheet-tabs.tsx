import { Tabs } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { SheetAnalysis } from "./queries";

/** Which sheet is looked at, over all steps. */
export interface SheetChoice {
  sheet: number;
  onSheet: (index: number) => void;
}

interface Props {
  sheets: readonly SheetAnalysis[];
  shown: readonly number[];
  index: number;
  onSheet: (index: number) => void;
}

/** The sheets of a workbook; a file with one sheet has no need of them. */
export function SheetTabs({ sheets, shown, index, onSheet }: Props) {
  const { t } = useTranslation("imports");
  if (sheets.length < 2) return null;
  return (
    <Tabs value={String(index)} onChange={(value) => onSheet(Number(value))}>
      <Tabs.List aria-label={t("read.sheets")}>
        {shown.map((at) => (
          <Tabs.Tab key={at} value={String(at)}>
            {sheets[at]?.name || t("read.sheet", { number: at + 1 })}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}
