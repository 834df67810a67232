import { UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useUnsent } from "./unsent";
import { openUnsentList } from "./unsent-list";
import classes from "./unsent-list.module.css";

/** Says that something waits to be sent, and leads there. */
export function UnsentBadge() {
  const { t } = useTranslation("activities");
  const count = useUnsent().length;
  if (count === 0) return null;
  return (
    <UnstyledButton className={classes.badge ?? ""} onClick={openUnsentList}>
      {t("unsent.badge", { count })}
    </UnstyledButton>
  );
}
