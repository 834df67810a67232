import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { companyQueries } from "@/features/companies/queries";
import { fullName } from "@/features/people/parts/person-name";
import { personQueries } from "@/features/people/queries";

/** Records that a list of others refers to: chosen from their pages, so the address has their ids. */
export const REFERENCES = ["company", "headOffice", "referredByCompany", "referredByPerson"] as const;

type Names = Partial<Record<(typeof REFERENCES)[number], string | undefined>>;

/** What the records are called that a list is narrowed to; nothing for one that the reader may not see. */
export function useReferenceNames(chosen: Readonly<Record<string, string>>): Names {
  const company = useCompanyName(chosen.company);
  const headOffice = useCompanyName(chosen.headOffice);
  const referredByCompany = useCompanyName(chosen.referredByCompany);
  const referredByPerson = usePersonName(chosen.referredByPerson);
  return useMemo(
    () => ({ company, headOffice, referredByCompany, referredByPerson }),
    [company, headOffice, referredByCompany, referredByPerson],
  );
}

function useCompanyName(id: string | undefined): string | undefined {
  const { data } = useQuery({ ...companyQueries.row(id ?? "", "name"), enabled: id !== undefined });
  return data?.attributes.name;
}

function usePersonName(id: string | undefined): string | undefined {
  const { data } = useQuery({
    ...personQueries.row(id ?? "", "familyName,givenName"),
    enabled: id !== undefined,
  });
  return data ? fullName(data.attributes) : undefined;
}
