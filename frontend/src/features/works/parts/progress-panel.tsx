import { Button, Group, Paper, Progress, Text, Title } from "@mantine/core";
import { IconPlayerStop } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "@/i18n/format";
import type { Work } from "./work";

interface Props {
  work: Work;
  /** What is being done, in a few words. */
  title: string;
  /** Absent where the work cannot be stopped. */
  onStop?: () => void;
  stopping?: boolean;
}

/** How far the work in the background has come. The page may be left; the work goes on. */
export function ProgressPanel({ work, title, onStop, stopping = false }: Props) {
  const { t } = useTranslation("works");
  const undoing = work.state === "undoing";
  const done = undoing ? (work.undone?.undone ?? 0) : work.progress.done;
  const total = undoing ? 0 : work.progress.total;
  const known = total > 0;
  const percent = known ? Math.min(100, Math.floor((100 * done) / total)) : 100;
  return (
    <Paper withBorder p="lg" maw="40rem">
      <div role="status">
        <Title order={2} size="h5">
          {title}
        </Title>
      </div>
      <Progress.Root size="lg" my="sm">
        <Progress.Section
          value={percent}
          striped={!known}
          animated={!known}
          aria-label={title}
          aria-valuetext={known ? `${percent}%` : t("progress.begun")}
        />
      </Progress.Root>
      <Group justify="space-between" align="center">
        <div>
          <Text size="sm" className="nowrap">
            {known
              ? t("progress.done", { done: formatNumber(done), total: formatNumber(total), percent })
              : undoing
                ? t("progress.undone", { value: formatNumber(done) })
                : t("progress.begun")}
          </Text>
          <Text size="xs" c="dimmed">
            {t("progress.mayLeave")}
          </Text>
        </div>
        {onStop && (
          <Button
            variant="default"
            leftSection={<IconPlayerStop size={16} />}
            loading={stopping}
            onClick={onStop}
          >
            {t("progress.stop")}
          </Button>
        )}
      </Group>
    </Paper>
  );
}
