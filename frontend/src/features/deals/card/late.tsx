import { IconAlertCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { type IsoDate, today } from "@/i18n/calendar";
import classes from "./late.module.css";

/** Says that a day has passed: by a word and a sign, not by a colour alone. */
export function Late({ day }: { day: IsoDate | undefined }) {
  const { t } = useTranslation("deals");
  if (day === undefined || day >= today()) return null;
  return (
    <span className={classes.late}>
      <IconAlertCircle size={13} aria-hidden /> <span>{t("card.overdue")}</span>
    </span>
  );
}
