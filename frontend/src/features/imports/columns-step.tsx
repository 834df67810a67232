import { Alert, Button, List, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ColumnRow } from "./column-row";
import classes from "./columns-step.module.css";
import { doubled, gapsOf, kindsOf, tally, targetOf, withTarget } from "./import-model";
import { BlankChoice, MatchKeys } from "./match-keys";
import type { Import, ImportTarget, SheetMapping } from "./queries";
import { type SheetChoice, SheetTabs } from "./sheet-tabs";
import { Recognised, SubjectChoice } from "./subject-choice";
import type { MappingDraft } from "./use-mapping-draft";

interface Props extends SheetChoice {
  it: Import;
  mapping: MappingDraft;
  targets: readonly ImportTarget[];
}

/** What each column is, how known customers are recognised, and what an empty cell means. */
export function ColumnsStep({ it, mapping, targets, sheet: wanted, onSheet }: Props) {
  const { t } = useTranslation("imports");
  const { sheets } = it.analysis;
  const included = mapping.draft.sheets.flatMap((sheet, index) => (sheet.included ? [index] : []));
  const index = included.includes(wanted) ? wanted : (included[0] ?? 0);
  const sheet = sheets[index];
  const chosen = mapping.draft.sheets[index];
  if (!sheet || !chosen || included.length === 0) return <NothingIncluded mapping={mapping} />;
  const twice = doubled(chosen, targets);
  const change = (changes: Partial<SheetMapping>) => mapping.change(index, changes);
  const { read, doubtful } = tally(sheet, chosen);
  return (
    <Stack gap="md">
      <SheetTabs sheets={sheets} shown={included} index={index} onSheet={onSheet} />
      <Text>
        {t("columns.intro", { read, all: sheet.columns.length })}
        {doubtful > 0 && ` ${t("columns.doubtful", { value: doubtful })}`}
      </Text>
      <SubjectChoice
        subject={chosen.subject}
        busy={mapping.saving}
        onSubject={(subject) => mapping.readAs(index, subject)}
      />
      <Gaps sheet={chosen} />
      <ul className={classes.columns}>
        {sheet.columns.map((column) => (
          <ColumnRow
            key={column.column}
            column={column}
            target={targetOf(chosen, column.column)}
            subject={chosen.subject}
            targets={targets}
            twice={twice.includes(column.column)}
            onTarget={(target) => change({ columns: withTarget(chosen.columns, column.column, target) })}
          />
        ))}
      </ul>
      {kindsOf(chosen)
        .filter((kind) => kind === "company" || kind === "person")
        .map((kind) => (
          <MatchKeys
            key={kind}
            kind={kind}
            sheet={chosen}
            onKeys={(keys) => change(kind === "company" ? { companyKeys: keys } : { personKeys: keys })}
          />
        ))}
      {chosen.subject !== "customer" && <Recognised subject={chosen.subject} />}
      <BlankChoice clears={chosen.blankClears} onChange={(blankClears) => change({ blankClears })} />
    </Stack>
  );
}

function NothingIncluded({ mapping }: { mapping: MappingDraft }) {
  const { t } = useTranslation("imports");
  const only = mapping.draft.sheets.length === 1;
  return (
    <Alert color="yellow" variant="light" icon={<IconAlertTriangle />} title={t("gap.noSheet")} maw="44rem">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{only ? t("gap.noSheetOnly") : t("gap.noSheetDetail")}</Text>
        {only && (
          <Button size="compact-sm" variant="default" onClick={() => mapping.change(0, { included: true })}>
            {t("gap.mapAnyway")}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

/** What is missing, said before anybody runs into it row by row. */
function Gaps({ sheet }: { sheet: SheetMapping }) {
  const { t } = useTranslation("imports");
  const gaps = gapsOf(sheet);
  if (gaps.length === 0) return null;
  return (
    <Alert color="yellow" variant="light" icon={<IconAlertTriangle />} title={t("gap.title")} role="status">
      <List size="sm">
        {gaps.map((gap) => (
          <List.Item key={gap}>{t(`gap.${gap}`)}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
