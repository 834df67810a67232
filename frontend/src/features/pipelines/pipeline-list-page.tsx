import { Button, Group, Skeleton, Stack, Text, Title } from "@mantine/core";
import { IconEdit, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { StageBadge } from "@/features/deals/parts/stage-badge";
import { pipelinesOptions } from "@/features/deals/queries";
import { useMay } from "@/features/session/queries";
import { formatPercent } from "@/i18n/format";
import { LinkButton } from "@/ui/link-button";
import { PageError } from "@/ui/page-error";
import { PageTitle } from "@/ui/page-title";
import { openPipelineForm } from "./pipeline-form";
import classes from "./pipelines.module.css";
import type { Pipeline } from "./queries";

/** The pipelines that deals go through, and their stages. */
export function Component() {
  const { t } = useTranslation("pipelines");
  const mayWrite = useMay("settings:write");
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
        <PipelineItem key={pipeline.id} pipeline={pipeline} mayWrite={mayWrite} />
      ))}
    </Stack>
  );
}

function PipelineItem({ pipeline, mayWrite }: { pipeline: Pipeline; mayWrite: boolean }) {
  const { t } = useTranslation("pipelines");
  const { name, stages } = pipeline.attributes;
  return (
    <section className={classes.pipeline} aria-label={name}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h5">
          {name}
        </Title>
        <Group gap="xs">
          <LinkButton to={`/deals/board?pipeline=${pipeline.id}`} variant="default" size="compact-sm">
            {t("board")}
          </LinkButton>
          {mayWrite && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconEdit size={14} />}
              aria-label={t("editOf", { name })}
              onClick={() => openPipelineForm(pipeline)}
            >
              {t("edit")}
            </Button>
          )}
        </Group>
      </Group>
      <ol className={classes.row}>
        {stages.map((stage) => (
          <li key={stage.id ?? stage.name}>
            <StageBadge name={stage.name} status={stage.kind ?? "open"} />
            <Text size="xs" c="dimmed">
              {formatPercent(stage.probability ?? 0)}
            </Text>
          </li>
        ))}
      </ol>
    </section>
  );
}
