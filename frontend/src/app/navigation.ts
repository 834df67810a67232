import {
  IconBriefcase,
  IconBuilding,
  IconBuildingStore,
  IconCalendarMonth,
  IconChecklist,
  IconCopyCheck,
  IconFileImport,
  IconFileInvoice,
  IconFileText,
  IconHome,
  IconMail,
  IconNotebook,
  IconPackage,
  IconPercentage,
  IconRoute,
  IconTargetArrow,
  IconTimeline,
  IconTrash,
  IconUsers,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { meOptions } from "@/features/session/queries";

/**
 * The pages of the rail: its groups and their pages, in order. `key` is the letter that goes there after g; `needs` is
 * the permission without which the page would be empty words; what is `wide` stands on a phone behind the bar's last
 * button instead of in the bar.
 */
export const pages = [
  { to: "/", name: "home", icon: IconHome, key: "h", group: "daily", needs: undefined, wide: false },
  {
    to: "/companies",
    name: "companies",
    icon: IconBuilding,
    key: "e",
    group: "daily",
    needs: undefined,
    wide: false,
  },
  { to: "/people", name: "people", icon: IconUsers, key: "p", group: "daily", needs: undefined, wide: false },
  {
    to: "/timeline",
    name: "timeline",
    icon: IconTimeline,
    key: "a",
    group: "daily",
    needs: "activities:read",
    wide: true,
  },
  {
    to: "/mails",
    name: "mails",
    icon: IconMail,
    key: "m",
    group: "daily",
    needs: "activities:read",
    wide: true,
  },
  {
    to: "/tasks",
    name: "tasks",
    icon: IconChecklist,
    key: "w",
    group: "daily",
    needs: "tasks:read",
    wide: true,
  },
  {
    to: "/calendar",
    name: "calendar",
    icon: IconCalendarMonth,
    key: "y",
    group: "daily",
    needs: "tasks:read",
    wide: true,
  },
  {
    to: "/daily-reports",
    name: "reports",
    icon: IconNotebook,
    key: "n",
    group: "daily",
    needs: "reports:write",
    wide: true,
  },
  {
    to: "/deals",
    name: "deals",
    icon: IconBriefcase,
    key: "s",
    group: "sales",
    needs: "deals:read",
    wide: false,
  },
  {
    to: "/quotes",
    name: "quotes",
    icon: IconFileInvoice,
    key: "q",
    group: "sales",
    needs: "deals:read",
    wide: true,
  },
  {
    to: "/contracts",
    name: "contracts",
    icon: IconFileText,
    key: "k",
    group: "sales",
    needs: "contracts:read",
    wide: true,
  },
  {
    to: "/forecast",
    name: "forecast",
    icon: IconTargetArrow,
    key: "f",
    group: "sales",
    needs: "forecast:read",
    wide: true,
  },
  {
    to: "/duplicates",
    name: "duplicates",
    icon: IconCopyCheck,
    key: "d",
    group: "data",
    needs: "customers:duplicates",
    wide: true,
  },
  {
    to: "/imports",
    name: "imports",
    icon: IconFileImport,
    key: "i",
    group: "data",
    needs: "customers:import",
    wide: true,
  },
  {
    to: "/trash",
    name: "trash",
    icon: IconTrash,
    key: "t",
    group: "data",
    needs: "customers:trash",
    wide: true,
  },
  {
    to: "/products",
    name: "products",
    icon: IconPackage,
    key: "o",
    group: "settings",
    needs: "products:read",
    wide: true,
  },
  {
    to: "/tax-rates",
    name: "taxRates",
    icon: IconPercentage,
    key: "z",
    group: "settings",
    needs: "settings:write",
    wide: true,
  },
  {
    to: "/pipelines",
    name: "pipelines",
    icon: IconRoute,
    key: "l",
    group: "settings",
    needs: "settings:write",
    wide: true,
  },
  {
    to: "/issuer",
    name: "issuer",
    icon: IconBuildingStore,
    key: "j",
    group: "settings",
    needs: "settings:write",
    wide: true,
  },
] as const;

const groups = ["daily", "sales", "data", "settings"] as const;

/** The pages that the reader has a use for. */
export function useNavigation() {
  const { data: me } = useQuery(meOptions());
  return pages.filter(({ needs }) => needs === undefined || me?.permissions?.includes(needs));
}

/** The same under their groups; one without pages is left out. */
export function useNavigationGroups() {
  const all = useNavigation();
  return groups
    .map((name) => ({ name, pages: all.filter(({ group }) => group === name) }))
    .filter((group) => group.pages.length > 0);
}
