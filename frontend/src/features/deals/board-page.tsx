import { Button, Select, Skeleton } from "@mantine/core";
import { IconLayoutKanban, IconList, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { chipsOf } from "@/features/register/parts/list-filters";
import { ListTools } from "@/features/register/parts/list-tools";
import { useMay } from "@/features/session/queries";
import { useViewedList } from "@/features/views/parts/use-viewed-list";
import { formatDate } from "@/i18n/format";
import { EmptyState } from "@/ui/empty-state";
import { ErrorAlert } from "@/ui/error-alert";
import { LinkButton } from "@/ui/link-button";
import { PageTitle } from "@/ui/page-title";
import { usePhone } from "@/ui/use-phone";
import { Board } from "./board/board";
import classes from "./board/board.module.css";
import { listAddress } from "./board/board-address";
import { StageSwitch } from "./board/stage-switch";
import { useBoard } from "./board/use-board";
import { dealRegister } from "./deal-register";
import { openDealForm } from "./parts/deal-form";
import { useDealFilters } from "./parts/use-deal-filters";
import { isOpen, stagesOf, usePipelines } from "./parts/use-pipelines";
import { pipelinesOptions } from "./queries";

/** A board has its own columns for these. */
const OWN = ["pipeline", "stage", "status", "trashed"];

/** 商談ボード: the list of deals as columns of cards, with the same views and filters. */
export function Component() {
  const { t } = useTranslation(["deals", "ui"]);
  const { search } = useLocation();
  const mayWrite = useMay("deals:write");
  const phone = usePhone();
  const { state, views } = useViewedList(dealRegister.kind, dealRegister.usual);
  const known = useQuery(pipelinesOptions());
  const { pipelines, open, options } = usePipelines();
  const { pipeline: asked, ...rest } = state.filters;
  const pipeline = pipelines.find(({ id }) => id === asked) ?? open[0] ?? pipelines[0];
  const query = Object.fromEntries(Object.entries(rest).filter(([name]) => !OWN.includes(name)));
  const board = useBoard(views.ready ? (pipeline?.id ?? "") : "", {
    ...query,
    ...(state.q && { q: state.q }),
  });
  const [shown, setShown] = useState<string>();
  const only = board.columns.find(({ stageId }) => stageId === shown) ?? board.columns[0];
  const begin = () => {
    const stage = stagesOf(pipeline).find(({ kind }) => (kind ?? "open") === "open");
    openDealForm(stage && { stageId: stage.id });
  };
  const filters = useDealFilters(state.filters).map((filter) =>
    OWN.includes(filter.name) ? { ...filter, elsewhere: true } : filter,
  );
  const chips = chipsOf({ q: state.q, filters: query }, filters, t("ui:filter.any"));
  return (
    <div className={classes.page}>
      <PageTitle
        title={t("board.title")}
        note={board.closedSince && t("board.closedSince", { date: formatDate(board.closedSince) })}
        actions={
          <>
            <LinkButton to={listAddress(search)} variant="default" leftSection={<IconList size={16} />}>
              {t("board.list")}
            </LinkButton>
            {mayWrite && (pipeline === undefined || isOpen(pipeline)) && (
              <Button leftSection={<IconPlus size={16} />} onClick={begin}>
                {t("create")}
              </Button>
            )}
          </>
        }
      />
      <ListTools noun={t("one")} state={state} views={views} filters={filters} chips={chips}>
        {pipelines.length > 1 && (
          <Select
            aria-label={t("board.pipeline")}
            data={options}
            value={pipeline?.id ?? null}
            allowDeselect={false}
            onChange={(id) => state.set({ pipeline: id })}
          />
        )}
      </ListTools>
      {known.error && !known.data && <ErrorAlert error={known.error} onRetry={() => void known.refetch()} />}
      {board.error && <ErrorAlert error={board.error} onRetry={board.retry} />}
      {known.isSuccess && !pipeline && (
        <EmptyState icon={<IconLayoutKanban />} title={t("board.none")} detail={t("board.noneDetail")} />
      )}
      {(board.loading || known.isPending) && <Skeleton height={360} />}
      {phone && board.columns.length > 0 && (
        <StageSwitch columns={board.columns} shown={only?.stageId} onShow={setShown} />
      )}
      {board.columns.length > 0 && <Board board={board} only={phone ? only?.stageId : undefined} />}
    </div>
  );
}
