import { Button, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { formatNumber } from "@/i18n/format";
import { ErrorAlert } from "@/ui/error-alert";
import { LinkButton } from "@/ui/link-button";
import { ColumnsStep } from "./columns-step";
import { type Import, type ImportTarget, targetsOptions, useImportStep } from "./queries";
import { ReadStep } from "./read-step";
import { StepBar } from "./step-bar";
import { useMappingDraft } from "./use-mapping-draft";

interface Props {
  it: Import;
  step: "read" | "columns";
}

/** What was found in the file and what becomes of it: two steps on one draft. */
export function MappingSteps({ it, step }: Props) {
  const { data: targets, error, refetch } = useQuery(targetsOptions());
  if (targets) return <Mapping it={it} step={step} targets={targets} />;
  return error ? <ErrorAlert error={error} onRetry={() => void refetch()} /> : <Skeleton height={320} />;
}

function Mapping({ it, step, targets }: Props & { targets: ImportTarget[] }) {
  const { t } = useTranslation("imports");
  const navigate = useNavigate();
  const mapping = useMappingDraft(it, targets);
  const plan = useImportStep("plan");
  const [sheet, onSheet] = useState(0);
  const rows = it.analysis.sheets
    .filter((_, index) => mapping.draft.sheets[index]?.included)
    .reduce((sum, sheet) => sum + sheet.rows, 0);
  const makePlan = () => plan.mutate(it.id, { onSuccess: () => void navigate("?", { replace: true }) });
  return (
    <>
      {mapping.error && <ErrorAlert error={mapping.error} />}
      {step === "read" ? (
        <ReadStep it={it} mapping={mapping} sheet={sheet} onSheet={onSheet} />
      ) : (
        <ColumnsStep it={it} mapping={mapping} targets={targets} sheet={sheet} onSheet={onSheet} />
      )}
      <StepBar note={t("bar.rows", { value: formatNumber(rows) })}>
        {step === "read" ? (
          <LinkButton to="?step=columns">{t("bar.toColumns")}</LinkButton>
        ) : (
          <>
            <LinkButton to="?step=read" variant="default">
              {t("bar.back")}
            </LinkButton>
            <Button
              loading={plan.isPending || mapping.saving}
              disabled={!mapping.complete}
              onClick={makePlan}
            >
              {t("bar.makePlan")}
            </Button>
          </>
        )}
      </StepBar>
    </>
  );
}
