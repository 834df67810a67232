import { ActionIcon, Group, MultiSelect, Select, Text, TextInput } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "@/i18n/format";
import { WholeNumberInput } from "@/ui/fields/number-input";
import classes from "./pipelines.module.css";
import type { StageDraft } from "./stage-model";

const KINDS = ["open", "won", "lost"] as const;
/** What a stage can sensibly ask for. */
const ASKED = [
  ...(["amountYen", "costYen", "quantity", "expectedCloseOn", "nextAction", "nextActionOn"] as const),
  ...(["competitors", "lines", "leadSource", "outcomeReason", "outcomeNote"] as const),
] as const;

interface Props {
  stage: StageDraft;
  /** The days that the pipeline allows. */
  usualDays: number;
  error: string | undefined;
  onChange: (changes: Partial<StageDraft>) => void;
  onMove: (step: 1 | -1) => void;
  onRemove: () => void;
}

/** One stage while it is written: its name, how likely deals in it are, how long they may rest, what they must have. */
export function StageInputs({ stage, usualDays, error, onChange, onMove, onRemove }: Props) {
  const { t } = useTranslation(["pipelines", "deals"]);
  const name = stage.name || t("unnamed");
  const open = stage.kind === "open";
  const named = (column: "stage" | "kind" | "probability" | "days" | "required") => ({
    size: "xs" as const,
    label: t(`column.${column}`),
    "aria-label": t("of", { name, column: t(`column.${column}`) }),
  });
  return (
    <li>
      <div className={classes.stage}>
        <TextInput
          {...named("stage")}
          value={stage.name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
        <Select
          {...named("kind")}
          data={KINDS.map((value) => ({ value, label: t(`deals:status.${value}`) }))}
          value={stage.kind}
          allowDeselect={false}
          onChange={(kind) => onChange({ kind: KINDS.find((each) => each === kind) ?? "open" })}
        />
        <WholeNumberInput
          {...named("probability")}
          value={open ? (stage.probability ?? null) : null}
          disabled={!open}
          onChange={(probability) => onChange({ probability })}
        />
        <WholeNumberInput
          {...named("days")}
          value={open ? (stage.staleAfterDays ?? null) : null}
          {...(open && { placeholder: formatNumber(usualDays) })}
          disabled={!open}
          onChange={(staleAfterDays) => onChange({ staleAfterDays })}
        />
        <MultiSelect
          {...named("required")}
          data={ASKED.map((value) => ({ value, label: t(`deals:field.${value}`) }))}
          value={stage.required}
          onChange={(required) => onChange({ required })}
          hidePickedOptions
        />
        <Group gap={2} wrap="nowrap">
          <ActionIcon variant="subtle" color="gray" aria-label={t("up", { name })} onClick={() => onMove(-1)}>
            <IconArrowUp size={16} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t("down", { name })}
            onClick={() => onMove(1)}
          >
            <IconArrowDown size={16} />
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" aria-label={t("remove", { name })} onClick={onRemove}>
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      </div>
      {error && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {error}
        </Text>
      )}
    </li>
  );
}
