import { IconAlertCircle, IconArrowRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useDayWords } from "@/features/tasks/parts/use-due-words";
import { type IsoDate, today } from "@/i18n/calendar";
import { formatShortDay } from "@/i18n/format";
import classes from "./board-card.module.css";

interface Props {
  action: string | undefined;
  day: IsoDate | undefined;
}

/** What is to be done next in an open deal and by when; said as well when nothing is planned. */
export function NextAction({ action, day }: Props) {
  const { t } = useTranslation("deals");
  const words = useDayWords(formatShortDay);
  if (action === undefined && day === undefined)
    return <span className={classes.fact}>{t("board.noNextAction")}</span>;
  const late = day !== undefined && day < today();
  const Sign = late ? IconAlertCircle : IconArrowRight;
  return (
    <span className={classes.fact} data-late={late || undefined}>
      <Sign size={13} role="img" aria-label={t(late ? "board.nextLate" : "field.nextAction")} />
      <span className={classes.words}>{[day && words(day), action].filter(Boolean).join(" ")}</span>
    </span>
  );
}
