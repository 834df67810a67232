import { useTranslation } from "react-i18next";
import { Outlet } from "react-router";
import { UnsentSender } from "@/features/activities/parts/unsent/unsent-sender";
import { SearchPalette } from "@/features/search/search-palette";
import { AwayNotice } from "./away-notice";
import { Dialogs } from "./dialogs";
import { Header } from "./header";
import classes from "./layout.module.css";
import { QuickAddProvider } from "./quick-add";
import { Rail } from "./rail";
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
          <Rail />
          <main id="content" className={classes.content} tabIndex={-1}>
            <Outlet />
          </main>
          <Shortcuts />
          <SearchPalette />
          <UnsentSender />
        </div>
      </Dialogs>
    </QuickAddProvider>
  );
}
