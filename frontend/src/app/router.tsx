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
            { path: "timeline", lazy: () => import("@/features/timeline/timeline-page") },
            { path: "products", lazy: () => import("@/features/products/product-list-page") },
            { path: "products/:id", lazy: () => import("@/features/products/product-page") },
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
