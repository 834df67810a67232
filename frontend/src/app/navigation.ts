import { IconBuilding, IconFileImport, IconHome, IconTrash, IconUsers } from "@tabler/icons-react";

/** The pages of the rail, in order; `key` is the letter that goes there after g. */
export const navigation = [
  { to: "/", name: "home", icon: IconHome, key: "h" },
  { to: "/companies", name: "companies", icon: IconBuilding, key: "e" },
  { to: "/people", name: "people", icon: IconUsers, key: "p" },
  { to: "/imports", name: "imports", icon: IconFileImport, key: "i" },
  { to: "/trash", name: "trash", icon: IconTrash, key: "t" },
] as const;
