import { Badge, Button, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ViewActions } from "./use-view-actions";
import type { Views } from "./use-viewed-list";

interface Props {
  views: Views;
  actions: ViewActions;
}

/** That the list differs from its view, and what can become of that. */
export function ViewChanges({ views, actions }: Props) {
  const { t } = useTranslation("views");
  const { current, changed } = views;
  if (!changed) return null;
  if (!current) {
    return (
      <Button variant="subtle" size="compact-sm" onClick={actions.saveAs}>
        {t("saveNew")}
      </Button>
    );
  }
  return (
    <Group gap={6} role="group" aria-label={t("changed")}>
      <Badge variant="light" color="orange" tt="none" radius="sm" c="var(--en-warning-text)">
        {t("changed")}
      </Badge>
      {current.mayChange && (
        <Button variant="light" size="compact-sm" onClick={() => actions.save(current)}>
          {t("save")}
        </Button>
      )}
      <Button variant={current.mayChange ? "subtle" : "light"} size="compact-sm" onClick={actions.saveAs}>
        {t(current.mayChange ? "saveAs" : "copyAndEdit")}
      </Button>
      <Button variant="subtle" color="gray" size="compact-sm" onClick={actions.revert}>
        {t("revert")}
      </Button>
    </Group>
  );
}
