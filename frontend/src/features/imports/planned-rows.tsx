import { Skeleton, Tabs, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { useLoadedList } from "@/features/register/parts/use-loaded-list";
import { formatNumber } from "@/i18n/format";
import { ErrorAlert } from "@/ui/error-alert";
import classes from "./planned-rows.module.css";
import { type Import, type RowAction, rowsOptions } from "./queries";
import { RowList } from "./row-list";

const ACTIONS = ["create", "update", "skip", "conflict", "error"] as const satisfies RowAction[];

/** The rows of the plan by what they do, each with how many there are. */
export function PlannedRows({ it }: { it: Import }) {
  const { t } = useTranslation("imports");
  const [params, setParams] = useSearchParams();
  const { counts } = it;
  if (!counts) return null;
  const wanted = ACTIONS.find((action) => action === params.get("action"));
  const action = wanted ?? ACTIONS.find((each) => counts[each] > 0) ?? "create";
  const show = (next: string | null) =>
    setParams(
      (before) => {
        before.set("action", next ?? "create");
        return before;
      },
      { replace: true },
    );
  return (
    <Tabs value={action} onChange={show} className={classes.tabs ?? ""} keepMounted={false}>
      <Tabs.List className={classes.list ?? ""}>
        {ACTIONS.map((each) => (
          <Tabs.Tab
            key={each}
            value={each}
            className={classes.tab ?? ""}
            data-action={counts[each] > 0 ? each : undefined}
          >
            <span className={classes.name}>{t(`action.${each}`)}</span>
            <span className={classes.count}>{formatNumber(counts[each])}</span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={action} className={classes.panel ?? ""}>
        <Text size="sm" c="dimmed" py="xs">
          {t(`actionNote.${action}`)}
        </Text>
        <Rows it={it} action={action} />
      </Tabs.Panel>
    </Tabs>
  );
}

function Rows({ it, action }: { it: Import; action: RowAction }) {
  const { t } = useTranslation("imports");
  const list = useLoadedList(useInfiniteQuery(rowsOptions(it, action)));
  if (list.error) return <ErrorAlert error={list.error} onRetry={list.retry} />;
  if (list.loading) return <Skeleton height={240} />;
  if (list.rows.length === 0) return <Text py="md">{t("plan.noRows")}</Text>;
  return <RowList it={it} list={list} label={t(`action.${action}`)} count={it.counts?.[action]} />;
}
