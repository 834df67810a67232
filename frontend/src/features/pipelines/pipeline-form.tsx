import { Button, Group, Stack, TagsInput, Text, TextInput } from "@mantine/core";
import { modals } from "@mantine/modals";
import { IconPlus } from "@tabler/icons-react";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "@/i18n/format";
import { i18next } from "@/i18n/index";
import { WholeNumberInput } from "@/ui/fields/number-input";
import { FormError } from "@/ui/form-error";
import { notifyDone } from "@/ui/notify";
import { openForm } from "@/ui/open-form";
import classes from "./pipelines.module.css";
import { type Pipeline, useSavePipeline } from "./queries";
import { StageInputs } from "./stage-inputs";
import { beginning, draftOf, moved, readable, type StageDraft, stageOf } from "./stage-model";

const MODAL = "pipeline";
const DAYS = 14;

/** A pipeline with its stages, written as a whole. */
function PipelineForm({ pipeline }: { pipeline: Pipeline | undefined }) {
  const { t } = useTranslation(["pipelines", "deals", "ui", "common"]);
  const save = useSavePipeline(pipeline);
  const before = pipeline?.attributes;
  const [name, setName] = useState(before?.name ?? "");
  const [days, setDays] = useState<number | null | undefined>(before?.staleAfterDays ?? DAYS);
  const [wins, setWins] = useState(before?.winReasons ?? []);
  const [losses, setLosses] = useState(before?.lossReasons ?? []);
  const [stages, setStages] = useState<StageDraft[]>(
    () => before?.stages.map(draftOf) ?? beginning(t("deals:status", { returnObjects: true })),
  );
  const next = useRef(stages.length);
  const add = () => {
    next.current += 1;
    const fresh = draftOf({ name: "", probability: 50 }, next.current);
    const over = stages.findIndex(({ kind }) => kind !== "open");
    setStages(over < 0 ? [...stages, fresh] : stages.toSpliced(over, 0, fresh));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const staleAfterDays = typeof days === "number" ? { staleAfterDays: days } : {};
    save.mutate(
      {
        ...staleAfterDays,
        name: name.trim(),
        stages: stages.map(stageOf),
        winReasons: wins,
        lossReasons: losses,
      },
      {
        onSuccess: () => {
          modals.close(MODAL);
          notifyDone(t("saved", { name: name.trim() }));
        },
      },
    );
  };
  const complete = name.trim() !== "" && days !== undefined && stages.every(readable);
  const told = (member: string) => save.error?.violation(member)?.message;
  const reasons = { placeholder: t("ui:field.tagsHint"), acceptValueOnBlur: true } as const;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Group grow align="flex-start">
          <TextInput
            label={t("name")}
            required
            data-autofocus
            value={name}
            error={told("name")}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <WholeNumberInput
            label={t("staleAfterDays")}
            value={days ?? null}
            error={told("staleAfterDays")}
            onChange={setDays}
          />
        </Group>
        <div>
          <Text size="sm" fw={500}>
            {t("stages")}
          </Text>
          <Text size="xs" c="dimmed">
            {t("daysHint", { value: formatNumber(days ?? DAYS) })}
          </Text>
        </div>
        <ol className={classes.stages}>
          {stages.map((stage, index) => (
            <StageInputs
              key={stage.key}
              stage={stage}
              usualDays={days ?? DAYS}
              error={told(`stages/${index}`)}
              onChange={(changes) =>
                setStages((all) =>
                  all.map((each) => (each.key === stage.key ? { ...each, ...changes } : each)),
                )
              }
              onMove={(step) => setStages((all) => moved(all, stage.key, step))}
              onRemove={() => setStages((all) => all.filter(({ key }) => key !== stage.key))}
            />
          ))}
        </ol>
        <Button
          variant="light"
          size="compact-sm"
          w="fit-content"
          leftSection={<IconPlus size={14} />}
          onClick={add}
        >
          {t("addStage")}
        </Button>
        <TagsInput {...reasons} label={t("winReasons")} value={wins} onChange={setWins} />
        <TagsInput {...reasons} label={t("lossReasons")} value={losses} onChange={setLosses} />
        <FormError error={save.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => modals.close(MODAL)}>
            {t("common:action.cancel")}
          </Button>
          <Button type="submit" loading={save.isPending} disabled={!complete}>
            {t("common:action.save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

export function openPipelineForm(pipeline?: Pipeline): void {
  openForm({
    modalId: MODAL,
    title: pipeline?.attributes.name ?? i18next.t("create", { ns: "pipelines" }),
    size: "60rem",
    children: <PipelineForm pipeline={pipeline} />,
  });
}
