import { Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { createSpotlight, Spotlight } from "@mantine/spotlight";
import {
  IconBriefcase,
  IconBuilding,
  IconChecklist,
  IconFileInvoice,
  IconFileText,
  IconListSearch,
  IconMail,
  IconPackage,
  IconSearch,
  IconTimeline,
  IconUser,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { isRecordKind, PAGES, pageOf } from "@/features/register/parts/kinds";
import { searchOptions } from "./queries";
import classes from "./search-palette.module.css";

const [store, spotlight] = createSpotlight();

export const openSearch = spotlight.open;

const DELAY_MS = 120;
const icons = {
  company: IconBuilding,
  person: IconUser,
  deal: IconBriefcase,
  contract: IconFileText,
  quote: IconFileInvoice,
  product: IconPackage,
  task: IconChecklist,
  activity: IconTimeline,
  mail: IconMail,
} as const;

/** What the groups are called: as the pages they lead to. */
const names = {
  company: "companies",
  person: "people",
  deal: "deals",
  quote: "quotes",
  contract: "contracts",
  task: "tasks",
  product: "products",
  activity: "timeline",
  mail: "mails",
} as const;

/** Enter opens the first hit without a move: Mantine marks the chosen one in the page itself. */
function selectFirst(): void {
  const list = document.getElementById(store.getState().listId);
  for (const each of list?.querySelectorAll("[data-selected]") ?? []) each.removeAttribute("data-selected");
  list?.querySelector("[data-action]")?.setAttribute("data-selected", "true");
  store.updateState((state) => ({ ...state, selected: 0 }));
}

/** One box over all customers: answers while typing, from the first character on. */
export function SearchPalette() {
  const { t } = useTranslation(["customers", "common"]);
  const navigate = useNavigate();
  const [text, setText] = useState("");
  const [q] = useDebouncedValue(text.trim(), DELAY_MS);
  const { data, isFetching } = useQuery(searchOptions(q));
  const groups = q === "" ? [] : (data?.groups ?? []).filter((group) => (group.items?.length ?? 0) > 0);
  const count = groups.reduce((sum, group) => sum + (group.items?.length ?? 0), 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new answers are the moment to select anew
  useEffect(selectFirst, [data]);
  const go = (path: string) => void navigate(path);
  return (
    <Spotlight.Root
      store={store}
      query={text}
      onQueryChange={setText}
      shortcut={null}
      clearQueryOnClose={false}
      scrollable
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
      // At once, so that no key typed after opening is lost.
      transitionProps={{ duration: 0 }}
      maxHeight="min(70vh, 34rem)"
      attributes={{ content: { "aria-label": t("search.label") } }}
    >
      <Spotlight.Search
        placeholder={t("search.placeholder")}
        aria-label={t("search.label")}
        leftSection={<IconSearch size={18} />}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Spotlight.ActionsList>
        {groups.map((group) => {
          const { kind } = group;
          if (kind === undefined || !isRecordKind(kind)) return null;
          const Icon = icons[kind];
          return (
            <Spotlight.ActionsGroup key={kind} label={t(`common:nav.${names[kind]}`)}>
              {group.items?.map((hit) => (
                <Spotlight.Action
                  classNames={{ action: classes.action ?? "", actionDescription: classes.description ?? "" }}
                  key={hit.id}
                  label={hit.title ?? ""}
                  description={hit.subtitle ?? ""}
                  leftSection={<Icon size={18} stroke={1.5} aria-hidden />}
                  onClick={() => go(pageOf(kind, hit.id))}
                />
              ))}
              {group.more && (
                <Spotlight.Action
                  classNames={{ action: classes.action ?? "", actionDescription: classes.description ?? "" }}
                  label={t("search.more", { query: q })}
                  leftSection={<IconListSearch size={18} stroke={1.5} aria-hidden />}
                  onClick={() => go(`${PAGES[kind]}?q=${encodeURIComponent(q)}`)}
                />
              )}
            </Spotlight.ActionsGroup>
          );
        })}
        {count === 0 && <Spotlight.Empty>{q === "" ? t("search.start") : nothing()}</Spotlight.Empty>}
      </Spotlight.ActionsList>
      <Text className={classes.told ?? ""} role="status">
        {count > 0 && t("search.found", { count })}
      </Text>
    </Spotlight.Root>
  );

  function nothing(): string {
    return isFetching || q !== text.trim() ? t("search.searching") : t("search.nothing", { query: q });
  }
}
