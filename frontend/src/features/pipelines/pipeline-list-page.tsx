import { Button, Skeleton, Stack } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { pipelinesOptions } from "@/features/deals/queries";
import { useMay } from "@/features/session/queries";
import { PageError } from "@/ui/page-error";
import { PageTitle } from "@/ui/page-title";
import { openPipelineForm } from "./pipeline-form";
import { PipelineItem } from "./pipeline-item";
import { usePipelineActions } from "./use-pipeline-actions";

/** The pipelines that deals go through, and their stages. */
export function Component() {
  const { t } = useTranslation("pipelines");
  const mayWrite = useMay("settings:write");
  const actions = usePipelineActions();
  const { data, error, refetch } = useQuery(pipelinesOptions());
  if (error && !data) return <PageError error={error} onRetry={() => void refetch()} />;
  return (
    <Stack gap="md" maw="64rem">
      <PageTitle
        title={t("title")}
        actions={
          mayWrite && (
            <Button leftSection={<IconPlus size={16} />} onClick={() => openPipelineForm()}>
              {t("create")}
            </Button>
          )
        }
      />
      {!data && <Skeleton height={200} />}
      {data?.map((pipeline) => (
        <PipelineItem key={pipeline.id} pipeline={pipeline} actions={mayWrite ? actions : undefined} />
      ))}
    </Stack>
  );
}
