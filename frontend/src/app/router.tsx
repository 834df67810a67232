import { createBrowserRouter } from "react-router";
import { ErrorPage } from "./error-page";
import { Layout } from "./layout";
import { NotFoundPage } from "./not-found-page";

export function createRouter() {
  return createBrowserRouter([
    {
      path: "/",
      element: <Layout />,
      errorElement: <ErrorPage />,
      HydrateFallback: () => null,
      children: [
        {
          errorElement: <ErrorPage />,
          children: [
            { index: true, lazy: () => import("@/features/home/home-page") },
            { path: "companies", lazy: () => import("@/features/companies/company-list-page") },
            { path: "companies/merge", lazy: () => import("@/features/companies/company-merge-page") },
            { path: "companies/:id", lazy: () => import("@/features/companies/company-page") },
            { path: "people", lazy: () => import("@/features/people/person-list-page") },
            { path: "people/merge", lazy: () => import("@/features/people/person-merge-page") },
            { path: "people/:id", lazy: () => import("@/features/people/person-page") },
            { path: "deals", lazy: () => import("@/features/deals/deal-list-page") },
            { path: "deals/board", lazy: () => import("@/features/deals/board-page") },
            { path: "deals/:id", lazy: () => import("@/features/deals/deal-page") },
            { path: "activities", lazy: () => import("@/features/activities/activity-list-page") },
            { path: "activities/:id", lazy: () => import("@/features/activities/activity-page") },
            { path: "mails", lazy: () => import("@/features/mails/mail-list-page") },
            { path: "mails/:id", lazy: () => import("@/features/mails/mail-page") },
            { path: "timeline", lazy: () => import("@/features/timeline/timeline-page") },
            { path: "tasks", lazy: () => import("@/features/tasks/task-list-page") },
            { path: "tasks/:id", lazy: () => import("@/features/tasks/task-page") },
            { path: "calendar", lazy: () => import("@/features/calendar/calendar-page") },
            { path: "daily-reports", lazy: () => import("@/features/reports/report-list-page") },
            { path: "daily-reports/:id", lazy: () => import("@/features/reports/report-page") },
            { path: "preferences", lazy: () => import("@/features/preferences/preferences-page") },
            { path: "contracts", lazy: () => import("@/features/contracts/contract-list-page") },
            { path: "contracts/renewals", lazy: () => import("@/features/contracts/renewal-page") },
            { path: "contracts/revenue", lazy: () => import("@/features/contracts/revenue-page") },
            { path: "contracts/:id", lazy: () => import("@/features/contracts/contract-page") },
            { path: "forecast", lazy: () => import("@/features/forecast/forecast-page") },
            { path: "forecast/targets", lazy: () => import("@/features/forecast/target-page") },
            { path: "quotes", lazy: () => import("@/features/quotes/quote-list-page") },
            { path: "quotes/:id", lazy: () => import("@/features/quotes/quote-page") },
            { path: "issuer", lazy: () => import("@/features/issuer/issuer-page") },
            { path: "products", lazy: () => import("@/features/products/product-list-page") },
            { path: "products/:id", lazy: () => import("@/features/products/product-page") },
            { path: "tax-rates", lazy: () => import("@/features/products/tax-rate-page") },
            { path: "pipelines", lazy: () => import("@/features/pipelines/pipeline-list-page") },
            { path: "duplicates", lazy: () => import("@/features/duplicates/duplicates-page") },
            { path: "imports", lazy: () => import("@/features/imports/import-list-page") },
            { path: "imports/:id", lazy: () => import("@/features/imports/import-page") },
            { path: "bulk-edits/:id", lazy: () => import("@/features/bulk-edits/bulk-edit-page") },
            { path: "works", lazy: () => import("@/features/works/work-list-page") },
            { path: "trash", lazy: () => import("@/features/trash/trash-page") },
            { path: "*", element: <NotFoundPage /> },
          ],
        },
      ],
    },
  ]);
}
