import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconLock, IconUsers } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { View } from "../queries";
import { useFitting } from "./use-fitting";
import { addressOf, type ViewActions } from "./use-view-actions";
import type { Views } from "./use-viewed-list";
import { ViewMenu } from "./view-menu";
import classes from "./view-tabs.module.css";

interface Props {
  views: Views;
  actions: ViewActions;
}

/** The views of a list side by side; those without room in a menu behind them. */
export function ViewTabs({ views, actions }: Props) {
  const { t } = useTranslation("views");
  const { current } = views;
  const tabs = [undefined, ...views.all];
  const { row, fits } = useFitting<HTMLUListElement>(tabs.length);
  const hidden = tabs.slice(fits);
  const currentHidden = hidden.includes(current);
  return (
    <nav className={classes.bar} aria-label={t("label")}>
      <ul ref={row} className={classes.tabs}>
        {tabs.map((view, index) => (
          <li key={view?.id ?? "all"} data-hidden={index >= fits || undefined}>
            <Link
              to={addressOf(views, view)}
              replace
              className={classes.tab}
              aria-current={view === current ? "page" : undefined}
            >
              <span className={classes.name}>{view?.attributes.name ?? t("all")}</span>
              <Marks view={view} />
            </Link>
          </li>
        ))}
      </ul>
      {hidden.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button
              variant={currentHidden ? "light" : "subtle"}
              color={currentHidden ? "en" : "gray"}
              size="compact-sm"
              className={classes.more ?? ""}
              rightSection={<IconChevronDown size={14} />}
            >
              {currentHidden && current ? current.attributes.name : t("more", { count: hidden.length })}
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah="60vh" className={classes.list ?? ""}>
            {hidden.map((view) => (
              <Menu.Item
                key={view?.id ?? "all"}
                aria-current={view === current ? "page" : undefined}
                rightSection={<Marks view={view} />}
                onClick={() => actions.go(view)}
              >
                {view?.attributes.name ?? t("all")}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <ViewMenu views={views} actions={actions} />
    </nav>
  );
}

/** Whether others see the view, and whether they may change it. */
function Marks({ view }: { view: View | undefined }) {
  const { t } = useTranslation("views");
  if (!view?.ownerId || view.attributes.audience === "own") return null;
  return view.attributes.locked ? (
    <IconLock size={13} role="img" aria-label={t("locked")} />
  ) : (
    <IconUsers size={13} role="img" aria-label={t("shared")} />
  );
}
