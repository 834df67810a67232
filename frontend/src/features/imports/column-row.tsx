import { Select, Text } from "@mantine/core";
import { IconAlertTriangle, IconArrowRight, IconCheck, IconHelp, IconPencil } from "@tabler/icons-react";
import { type ComponentType, useMemo } from "react";
import { useTranslation } from "react-i18next";
import classes from "./columns-step.module.css";
import { kindsOn, type Subject, sureness } from "./import-model";
import type { ColumnAnalysis, ImportTarget } from "./queries";

const LEAVE_OUT = "-";
const SEPARATOR = ": ";

/** A field within its group has no need of the group's name; beside the column it has. */
const shortOf = (label: string) => label.split(SEPARATOR).at(-1);

interface Props {
  column: ColumnAnalysis;
  target: string | undefined;
  subject: Subject;
  targets: readonly ImportTarget[];
  /** Another column feeds the same field. */
  twice: boolean;
  onTarget: (target: string | null) => void;
}

/** One column of the file, and the field it goes into. */
export function ColumnRow({ column, target, subject, targets, twice, onTarget }: Props) {
  const { t } = useTranslation(["imports", "ui"]);
  const header = column.header || t("columns.unnamed", { number: column.column + 1 });
  const options = useMemo(
    () => [
      { value: LEAVE_OUT, label: t("columns.leaveOut") },
      ...kindsOn[subject].map((kind) => ({
        group: t(`kind.${kind}`),
        items: targets
          .filter((each) => each.kind === kind)
          .map((each) => ({ value: each.target, label: t(`kind.${kind}`) + SEPARATOR + each.label })),
      })),
    ],
    [subject, targets, t],
  );
  return (
    <li className={classes.column} data-out={target === undefined || undefined}>
      <div className={classes.source}>
        <Text fw={600} size="sm">
          {header}
        </Text>
        <Text size="xs" c="dimmed" className={classes.samples ?? ""} title={column.samples.join("\n")}>
          {column.samples.length > 0 ? column.samples.join(" ／ ") : t("columns.noValues")}
        </Text>
      </div>
      <IconArrowRight size={16} aria-hidden className={classes.arrow ?? ""} />
      <Select
        aria-label={t("columns.targetOf", { header })}
        data={options}
        value={target ?? LEAVE_OUT}
        onChange={(value) => onTarget(value === LEAVE_OUT ? null : value)}
        allowDeselect={false}
        searchable
        selectFirstOptionOnChange
        classNames={{ options: classes.options }}
        renderOption={({ option }) => shortOf(option.label)}
        nothingFoundMessage={t("ui:field.nothingFound")}
        error={twice ? t("columns.twice") : undefined}
      />
      <Why column={column} target={target} />
    </li>
  );
}

const MARKS: Record<ReturnType<typeof sureness>, ComponentType<{ size: number }>> = {
  sure: IconCheck,
  likely: IconHelp,
  doubtful: IconAlertTriangle,
};

/** How sure the proposal is and why it was made, or that the user has chosen otherwise. */
function Why({ column, target }: { column: ColumnAnalysis; target: string | undefined }) {
  const { t } = useTranslation("imports");
  if (target !== column.target) {
    return (
      <span className={classes.why}>
        <IconPencil size={15} aria-hidden />
        {t("columns.chosen")}
      </span>
    );
  }
  if (column.target === undefined) return <span className={classes.why}>{t("reason.none")}</span>;
  const sure = sureness(column.confidence);
  const Mark = MARKS[sure];
  return (
    <span className={classes.why} data-sure={sure}>
      <Mark size={15} aria-hidden />
      <span>
        <strong>{t(`sure.${sure}`)}</strong> {t(`reason.${column.reason}`)}
      </span>
    </span>
  );
}
