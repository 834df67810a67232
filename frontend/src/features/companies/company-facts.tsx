import { useMutation } from "@tanstack/react-query";
import { AddressProposal } from "@/features/customers/parts/address-proposal";
import { RecordSections } from "@/features/customers/parts/record-sections";
import { useSaveField } from "@/features/customers/parts/use-save-field";
import { useCompanySections } from "./parts/use-company-sections";
import { type Company, type CompanyChange, changeCompany, useKeepCompany } from "./queries";

/** Saves one attribute of a company, settling with the user when somebody else was quicker. */
export function useSaveCompanyField(company: Company) {
  return useSaveField<Company>({
    record: company,
    patch: (version, change) => changeCompany(company.id, version, change as CompanyChange),
    keep: useKeepCompany(),
  });
}

/** Every attribute of a company, each edited in place. */
export function CompanyFacts({ company, readOnly }: { company: Company; readOnly: boolean }) {
  const keep = useKeepCompany();
  const move = useMutation({
    mutationFn: (address: CompanyChange) => changeCompany(company.id, company.version, address),
    onSuccess: keep,
  });
  return (
    <RecordSections
      attributes={company.attributes}
      sections={useCompanySections()}
      warnings={company.warnings ?? []}
      readOnly={readOnly}
      offers={
        readOnly
          ? {}
          : {
              postalCode: (
                <AddressProposal
                  address={company.attributes}
                  onUse={(address) => move.mutate(address as CompanyChange)}
                />
              ),
            }
      }
      onSave={useSaveCompanyField(company)}
    />
  );
}
