import { RouterProvider } from "react-router/dom";
import { createRouter } from "./router";

// Made when this module loads: the sign-in has put the wanted address back by then.
const router = createRouter();

export function Pages() {
  return <RouterProvider router={router} />;
}
