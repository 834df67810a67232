import { Alert, Skeleton, Stack } from "@mantine/core";
import { IconUser } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useParams, useSearchParams } from "react-router";
import { PageError } from "@/ui/page-error";
import { PageTitle } from "@/ui/page-title";
import { TextLink } from "@/ui/text-link";
import { stepOf } from "./import-model";
import classes from "./import-page.module.css";
import { ImportSteps } from "./import-steps";
import { MappingSteps } from "./mapping-steps";
import { PlanStep } from "./plan-step";
import { type Import, importOptions } from "./queries";
import { ResultStep } from "./result-step";
import { StateBadge } from "./state-badge";
import { useRefreshWhenWorkEnds } from "./use-refresh-when-work-ends";

/** One import from the uploaded file to its result. Where it stands is the server's to say; the address names it. */
export function Component() {
  const { id = "" } = useParams();
  const { data, error, refetch } = useQuery(importOptions(id));
  if (data) return <ImportPage key={id} it={data} />;
  if (error) return <PageError error={error} onRetry={() => void refetch()} />;
  return (
    <Stack>
      <Skeleton height={28} width={320} />
      <Skeleton height={320} />
    </Stack>
  );
}

function ImportPage({ it }: { it: Import }) {
  const { t } = useTranslation("imports");
  const [params] = useSearchParams();
  useRefreshWhenWorkEnds(it);
  const step = stepOf(it, params.get("step"));
  return (
    <div className={classes.page}>
      <div>
        <TextLink to="/imports" size="xs" c="dimmed">
          {t("title")}
        </TextLink>
        <PageTitle title={it.fileName} note={<StateBadge it={it} />} />
      </div>
      <ImportSteps it={it} current={step} />
      {!it.own && (
        <Alert variant="default" icon={<IconUser />} p="xs">
          {t("foreign", { name: it.startedBy.name })}
        </Alert>
      )}
      {(step === "read" || step === "columns") && it.own && <MappingSteps it={it} step={step} />}
      {step === "plan" && <PlanStep it={it} />}
      {step === "result" && <ResultStep it={it} />}
    </div>
  );
}
