import { ActionIcon, NativeSelect } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "@/i18n/format";
import type { BoardColumn } from "../queries";
import classes from "./board.module.css";

interface Props {
  columns: readonly BoardColumn[];
  shown: string | undefined;
  onShow: (stageId: string) => void;
}

/** Which column is shown where there is room for one. */
export function StageSwitch({ columns, shown, onShow }: Props) {
  const { t } = useTranslation("deals");
  const at = columns.findIndex(({ stageId }) => stageId === shown);
  const step = (by: 1 | -1) => {
    const to = columns[at + by];
    const Sign = by === 1 ? IconChevronRight : IconChevronLeft;
    return (
      <ActionIcon
        variant="default"
        size="lg"
        disabled={to === undefined}
        aria-label={t("board.show", { stage: to?.name ?? "" })}
        onClick={() => to && onShow(to.stageId)}
      >
        <Sign size={18} />
      </ActionIcon>
    );
  };
  return (
    <div className={classes.switch}>
      {step(-1)}
      <NativeSelect
        aria-label={t("board.stage")}
        value={shown ?? ""}
        onChange={(event) => onShow(event.currentTarget.value)}
        data={columns.map(({ stageId, name, count }) => ({
          value: stageId,
          label: `${name}（${t("board.deals", { value: formatNumber(count) })}）`,
        }))}
      />
      {step(1)}
    </div>
  );
}
