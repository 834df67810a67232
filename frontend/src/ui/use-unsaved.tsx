import { Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useCallback, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { type BlockerFunction, useBlocker } from "react-router";

/** Asks before a page with something unsaved is left: within the application in our words, else in the browser's. */
export function useUnsaved(unsaved: boolean): void {
  const { t } = useTranslation("ui");
  const leaves = useCallback<BlockerFunction>(
    ({ currentLocation: here, nextLocation: there }) =>
      unsaved && (here.pathname !== there.pathname || here.search !== there.search),
    [unsaved],
  );
  const blocker = useBlocker(leaves);
  useEffect(() => {
    if (blocker.state !== "blocked") return;
    let answered = false;
    const answer = (then: () => void) => {
      if (!answered) then();
      answered = true;
    };
    const id = modals.openConfirmModal({
      title: t("unsaved.title"),
      children: <Text size="sm">{t("unsaved.text")}</Text>,
      labels: { confirm: t("unsaved.leave"), cancel: t("unsaved.stay") },
      onConfirm: () => answer(blocker.proceed),
      onClose: () => answer(blocker.reset),
    });
    return () => {
      // Another step was tried meanwhile, and is asked about anew.
      answered = true;
      modals.close(id);
    };
  }, [blocker, t]);
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [unsaved]);
}
