import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { currentLanguage, rememberLanguage } from "./language";
import enActivities from "./locales/en/activities.json";
import enBulk from "./locales/en/bulk.json";
import enCalendar from "./locales/en/calendar.json";
import enCommon from "./locales/en/common.json";
import enContracts from "./locales/en/contracts.json";
import enCustomers from "./locales/en/customers.json";
import enDeals from "./locales/en/deals.json";
import enDuplicates from "./locales/en/duplicates.json";
import enExports from "./locales/en/exports.json";
import enFiles from "./locales/en/files.json";
import enForecast from "./locales/en/forecast.json";
import enImports from "./locales/en/imports.json";
import enIssuer from "./locales/en/issuer.json";
import enLive from "./locales/en/live.json";
import enMails from "./locales/en/mails.json";
import enMerge from "./locales/en/merge.json";
import enNotices from "./locales/en/notices.json";
import enPipelines from "./locales/en/pipelines.json";
import enProducts from "./locales/en/products.json";
import enQuotes from "./locales/en/quotes.json";
import enReports from "./locales/en/reports.json";
import enSession from "./locales/en/session.json";
import enTasks from "./locales/en/tasks.json";
import enTimeline from "./locales/en/timeline.json";
import enToday from "./locales/en/today.json";
import enUi from "./locales/en/ui.json";
import enViews from "./locales/en/views.json";
import enWorks from "./locales/en/works.json";
import jaActivities from "./locales/ja/activities.json";
import jaBulk from "./locales/ja/bulk.json";
import jaCalendar from "./locales/ja/calendar.json";
import jaCommon from "./locales/ja/common.json";
import jaContracts from "./locales/ja/contracts.json";
import jaCustomers from "./locales/ja/customers.json";
import jaDeals from "./locales/ja/deals.json";
import jaDuplicates from "./locales/ja/duplicates.json";
import jaExports from "./locales/ja/exports.json";
import jaFiles from "./locales/ja/files.json";
import jaForecast from "./locales/ja/forecast.json";
import jaImports from "./locales/ja/imports.json";
import jaIssuer from "./locales/ja/issuer.json";
import jaLive from "./locales/ja/live.json";
import jaMails from "./locales/ja/mails.json";
import jaMerge from "./locales/ja/merge.json";
import jaNotices from "./locales/ja/notices.json";
import jaPipelines from "./locales/ja/pipelines.json";
import jaProducts from "./locales/ja/products.json";
import jaQuotes from "./locales/ja/quotes.json";
import jaReports from "./locales/ja/reports.json";
import jaSession from "./locales/ja/session.json";
import jaTasks from "./locales/ja/tasks.json";
import jaTimeline from "./locales/ja/timeline.json";
import jaToday from "./locales/ja/today.json";
import jaUi from "./locales/ja/ui.json";
import jaViews from "./locales/ja/views.json";
import jaWorks from "./locales/ja/works.json";

export const resources = {
  ja: {
    activities: jaActivities,
    bulk: jaBulk,
    common: jaCommon,
    contracts: jaContracts,
    customers: jaCustomers,
    deals: jaDeals,
    duplicates: jaDuplicates,
    exports: jaExports,
    forecast: jaForecast,
    files: jaFiles,
    imports: jaImports,
    issuer: jaIssuer,
    live: jaLive,
    mails: jaMails,
    merge: jaMerge,
    pipelines: jaPipelines,
    products: jaProducts,
    quotes: jaQuotes,
    session: jaSession,
    timeline: jaTimeline,
    calendar: jaCalendar,
    notices: jaNotices,
    reports: jaReports,
    tasks: jaTasks,
    today: jaToday,
    ui: jaUi,
    works: jaWorks,
    views: jaViews,
  },
  en: {
    activities: enActivities,
    bulk: enBulk,
    common: enCommon,
    contracts: enContracts,
    customers: enCustomers,
    deals: enDeals,
    duplicates: enDuplicates,
    exports: enExports,
    forecast: enForecast,
    files: enFiles,
    imports: enImports,
    issuer: enIssuer,
    live: enLive,
    mails: enMails,
    merge: enMerge,
    pipelines: enPipelines,
    products: enProducts,
    quotes: enQuotes,
    session: enSession,
    timeline: enTimeline,
    calendar: enCalendar,
    notices: enNotices,
    reports: enReports,
    tasks: enTasks,
    today: enToday,
    ui: enUi,
    works: enWorks,
    views: enViews,
  },
} as const;

/** Ready at once: both languages are part of the bundle. */
export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources,
    lng: currentLanguage(),
    fallbackLng: "ja",
    defaultNS: "common",
    interpolation: { escapeValue: false },
  });
  rememberLanguage(currentLanguage());
}

export { i18next };
