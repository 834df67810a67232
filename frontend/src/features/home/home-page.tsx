import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ReportButton } from "@/features/reports/parts/report-button";
import { meOptions } from "@/features/session/queries";
import { TodayBoard } from "@/features/today/parts/today-board";
import { PageTitle } from "@/ui/page-title";
import { HomeCustomers } from "./home-customers";
import classes from "./home-page.module.css";

/** Today: what is to be done, how the month stands, what changed, and where to go from here. */
export function Component() {
  const { t } = useTranslation("customers");
  const { data: me } = useQuery(meOptions());
  return (
    <div className={classes.page}>
      <PageTitle title={t("home.greeting", { name: me?.name ?? "" })} actions={<ReportButton />} />
      <TodayBoard />
      <HomeCustomers />
    </div>
  );
}
