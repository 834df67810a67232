import { Tooltip } from "@mantine/core";
import { IconPlugConnectedX } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAway } from "@/api/reachability";
import { useLiveState } from "@/live/use-live";
import classes from "./header.module.css";

/** A short break is nobody's business. */
const PATIENCE_MS = 4_000;

/** Says that what is shown may be old, while the connection to the server is broken. */
export function ConnectionState() {
  const { t } = useTranslation("live");
  const away = useAway() !== undefined; // said louder elsewhere
  const lost = useLiveState() === "lost" && !away;
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!lost) return;
    const timer = setTimeout(() => setShown(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setShown(false);
    };
  }, [lost]);
  return (
    <span role="status">
      {shown && (
        <Tooltip label={t("connection.lostDetail")} multiline maw="18rem">
          <span className={classes.lost}>
            <IconPlugConnectedX size={16} aria-hidden />
            <span className={classes.lostText}>{t("connection.lost")}</span>
          </span>
        </Tooltip>
      )}
    </span>
  );
}
