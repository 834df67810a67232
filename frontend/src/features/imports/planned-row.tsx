import { Badge, Text } from "@mantine/core";
import {
  IconAlertTriangle,
  IconArrowRight,
  IconBriefcase,
  IconBuilding,
  IconChecklist,
  IconFileText,
  IconId,
  IconInfoCircle,
  IconPackage,
  IconTimeline,
  IconUser,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { recordPath } from "@/features/register/parts/record-path";
import { TextLink } from "@/ui/text-link";
import { targetOf } from "./import-model";
import classes from "./planned-rows.module.css";
import type { Import, ImportRow, MatchKey, PlannedRecord } from "./queries";
import type { RecordWords } from "./use-record-words";

const ICONS = {
  company: IconBuilding,
  person: IconUser,
  affiliation: IconId,
  product: IconPackage,
  deal: IconBriefcase,
  contract: IconFileText,
  activity: IconTimeline,
  task: IconChecklist,
} as const;

interface Props {
  it: Import;
  row: ImportRow;
  words: RecordWords;
}

/** One row of the file: where it stands, what it does to which record, and what is to be said about it. */
export function PlannedRow({ it, row, words }: Props) {
  const { t } = useTranslation("imports");
  const { sheets } = it.analysis;
  const sheet = sheets.length > 1 ? sheets[row.sheet]?.name : undefined;
  const told = row.action === "create" || row.action === "error" || row.action === "conflict";
  return (
    <>
      <div className={classes.where}>
        {sheet && <span className={classes.sheet}>{sheet}</span>}
        <span className="nowrap">{t("plan.row", { row: row.row })}</span>
      </div>
      <div className={classes.what}>
        <div className={classes.records}>
          {row.records.map((record) => (
            <RecordName key={record.kind} record={record} row={row} />
          ))}
        </div>
        {row.records.map((record) => (
          <Changes key={record.kind} record={record} words={words} />
        ))}
        <Remarks it={it} row={row} />
        {told && <Cells it={it} row={row} />}
      </div>
    </>
  );
}

/** Which record the row is about, what happens to it, and how it was recognised. */
function RecordName({ record, row }: { record: PlannedRecord; row: ImportRow }) {
  const { t } = useTranslation("imports");
  const { kind, action, id, matchedBy } = record;
  const Icon = ICONS[kind];
  const known = record.title !== undefined || kind === "affiliation";
  if (!known && action !== "create" && action !== "update") return null;
  const name = record.title ?? t(`kind.${kind}`);
  const keyWord = (of: typeof kind, key: MatchKey) => {
    if (key === "code" || key === "titleAndCustomer" || key === "same") return t(`key.${key}`);
    return of === "company" || of === "person" ? t(`key.${of}.${key}`) : t("key.id");
  };
  const staysOut = row.action === "error" || row.action === "conflict";
  const to = id !== undefined && (row.written || action !== "create") ? recordPath(kind, id) : undefined;
  return (
    <span className={classes.record}>
      <Icon size={16} stroke={1.5} aria-label={t(`kind.${kind}`)} />
      {to ? (
        <TextLink to={to} size="sm" fw={500}>
          {name}
        </TextLink>
      ) : (
        <Text span size="sm" fw={kind === "affiliation" ? 400 : 500}>
          {name}
        </Text>
      )}
      {row.records.length > 1 && !staysOut && (
        <Badge variant="light" color="gray" c="dimmed" size="sm" tt="none" fw={500}>
          {t(`action.${action}`)}
        </Badge>
      )}
      {matchedBy && kind !== "affiliation" && (
        <Text span size="xs" c="dimmed">
          {t("plan.matchedBy", { key: keyWord(kind, matchedBy) })}
        </Text>
      )}
    </span>
  );
}

/** Each value that changes, with what it was before. */
function Changes({ record, words }: { record: PlannedRecord; words: RecordWords }) {
  const { t } = useTranslation("imports");
  if (record.changes.length === 0) return null;
  return (
    <ul className={classes.changes}>
      {words.changes(record).map((line) => (
        <li key={line.field} className={classes.change}>
          <span className={classes.label}>{line.label}</span>
          <del className={classes.before}>{line.before || t("plan.empty")}</del>
          <IconArrowRight size={13} aria-hidden className={classes.arrow ?? ""} />
          <ins className={classes.after}>{line.after || t("plan.empty")}</ins>
        </li>
      ))}
    </ul>
  );
}

function Remarks({ it, row }: { it: Import; row: ImportRow }) {
  const columns = it.analysis.sheets[row.sheet]?.columns;
  if (row.remarks.length === 0) return null;
  return (
    <ul className={classes.remarks}>
      {row.remarks.map((remark) => {
        const { column } = remark;
        const header = (column !== undefined && columns?.[column]?.header) || remark.label;
        const Icon = remark.level === "info" ? IconInfoCircle : IconAlertTriangle;
        return (
          <li
            key={`${remark.code} ${column} ${remark.field}`}
            className={classes.remark}
            data-level={remark.level}
          >
            <Icon size={15} aria-hidden />
            <span>
              {header && (
                <strong>
                  {header} {column !== undefined && row.cells[column] && `「${row.cells[column]}」`}{" "}
                </strong>
              )}
              {remark.message}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** The row as it stands in the file, as far as it is read. */
function Cells({ it, row }: { it: Import; row: ImportRow }) {
  const mapping = it.mapping.sheets[row.sheet];
  const text = row.cells
    .filter((cell, column) => cell !== "" && mapping && targetOf(mapping, column) !== undefined)
    .join(" ／ ");
  return (
    <Text size="xs" c="dimmed" className={classes.cells ?? ""} title={text}>
      {text}
    </Text>
  );
}
