import { useMediaQuery } from "@mantine/hooks";

/** Whether the page is as narrow as a phone: no tables, one column, tools in menus. */
export function usePhone(): boolean {
  return useMediaQuery("(max-width: 48em)", undefined, { getInitialValueInEffect: false });
}
