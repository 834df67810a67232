import { Group, Loader, Text } from "@mantine/core";
import { IconPlugConnectedX } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { reachability, useAway } from "@/api/reachability";
import { reachableOptions } from "@/features/session/queries";
import { errorText } from "@/ui/error-text";
import classes from "./away-notice.module.css";

/** Says that something the pages need is away, asks until it is back, and then has everything read anew. */
export function AwayNotice() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const away = useAway();
  const { data: reached } = useQuery(reachableOptions(away !== undefined));
  useEffect(() => {
    if (!reached || !away) return;
    client.setQueryData(reachableOptions(false).queryKey, false);
    reachability.back();
    void client.invalidateQueries();
  }, [reached, away, client]);
  return (
    <div className={classes.place} role="status">
      {away && (
        <Group className={classes.notice ?? ""} gap="sm" wrap="nowrap">
          <IconPlugConnectedX size={18} aria-hidden />
          <Text size="sm" component="div">
            <strong>{errorText(away).title}</strong> {t("error.awayNotice")}
          </Text>
          <Loader type="dots" size="xs" color="currentColor" aria-hidden />
        </Group>
      )}
    </div>
  );
}
