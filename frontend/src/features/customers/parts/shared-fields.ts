import type { FieldKind } from "@/ui/fields/field";
import type { useOptions } from "./use-options";

/** How the attributes are written that companies and people share. */
export const sharedFields = (options: ReturnType<typeof useOptions>) =>
  ({
    phone: { kind: "phone" },
    email: { kind: "email" },
    sns: { kind: "tags" },
    postalCode: { kind: "postal" },
    prefecture: { kind: "choice", options: options.prefectures },
    city: { kind: "text" },
    street: { kind: "text" },
    building: { kind: "text" },
    rank: { kind: "choice", options: options.ranks },
    tags: { kind: "tags" },
    ownerId: { kind: "choice", options: options.owners },
    teamId: { kind: "choice", options: options.teams },
    siteId: { kind: "choice", options: options.sites },
    leadSource: { kind: "text" },
    source: { kind: "text" },
    note: { kind: "multiline" },
  }) satisfies Record<string, FieldKind>;

export const addressFields = ["postalCode", "prefecture", "city", "street", "building"] as const;

export const manageFields = [
  ...(["rank", "tags", "ownerId", "teamId", "siteId"] as const),
  ...(["leadSource", "source", "note"] as const),
] as const;
