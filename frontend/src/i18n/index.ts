import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { currentLanguage, rememberLanguage } from "./language";
import enActivities from "./locales/en/activities.json";
import enBulk from "./locales/en/bulk.json";
import enCommon from "./locales/en/common.json";
import enCustomers from "./locales/en/customers.json";
import enDeals from "./locales/en/deals.json";
import enDuplicates from "./locales/en/duplicates.json";
import enExports from "./locales/en/exports.json";
import enFiles from "./locales/en/files.json";
import enImports from "./locales/en/imports.json";
import enLive from "./locales/en/live.json";
import enMerge from "./locales/en/merge.json";
import enPipelines from "./locales/en/pipelines.json";
import enProducts from "./locales/en/products.json";
import enSession from "./locales/en/session.json";
import enTimeline from "./locales/en/timeline.json";
import enUi from "./locales/en/ui.json";
import enViews from "./locales/en/views.json";
import enWorks from "./locales/en/works.json";
import jaActivities from "./locales/ja/activities.json";
import jaBulk from "./locales/ja/bulk.json";
import jaCommon from "./locales/ja/common.json";
import jaCustomers from "./locales/ja/customers.json";
import jaDeals from "./locales/ja/deals.json";
import jaDuplicates from "./locales/ja/duplicates.json";
import jaExports from "./locales/ja/exports.json";
import jaFiles from "./locales/ja/files.json";
import jaImports from "./locales/ja/imports.json";
import jaLive from "./locales/ja/live.json";
import jaMerge from "./locales/ja/merge.json";
import jaPipelines from "./locales/ja/pipelines.json";
import jaProducts from "./locales/ja/products.json";
import jaSession from "./locales/ja/session.json";
import jaTimeline from "./locales/ja/timeline.json";
import jaUi from "./locales/ja/ui.json";
import jaViews from "./locales/ja/views.json";
import jaWorks from "./locales/ja/works.json";

export const resources = {
  ja: {
    activities: jaActivities,
    bulk: jaBulk,
    common: jaCommon,
    customers: jaCustomers,
    deals: jaDeals,
    duplicates: jaDuplicates,
    exports: jaExports,
    files: jaFiles,
    imports: jaImports,
    live: jaLive,
    merge: jaMerge,
    pipelines: jaPipelines,
    products: jaProducts,
    session: jaSession,
    timeline: jaTimeline,
    ui: jaUi,
    works: jaWorks,
    views: jaViews,
  },
  en: {
    activities: enActivities,
    bulk: enBulk,
    common: enCommon,
    customers: enCustomers,
    deals: enDeals,
    duplicates: enDuplicates,
    exports: enExports,
    files: enFiles,
    imports: enImports,
    live: enLive,
    merge: enMerge,
    pipelines: enPipelines,
    products: enProducts,
    session: enSession,
    timeline: enTimeline,
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
