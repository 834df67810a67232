import {
  IconBriefcase,
  IconBuilding,
  IconBuildingStore,
  IconCopyCheck,
  IconFileImport,
  IconFileInvoice,
  IconHome,
  IconPackage,
  IconRoute,
  IconTrash,
  IconUsers,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { meOptions } from "@/features/session/queries";

/**
 * The pages of the rail, in order. `key` is the letter that goes there after g; `needs` is the permission without
 * which the page would be empty words; what is `wide` has no place in the bar of a phone, where the home page leads to it.
 */
const navigation = [
  { to: "/", name: "home", icon: IconHome, key: "h", needs: undefined, wide: false },
  { to: "/companies", name: "companies", icon: IconBuilding, key: "e", needs: undefined, wide: false },
  { to: "/people", name: "people", icon: IconUsers, key: "p", needs: undefined, wide: false },
  { to: "/deals", name: "deals", icon: IconBriefcase, key: "s", needs: "deals:read", wide: false },
  { to: "/quotes", name: "quotes", icon: IconFileInvoice, key: "q", needs: "deals:read", wide: true },
  { to: "/products", name: "products", icon: IconPackage, key: "m", needs: "products:read", wide: true },
  {
    to: "/pipelines",
    name: "pipelines",
    icon: IconRoute,
    key: "l",
    needs: "settings:write",
    wide: true,
  },
  { to: "/issuer", name: "issuer", icon: IconBuildingStore, key: "j", needs: "settings:write", wide: true },
  {
    to: "/duplicates",
    name: "duplicates",
    icon: IconCopyCheck,
    key: "d",
    needs: "customers:duplicates",
    wide: true,
  },
  { to: "/imports", name: "imports", icon: IconFileImport, key: "i", needs: "customers:import", wide: false },
  { to: "/trash", name: "trash", icon: IconTrash, key: "t", needs: "customers:trash", wide: false },
] as const;

/** The pages that the reader has a use for. */
export function useNavigation() {
  const { data: me } = useQuery(meOptions());
  return navigation.filter(({ needs }) => needs === undefined || me?.permissions?.includes(needs));
}
