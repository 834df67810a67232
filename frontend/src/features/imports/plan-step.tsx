import { Alert, Button, Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconShieldCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { ProgressPanel } from "@/features/works/parts/progress-panel";
import { formatNumber } from "@/i18n/format";
import { LinkButton } from "@/ui/link-button";
import { leftOut, waiting } from "./import-model";
import { PlannedRows } from "./planned-rows";
import { type Import, useImportStep } from "./queries";
import { StepBar } from "./step-bar";

/** What each row will do. Nothing has been written yet, and the page says so. */
export function PlanStep({ it }: { it: Import }) {
  if (it.state === "planning") return <Planning it={it} />;
  return it.state === "failed" ? <Failed it={it} /> : <Planned it={it} />;
}

function Planning({ it }: { it: Import }) {
  const { t } = useTranslation("imports");
  const navigate = useNavigate();
  const cancel = useImportStep("cancel");
  return (
    <ProgressPanel
      work={it}
      title={t("progress.planning")}
      stopping={cancel.isPending || it.cancelled}
      onStop={() =>
        cancel.mutate(it.id, { onSuccess: () => void navigate("?step=columns", { replace: true }) })
      }
    />
  );
}

function Planned({ it }: { it: Import }) {
  const { t } = useTranslation("imports");
  const run = useImportStep("run");
  const navigate = useNavigate();
  // The result begins with what was written, not with the rows that were looked at last.
  const write = () => {
    void navigate("?", { replace: true });
    run.mutate(it.id);
  };
  const rows = waiting(it);
  const out = leftOut(it);
  return (
    <>
      <Alert color="teal" variant="default" icon={<IconShieldCheck color="var(--en-fresh)" />} p="xs">
        {t("plan.nothingWritten")}
      </Alert>
      <PlannedRows it={it} />
      {it.own && (
        <StepBar note={out > 0 && t("plan.leftOut", { value: formatNumber(out) })}>
          <LinkButton to="?step=columns" variant="default">
            {t("bar.back")}
          </LinkButton>
          <Button disabled={rows === 0} loading={run.isPending} onClick={write}>
            {rows === 0 ? t("plan.nothingToWrite") : t("plan.run", { value: formatNumber(rows) })}
          </Button>
        </StepBar>
      )}
    </>
  );
}

/** A plan, or a run before its first row, that came to nothing. */
function Failed({ it }: { it: Import }) {
  const { t } = useTranslation("imports");
  const plan = useImportStep("plan");
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle />} title={t("plan.failed")} maw="40rem">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{it.problem}</Text>
        <Text size="sm">{t("plan.failedSafe")}</Text>
        {it.own && (
          <Button loading={plan.isPending} onClick={() => plan.mutate(it.id)}>
            {t("plan.again")}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
