import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { isBusy } from "@/features/works/parts/work";
import classes from "@/features/works/parts/work-list.module.css";
import { formatInstant } from "@/i18n/format";
import { TextLink } from "@/ui/text-link";
import { hasBegun } from "../import-model";
import type { Import } from "../queries";
import { StateBadge } from "../state-badge";
import { UndoButton } from "../undo-button";

/** An import as a line of the work history. */
export function ImportWork({ it }: { it: Import }) {
  const { t } = useTranslation("works");
  return (
    <>
      <div>
        <TextLink to={`/imports/${it.id}`} fw={500}>
          {it.fileName}
        </TextLink>
        <Text size="xs" c="dimmed">
          {t("kind.import")} {formatInstant(it.createdAt)} {!it.own && it.startedBy.name}
        </Text>
      </div>
      <StateBadge it={it} />
      <span className={classes.counts} />
      <div className={classes.action}>
        {hasBegun(it) && !isBusy(it.state) && <UndoButton it={it} compact />}
      </div>
    </>
  );
}
