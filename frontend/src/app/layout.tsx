import { useTranslation } from "react-i18next";
import { NavLink, Outlet } from "react-router";
import { SearchPalette } from "@/features/search/search-palette";
import { AwayNotice } from "./away-notice";
import { Dialogs } from "./dialogs";
import { Header } from "./header";
import classes from "./layout.module.css";
import { useNavigation } from "./navigation";
import { QuickAddProvider } from "./quick-add";
import { Shortcuts } from "./shortcuts";

/** The one frame: rail, search box on top, the page. On a phone the rail is a bar at the bottom. */
export function Layout() {
  const { t } = useTranslation();
  return (
    <QuickAddProvider>
      <Dialogs>
        <div className={classes.frame}>
          <a href="#content" className={classes.skip}>
            {t("header.skip")}
          </a>
          <Header />
          <AwayNotice />
          <nav className={classes.rail} aria-label={t("nav.label")}>
            {useNavigation().map(({ to, name, icon: Icon, wide }) => (
              <NavLink
                key={to}
                to={to}
                end={to === "/"}
                className={classes.item ?? ""}
                data-wide={wide || undefined}
              >
                <Icon size={19} stroke={1.6} aria-hidden />
                <span>{t(`nav.${name}`)}</span>
              </NavLink>
            ))}
          </nav>
          <main id="content" className={classes.content} tabIndex={-1}>
            <Outlet />
          </main>
          <Shortcuts />
          <SearchPalette />
        </div>
      </Dialogs>
    </QuickAddProvider>
  );
}
