import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { notifyDone, notifyUndo } from "@/ui/notify";
import type { ListState } from "@/ui/use-list-state";
import {
  asViewColumns,
  type NewView,
  useChangeView,
  useChooseStart,
  useKeepColumns,
  useOrderViews,
  useRemoveView,
  useRestoreView,
  type View,
} from "../queries";
import type { Views } from "./use-viewed-list";
import { openNewView } from "./view-dialog";

/** The address of a view, or of the whole list. */
export const addressOf = (views: Views, view: View | undefined): string =>
  view ? `?view=${view.id}` : views.arrangement?.start ? "?view=all" : "?";

/** What the list shows, as a view keeps it. Columns as they usually are stay unsaid. */
function contentOf(views: Views, state: ListState): Pick<NewView, "filters" | "sort" | "columns"> {
  const { layouts = [] } = views.arrangement ?? {};
  const arranged =
    layouts.some((layout) => layout.view === views.current?.id) ||
    (views.current?.attributes.columns.length ?? 0) > 0;
  return {
    filters: { ...state.filters, ...(state.q && { q: state.q }) },
    sort: state.sort,
    columns: arranged ? asViewColumns(state.columns) : [],
  };
}

/** What can be done with the open view. Failures tell of themselves. */
export function useViewActions(views: Views, state: ListState) {
  const { t } = useTranslation("views");
  const navigate = useNavigate();
  const { kind, current } = views;
  const change = useChangeView(kind);
  const keepColumns = useKeepColumns(kind, current?.id);
  const remove = useRemoveView(kind);
  const restore = useRestoreView(kind);
  const order = useOrderViews(kind);
  const start = useChooseStart(kind);
  const go = (view: View | undefined) => void navigate(addressOf(views, view), { replace: true });

  const revert = () => {
    go(current);
    if (views.arrangement?.layouts.some((layout) => layout.view === current?.id)) keepColumns.mutate(null);
  };
  const save = async (view: View) => {
    const { filters, sort, columns } = view.attributes;
    const before = { filters, sort: sort ?? "", columns };
    const saved = await change.mutateAsync({ ...view, change: contentOf(views, state) });
    revert();
    notifyUndo(t("saved", { name: saved.attributes.name }), () =>
      change.mutate({ id: saved.id, version: saved.version, change: before }),
    );
  };
  return {
    go,
    revert,
    save: (view: View) => void save(view).catch(() => {}),
    saveAs: () =>
      openNewView({
        view: {
          kind,
          name: current ? t("copyOf", { name: current.attributes.name }) : "",
          audience: "own",
          locked: false,
          ...contentOf(views, state),
        },
        onMade: (made) => void navigate(`?view=${made.id}`, { replace: true }),
      }),
    remove: (view: View) =>
      remove.mutate(view, {
        onSuccess: ({ attributes: { name } }) => {
          go(undefined);
          notifyUndo(t("removed", { name }), () =>
            restore.mutate(view.id, { onSuccess: () => notifyDone(t("restored", { name })) }),
          );
        },
      }),
    move: (view: View, to: number) => {
      const others = views.all.filter((each) => each.id !== view.id).map((each) => each.id);
      order.mutate([...others.slice(0, to), view.id, ...others.slice(to)]);
    },
    start: (chosen: boolean) =>
      start.mutate(chosen ? (current?.id ?? null) : undefined, {
        onSuccess: () => {
          if (chosen) notifyDone(t("startNow", { name: current?.attributes.name ?? t("all") }));
        },
      }),
  };
}

export type ViewActions = ReturnType<typeof useViewActions>;
