import { useEffect, useEffectEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { notifyWithAction } from "@/ui/notify";
import { type Notice, useReadNotices } from "../queries";
import { useNoticeWords } from "./use-notice-words";

/** Says each notice that comes in while the page is open; what was there before it opened waits in the list. */
export function useNoticeToasts(notices: readonly Notice[], loaded: boolean): void {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const words = useNoticeWords();
  const read = useReadNotices();
  const known = useRef<Set<string>>(undefined);
  const tell = useEffectEvent((notice: Notice) => {
    const { text, detail, to } = words(notice);
    notifyWithAction(
      [text, detail].filter(Boolean).join(" "),
      t("action.open"),
      () => {
        read.mutate([notice.id]);
        void navigate(to);
      },
      `notice-${notice.id}`,
    );
  });
  useEffect(() => {
    if (!loaded) return;
    const before = known.current;
    known.current = new Set(notices.map(({ id }) => id));
    if (before === undefined) return;
    for (const notice of notices) {
      if (!before.has(notice.id) && notice.readAt === undefined) tell(notice);
    }
  }, [notices, loaded]);
}
