import { ActionIcon, Badge, Button, Group, Menu, Text, Title } from "@mantine/core";
import { IconDots, IconEdit, IconLock, IconLockOpen, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { StageBadge } from "@/features/deals/parts/stage-badge";
import { formatPercent } from "@/i18n/format";
import { LinkButton } from "@/ui/link-button";
import { openPipelineForm } from "./pipeline-form";
import classes from "./pipelines.module.css";
import type { Pipeline } from "./queries";
import type { usePipelineActions } from "./use-pipeline-actions";

interface Props {
  pipeline: Pipeline;
  /** Absent when the reader may not. */
  actions: ReturnType<typeof usePipelineActions> | undefined;
}

/** One pipeline: its stages in their order, and what can be done with it. */
export function PipelineItem({ pipeline, actions }: Props) {
  const { t } = useTranslation("pipelines");
  const { name, stages, closed = false } = pipeline.attributes;
  return (
    <section className={classes.pipeline} aria-label={name}>
      <Group justify="space-between" mb="xs">
        <Group gap="xs">
          <Title order={2} size="h5">
            {name}
          </Title>
          {closed && (
            <Badge variant="light" color="gray" tt="none">
              {t("closed")}
            </Badge>
          )}
        </Group>
        <Group gap="xs">
          <LinkButton to={`/deals/board?pipeline=${pipeline.id}`} variant="default" size="compact-sm">
            {t("board")}
          </LinkButton>
          {actions && (
            <>
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconEdit size={14} />}
                aria-label={t("editOf", { name })}
                onClick={() => openPipelineForm(pipeline)}
              >
                {t("edit")}
              </Button>
              <PipelineMenu pipeline={pipeline} actions={actions} />
            </>
          )}
        </Group>
      </Group>
      {closed && (
        <Text size="xs" c="dimmed" mb="xs">
          {t("closedNote")}
        </Text>
      )}
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

interface MenuProps {
  pipeline: Pipeline;
  actions: ReturnType<typeof usePipelineActions>;
}

function PipelineMenu({ pipeline, actions }: MenuProps) {
  const { t } = useTranslation("pipelines");
  const { name, closed = false } = pipeline.attributes;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="default"
          size={26}
          aria-label={t("actions", { name })}
          loading={actions.busy(pipeline)}
        >
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={closed ? <IconLockOpen size={16} /> : <IconLock size={16} />}
          onClick={() => actions.setClosed(pipeline, !closed)}
        >
          {t(closed ? "open" : "close")}
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => actions.remove(pipeline)}>
          {t("delete")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
