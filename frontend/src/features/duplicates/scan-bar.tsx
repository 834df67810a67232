import { Button, Group, Menu, Progress, Skeleton, Text } from "@mantine/core";
import { IconChevronDown, IconPlayerStop, IconSearch } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { formatInstant, formatNumber } from "@/i18n/format";
import { ErrorAlert } from "@/ui/error-alert";
import { notifyDone } from "@/ui/notify";
import classes from "./duplicates-page.module.css";
import { duplicateKeys, type Kind, type Scan, scansOptions, useCancelScan, useStartScan } from "./queries";

/** The search through the stock: when it was last done, how far it is, and the button that starts it. */
export function ScanBar({ kind }: { kind: Kind }) {
  const { t } = useTranslation("duplicates");
  const { data, error, refetch } = useQuery(scansOptions(kind));
  const client = useQueryClient();
  const start = useStartScan(kind);
  const cancel = useCancelScan(kind);
  const [last] = data ?? [];
  const running = last?.state === "running";
  const ran = useRef(false);
  useEffect(() => {
    if (ran.current && !running) {
      void client.invalidateQueries({ queryKey: duplicateKeys.pairs() });
      if (last?.state === "done") notifyDone(t("scan.done"));
    }
    ran.current = running;
  }, [running, last?.state, client, t]);
  if (!data)
    return error ? <ErrorAlert error={error} onRetry={() => void refetch()} /> : <Skeleton height={56} />;
  if (running) {
    return <Running scan={last} stopping={cancel.isPending} onStop={() => cancel.mutate(last.id)} />;
  }
  return (
    <section className={classes.scan} aria-label={t("scan.options")}>
      <Group justify="space-between" gap="sm">
        <div>{last ? <Outcome scan={last} /> : <Text size="sm">{t("scan.never")}</Text>}</div>
        <Group gap={4} wrap="nowrap">
          <Button
            leftSection={<IconSearch size={16} />}
            variant={last ? "default" : "filled"}
            loading={start.isPending}
            onClick={() => start.mutate(false)}
          >
            {t(last ? "scan.again" : "scan.start")}
          </Button>
          {last && <HowMenu onStart={(whole) => start.mutate(whole)} />}
        </Group>
      </Group>
    </section>
  );
}

function HowMenu({ onStart }: { onStart: (whole: boolean) => void }) {
  const { t } = useTranslation("duplicates");
  const item = (whole: boolean) => (
    <Menu.Item onClick={() => onStart(whole)}>
      {t(whole ? "scan.whole" : "scan.again")}
      <Text size="xs" c="dimmed">
        {t(whole ? "scan.wholeNote" : "scan.againNote")}
      </Text>
    </Menu.Item>
  );
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" px="xs" aria-label={t("scan.options")}>
          <IconChevronDown size={16} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {item(false)}
        {item(true)}
      </Menu.Dropdown>
    </Menu>
  );
}

function Outcome({ scan }: { scan: Scan }) {
  const { t } = useTranslation("duplicates");
  return (
    <>
      <Text size="sm">
        {scan.state === "done"
          ? t("scan.last", { at: formatInstant(scan.endedAt ?? scan.startedAt) })
          : t(scan.state === "cancelled" ? "scan.cancelled" : "scan.failed")}
      </Text>
      {scan.state === "done" && scan.crowdedKeys > 0 && (
        <Text size="xs" c="dimmed">
          {t("scan.crowded", { value: formatNumber(scan.crowdedKeys) })}
        </Text>
      )}
    </>
  );
}

function Running({ scan, stopping, onStop }: { scan: Scan; stopping: boolean; onStop: () => void }) {
  const { t } = useTranslation("duplicates");
  const { phase, done, total } = scan;
  const percent = total === 0 ? 0 : Math.floor((100 * done) / total);
  const title = t(`scan.${phase}`);
  const far =
    phase === "finding"
      ? t("scan.steps", { percent })
      : t("scan.pairs", { done: formatNumber(done), total: formatNumber(total), percent });
  return (
    <section className={classes.scan} aria-label={title}>
      <Text size="sm" fw={600} role="status">
        {title}
      </Text>
      <Progress.Root size="md" my={6}>
        <Progress.Section value={percent} aria-label={title} aria-valuetext={far} />
      </Progress.Root>
      <Group justify="space-between" gap="xs">
        <Text size="xs" c="dimmed">
          {far} {t("scan.mayLeave")}
        </Text>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlayerStop size={14} />}
          loading={stopping}
          onClick={onStop}
        >
          {t("scan.stop")}
        </Button>
      </Group>
    </section>
  );
}
