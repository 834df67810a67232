import { Button, Stack } from "@mantine/core";
import { IconLogin2 } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import { session } from "@/auth/session";
import { FullPageMessage } from "@/ui/full-page-message";
import classes from "./ended-session.module.css";

/** Takes everything else on the page out of sight and out of reach, dialogs and notices that come later as well. */
function useAlone(place: RefObject<HTMLElement | null>, title: string) {
  const [focused] = useState(() => document.activeElement);
  useLayoutEffect(() => {
    const others = () => [...document.body.children].filter((each) => each !== place.current);
    const hide = () => {
      for (const each of others()) each.toggleAttribute("inert", true);
    };
    hide();
    const watch = new MutationObserver(hide);
    watch.observe(document.body, { childList: true });
    const before = document.title;
    document.title = title;
    return () => {
      watch.disconnect();
      for (const each of others()) each.removeAttribute("inert");
      document.title = before;
      if (focused instanceof HTMLElement) focused.focus();
    };
  }, [place, title, focused]);
}

/** The session is over: the pages wait below with what was typed, for whoever was signed in. */
export function EndedSession() {
  const { t } = useTranslation(["session", "common"]);
  const client = useQueryClient();
  const place = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  useAlone(place, t("common:product"));
  // What others have changed meanwhile is read again.
  useEffect(() => () => void client.invalidateQueries(), [client]);
  const signIn = () => {
    setFailed(false);
    session.signInAgain().catch(() => setFailed(true));
  };
  return createPortal(
    <div ref={place} className={classes.cover}>
      <FullPageMessage
        icon={<IconLogin2 />}
        title={t("ended")}
        detail={t(failed ? "endedFailed" : "endedDetail")}
        action={
          <Stack gap="xs">
            <Button autoFocus onClick={signIn}>
              {t("signIn")}
            </Button>
            <Button variant="subtle" color="gray" onClick={() => void session.signIn()}>
              {t("startAnew")}
            </Button>
          </Stack>
        }
      />
    </div>,
    document.body,
  );
}
