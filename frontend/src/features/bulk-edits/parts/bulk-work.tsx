import { Badge, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useKindName } from "@/features/register/parts/use-kind-name";
import { WorkBadge } from "@/features/works/parts/work-badge";
import classes from "@/features/works/parts/work-list.module.css";
import { formatInstant, formatNumber } from "@/i18n/format";
import { TextLink } from "@/ui/text-link";
import type { BulkEdit } from "../queries";
import { isUndoable } from "../standing";
import { UndoButton } from "./bulk-edit-steps";
import { ChangeSummary } from "./change-summary";

/** A bulk edit as a line of the work history. */
export function BulkWork({ edit, own }: { edit: BulkEdit; own: boolean }) {
  const { t } = useTranslation(["works", "bulk"]);
  const { total } = edit.progress;
  const name = t("bulk:one", { kind: useKindName()(edit.kind, total), value: formatNumber(total) });
  const stopped = edit.state === "planned" && edit.counts.done > 0;
  return (
    <>
      <div>
        <TextLink to={`/bulk-edits/${edit.id}`} fw={500}>
          {name}
        </TextLink>
        <Text size="sm">
          <ChangeSummary kind={edit.kind} change={edit.change} />
        </Text>
        <Text size="xs" c="dimmed">
          {t("kind.bulk")} {formatInstant(edit.createdAt)} {!own && edit.actorName}
        </Text>
      </div>
      <WorkBadge state={edit.state}>
        {t(stopped ? "bulk:state.stopped" : `bulk:state.${edit.state}`)}
      </WorkBadge>
      <span className={classes.counts}>
        {edit.counts.done > 0 && (
          <Badge variant="light" color="gray" tt="none" fw={500}>
            {t("bulk:outcome.done")} {formatNumber(edit.counts.done)}
          </Badge>
        )}
      </span>
      <div className={classes.action}>{isUndoable(edit) && <UndoButton edit={edit} name={name} />}</div>
    </>
  );
}
