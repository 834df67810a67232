import { Alert, Button, Group, Paper, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { IconAlertTriangle, IconPlayerPlay } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { PAGES } from "@/features/register/parts/kinds";
import { ProgressPanel } from "@/features/works/parts/progress-panel";
import { UndoOutcome } from "@/features/works/parts/undo-outcome";
import { isBusy } from "@/features/works/parts/work";
import { formatNumber } from "@/i18n/format";
import { LinkButton } from "@/ui/link-button";
import { ErrorFileButton } from "./error-file-button";
import { kindsOf, leftOut, waiting } from "./import-model";
import { PlannedRows } from "./planned-rows";
import { type Import, useImportStep } from "./queries";
import { UndoButton } from "./undo-button";

/** The writing of the rows, what came of it, and the way back. */
export function ResultStep({ it }: { it: Import }) {
  const { t } = useTranslation("imports");
  const cancel = useImportStep("cancel");
  if (it.state === "running") {
    return (
      <ProgressPanel
        work={it}
        title={t("progress.running")}
        stopping={cancel.isPending || it.cancelled}
        onStop={() => cancel.mutate(it.id)}
      />
    );
  }
  if (isBusy(it.state)) return <ProgressPanel work={it} title={t("progress.undoing")} />;
  return (
    <>
      <Outcome it={it} />
      {it.undone && (
        <UndoOutcome undone={it.undone} done={t("undo.done", { value: formatNumber(it.undone.undone) })} />
      )}
      <Actions it={it} />
      {it.state !== "undone" && <PlannedRows it={it} />}
    </>
  );
}

function Outcome({ it }: { it: Import }) {
  const { t } = useTranslation("imports");
  const { counts } = it;
  const left = waiting(it);
  const name = it.state === "undone" ? "undone" : left > 0 ? "stopped" : "done";
  const figures = [
    ["create", counts?.create],
    ["update", counts?.update],
    ["skip", counts?.skip],
    ["leftOut", leftOut(it)],
  ] as const;
  return (
    <Stack gap="sm">
      <div role="status">
        <Title order={2} size="h4">
          {t(`result.${name}`)}
        </Title>
      </div>
      {it.state === "failed" && (
        <Alert color="red" variant="light" icon={<IconAlertTriangle />}>
          {it.problem}
        </Alert>
      )}
      {name === "stopped" && (
        <Text>
          {t("result.stoppedDetail", {
            written: formatNumber(counts?.written ?? 0),
            left: formatNumber(left),
          })}
        </Text>
      )}
      {name === "done" && (
        <SimpleGrid cols={{ base: 2, sm: 4 }} maw="44rem" spacing="xs">
          {figures.map(([figure, count]) => (
            <Paper key={figure} withBorder px="md" py="xs">
              <Text size="xs" c="dimmed">
                {t(`figure.${figure}`)}
              </Text>
              <Text fz="xl" fw={600} className="nowrap">
                {formatNumber(count ?? 0)}
              </Text>
            </Paper>
          ))}
        </SimpleGrid>
      )}
    </Stack>
  );
}

const LISTS = ["company", "person", "product", "deal", "contract", "activity", "task"] as const;

function Actions({ it }: { it: Import }) {
  const { t } = useTranslation("imports");
  const run = useImportStep("run");
  const kinds = it.mapping.sheets.filter((sheet) => sheet.included).flatMap(kindsOf);
  return (
    <Group gap="xs">
      {it.own && waiting(it) > 0 && it.state !== "undone" && (
        <Button
          leftSection={<IconPlayerPlay size={16} />}
          loading={run.isPending}
          onClick={() => run.mutate(it.id)}
        >
          {t("result.goOn")}
        </Button>
      )}
      {it.state === "done" &&
        LISTS.filter((kind) => kinds.includes(kind)).map((kind, index) => (
          <LinkButton key={kind} to={PAGES[kind]} variant={index === 0 ? "filled" : "default"}>
            {t(`result.${kind}`)}
          </LinkButton>
        ))}
      {leftOut(it) > 0 && it.state !== "undone" && <ErrorFileButton it={it} />}
      <UndoButton it={it} />
      {it.state === "undone" && <LinkButton to="/imports">{t("result.another")}</LinkButton>}
    </Group>
  );
}
