import { Alert, Button, Group, SegmentedControl, Select, Skeleton, Stack, Text } from "@mantine/core";
import { IconChartBar } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { ApiError } from "@/api/problem";
import { useMay } from "@/features/session/queries";
import { EmptyState } from "@/ui/empty-state";
import { FormError } from "@/ui/form-error";
import { LinkButton } from "@/ui/link-button";
import { notifyDone } from "@/ui/notify";
import { PageError } from "@/ui/page-error";
import { PageTitle } from "@/ui/page-title";
import { useUnsaved } from "@/ui/use-unsaved";
import {
  presentYearOptions,
  type TargetSheet,
  type TargetYear,
  targetsOptions,
  usePutTargets,
} from "./queries";
import { TargetGrid } from "./target-grid";
import { keyOf } from "./target-model";
import { TargetTools } from "./target-tools";
import type { Measure } from "./use-forecast-address";
import { useTargetDraft } from "./use-target-draft";

/** The targets of a fiscal year, all of them on one page. */
export function Component() {
  const [params, setParams] = useSearchParams();
  const asked = Number(params.get("year"));
  const known = Number.isInteger(asked) && asked > 0;
  const present = useQuery(presentYearOptions());
  const year = known ? asked : present.data?.year;
  const { data, error, refetch } = useQuery({ ...targetsOptions(year ?? 0), enabled: year !== undefined });
  const problem = error ?? present.error;
  if (problem && !data) return <PageError error={problem} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={400} />;
  return (
    <TargetEditor
      // What was typed belongs to its year.
      key={data.year}
      year={data}
      onYear={(next) => setParams({ year: next }, { replace: true })}
    />
  );
}

const AROUND = [-1, 0, 1] as const;

function TargetEditor({ year, onYear }: { year: TargetYear; onYear: (year: string) => void }) {
  const { t } = useTranslation("forecast");
  const [measure, setMeasure] = useState<Measure>("sales");
  const [chosen, setChosen] = useState<string>();
  const mayWrite = useMay("targets:write");
  const draft = useTargetDraft(year, measure);
  useUnsaved(mayWrite && draft.changed.length > 0);
  const put = usePutTargets(year.year);
  const save = () =>
    put.mutate(draft.sheets(), {
      onSuccess: () => {
        draft.reset();
        notifyDone(t("grid.saved", { year: year.year }));
      },
    });
  const sheet = year.sheets.find((each: TargetSheet) => keyOf(each) === chosen);
  return (
    <Stack gap="md">
      <PageTitle
        title={t("grid.title")}
        note={t("grid.note")}
        actions={
          <LinkButton
            to={`/forecast?year=${year.year}`}
            variant="default"
            leftSection={<IconChartBar size={16} />}
          >
            {t("title")}
          </LinkButton>
        }
      />
      <Group gap="sm" align="end">
        <Select
          size="xs"
          w="8rem"
          label={t("year")}
          value={String(year.year)}
          allowDeselect={false}
          disabled={draft.changed.length > 0}
          data={AROUND.map((each) => year.year + each).map((each) => ({
            value: String(each),
            label: t("yearOf", { year: each }),
          }))}
          onChange={(next) => next && onYear(next)}
        />
        <SegmentedControl
          size="xs"
          aria-label={t("measure.label")}
          value={measure}
          data={(["sales", "margin"] as const).map((value) => ({ value, label: t(`measure.${value}`) }))}
          onChange={(next) => setMeasure(next === "margin" ? "margin" : "sales")}
        />
      </Group>
      {year.sheets.length === 0 ? (
        <EmptyState title={t("grid.empty")} />
      ) : (
        <TargetGrid
          year={year}
          draft={draft}
          label={t("grid.label", { year: year.year, measure: t(`measure.${measure}`) })}
          readOnly={!mayWrite}
          onEnter={(entered) => setChosen(keyOf(entered))}
        />
      )}
      <PutError error={put.error} />
      {mayWrite && (
        <>
          <Group gap="sm">
            <Button
              onClick={save}
              loading={put.isPending}
              disabled={draft.changed.length === 0 || !draft.readable}
            >
              {t("grid.save")}
            </Button>
            {draft.changed.length > 0 && (
              <>
                <Button variant="default" onClick={draft.reset}>
                  {t("grid.reset")}
                </Button>
                <Text size="sm" role="status">
                  {draft.readable ? t("grid.unsaved", { count: draft.changed.length }) : t("grid.unreadable")}
                </Text>
              </>
            )}
          </Group>
          <TargetTools year={year} measure={measure} draft={draft} sheet={sheet} />
        </>
      )}
    </Stack>
  );
}

function PutError({ error }: { error: ApiError | null }) {
  const { t } = useTranslation("forecast");
  const words = error?.status === 409 ? [t("grid.changed")] : error?.violations.map(({ message }) => message);
  if (!words || words.length === 0) return <FormError error={error} />;
  return (
    <Alert color="red" variant="light">
      {[...new Set(words)].map((each) => (
        <div key={each}>{each}</div>
      ))}
    </Alert>
  );
}
