import { fullName } from "@/features/people/parts/person-name";

/** A line of a list on the home page. */
export interface HomeRow {
  to: string;
  name: string;
  kind: "company" | "person";
  updatedAt?: string;
  verifiedOn?: string | undefined;
}

const MOST = 10;

/** The customers that changed last, companies and people together, newest first. */
export function mergeRecent(
  companies: readonly { id: string; attributes: { name: string }; updatedAt: string }[],
  people: readonly {
    id: string;
    attributes: { familyName: string; givenName?: string };
    updatedAt: string;
  }[],
): HomeRow[] {
  const rows: (HomeRow & { updatedAt: string })[] = [
    ...companies.map(({ id, attributes, updatedAt }) => ({
      to: `/companies/${id}`,
      name: attributes.name,
      kind: "company" as const,
      updatedAt,
    })),
    ...people.map(({ id, attributes, updatedAt }) => ({
      to: `/people/${id}`,
      name: fullName(attributes),
      kind: "person" as const,
      updatedAt,
    })),
  ];
  return rows.sort((a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt)).slice(0, MOST);
}
