import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { type BlockerFunction, useBlocker } from "react-router";
import { UnsavedQuestion } from "./unsaved-question";

/** What of the open page is not saved, piece by piece. */
const pieces = new Set<symbol>();

/** Asks before a page with something unsaved is left: within the application in our words, else in the browser's. */
export function useUnsaved(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const piece = Symbol();
    pieces.add(piece);
    return () => void pieces.delete(piece);
  }, [unsaved]);
  useUnsavedInBrowser(unsaved);
}

/** The same of what is saved by leaving it within the application: the browser alone asks. */
export function useUnsavedInBrowser(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [unsaved]);
}

const leaves: BlockerFunction = ({ currentLocation: here, nextLocation: there }) =>
  pieces.size > 0 && (here.pathname !== there.pathname || here.search !== there.search);

/** Does the asking for the whole page: a router listens to one blocker alone. */
export function UnsavedGuard() {
  const { t } = useTranslation("ui");
  const blocker = useBlocker(leaves);
  return (
    <UnsavedQuestion
      asked={blocker.state === "blocked"}
      text={t("unsaved.text")}
      leave={t("unsaved.leave")}
      stay={t("unsaved.stay")}
      onLeave={() => blocker.proceed?.()}
      onStay={() => blocker.reset?.()}
    />
  );
}
