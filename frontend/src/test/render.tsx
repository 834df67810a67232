import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { createMemoryRouter, RouterProvider } from "react-router";
import { Dialogs } from "@/app/dialogs";
import { Providers } from "@/app/providers";

/** Renders as the application does, at an address. */
export function renderPage(
  element: ReactNode,
  { path = "/", at = path }: { path?: string; at?: string } = {},
) {
  const router = createMemoryRouter([{ path, element: <Dialogs>{element}</Dialogs> }], {
    initialEntries: [at],
  });
  return {
    router,
    ...render(
      <Providers env="test">
        <RouterProvider router={router} />
      </Providers>,
    ),
  };
}
