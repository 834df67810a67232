import { Alert, Checkbox, Select, Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconRepeat } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "@/i18n/format";
import type { Import, TextEncoding } from "./queries";
import classes from "./read-step.module.css";
import { SheetPreview } from "./sheet-preview";
import { type SheetChoice, SheetTabs } from "./sheet-tabs";
import type { MappingDraft } from "./use-mapping-draft";

const ENCODINGS = ["WINDOWS_31J", "UTF_8", "UTF_16LE", "EUC_JP", "ISO_2022_JP"] as const;

interface Props extends SheetChoice {
  it: Import;
  mapping: MappingDraft;
}

/** What was found in the file: its encoding, its sheets, where the table begins. All of it can be put right. */
export function ReadStep({ it, mapping, sheet: index, onSheet }: Props) {
  const { t } = useTranslation("imports");
  const { sheets } = it.analysis;
  const sheet = sheets[index];
  const chosen = mapping.draft.sheets[index];
  if (!sheet || !chosen) return null;
  return (
    <Stack gap="md">
      <Text>{t("read.intro")}</Text>
      <Encoding it={it} mapping={mapping} />
      <SheetTabs sheets={sheets} shown={sheets.map((_, at) => at)} index={index} onSheet={onSheet} />
      {sheets.length > 1 && (
        <Checkbox
          label={t("read.include", { value: formatNumber(sheet.rows) })}
          checked={chosen.included}
          onChange={(event) => mapping.change(index, { included: event.currentTarget.checked })}
        />
      )}
      {sheet.remembered && (
        <Alert variant="default" icon={<IconRepeat color="var(--en-fresh)" />} p="xs">
          {t("read.remembered")}
        </Alert>
      )}
      <SheetPreview
        sheet={sheet}
        headerRow={sheet.headerRow}
        busy={mapping.saving}
        onHeaderRow={(row) => mapping.moveHeader(index, row)}
      />
    </Stack>
  );
}

function Encoding({ it, mapping }: { it: Import; mapping: MappingDraft }) {
  const { t } = useTranslation("imports");
  const { encoding, encodingCertain } = it.analysis;
  if (!encoding) return null;
  const others = ENCODINGS.filter((each) => !encoding.startsWith(each));
  return (
    <>
      <Select
        label={t("read.encoding")}
        description={t("read.encodingNote")}
        className={classes.encoding ?? ""}
        allowDeselect={false}
        data={[encoding, ...others].map((each) => ({ value: each, label: t(`encoding.${each}`) }))}
        value={encoding}
        disabled={mapping.saving}
        onChange={(value) => value && value !== encoding && mapping.decode(value as TextEncoding)}
      />
      {!encodingCertain && (
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle />} title={t("read.uncertain")}>
          {t("read.uncertainDetail")}
        </Alert>
      )}
    </>
  );
}
