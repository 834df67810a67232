import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { ActivityDetails } from "../queries";

/** What a line calls an activity: its subject, else how its content begins, else its kind. */
export function useShortName(): (activity: ActivityDetails) => string {
  const { t } = useTranslation("activities");
  return useCallback(
    ({ subject, content, kind }) => subject ?? content?.split("\n")[0] ?? t(`kind.${kind}`),
    [t],
  );
}
