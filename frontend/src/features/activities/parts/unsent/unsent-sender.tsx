import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { useTranslation } from "react-i18next";
import { useAway } from "@/api/reachability";
import { useSession } from "@/auth/use-session";
import { meOptions } from "@/features/session/queries";
import { notifyDone } from "@/ui/notify";
import { activityQueries } from "../../queries";
import { keptFiles } from "./kept-files";
import { sendUnsent } from "./send-unsent";
import { unsent, useUnsent } from "./unsent";

const AGAIN_MS = 20_000;

/**
 * Sends what waits as soon as it can be sent: on the first sight of the page, when the connection or the session is back, and
 * now and then.
 */
export function UnsentSender() {
  const { t } = useTranslation("activities");
  const client = useQueryClient();
  const { data: me } = useQuery(meOptions());
  const waiting = useUnsent().some((each) => each.refused === undefined);
  const over = useSession().phase === "ended";
  const away = useAway() !== undefined || over;
  const send = useEffectEvent(async () => {
    const sent = await sendUnsent();
    if (sent === 0) return;
    notifyDone(t("unsent.sent", { count: sent }));
    void client.invalidateQueries({ queryKey: activityQueries.keys.lists() });
    void client.invalidateQueries({ queryKey: ["timeline"] });
  });
  const account = me?.id;
  // The files first: what is sent has all of its own.
  useEffect(() => {
    if (account === undefined) return;
    let left = false;
    void keptFiles.open(account).then(() => {
      if (left) return;
      unsent.open(account);
      void keptFiles.keepOnly(unsent.list.map(({ key }) => key));
    });
    return () => {
      left = true;
    };
  }, [account]);
  useEffect(() => {
    const hear = (event: StorageEvent) => void keptFiles.refresh().then(() => unsent.hear(event));
    addEventListener("storage", hear);
    return () => removeEventListener("storage", hear);
  }, []);
  useEffect(() => {
    if (!waiting || away) return;
    const now = () => void send();
    now();
    const again = setInterval(now, AGAIN_MS);
    addEventListener("online", now);
    return () => {
      clearInterval(again);
      removeEventListener("online", now);
    };
  }, [waiting, away]);
  return null;
}
