import { Alert } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ViewActions } from "./use-view-actions";
import type { Views } from "./use-viewed-list";
import { ViewTabs } from "./view-tabs";

interface Props {
  views: Views;
  actions: ViewActions;
  /** What the list holds. */
  noun: string;
}

/** The views above a list, or why the one asked for is not there. */
export function ViewBar({ views, actions, noun }: Props) {
  const { t } = useTranslation("views");
  return (
    <>
      <ViewTabs views={views} actions={actions} />
      {views.missing && (
        <Alert color="gray" variant="light" role="status">
          {t("missing", { noun })}
        </Alert>
      )}
    </>
  );
}
