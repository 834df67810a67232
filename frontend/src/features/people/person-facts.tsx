import { useMutation } from "@tanstack/react-query";
import { AddressProposal } from "@/features/customers/parts/address-proposal";
import { RecordSections } from "@/features/customers/parts/record-sections";
import { useSaveField } from "@/features/customers/parts/use-save-field";
import { usePersonSections } from "./parts/use-person-sections";
import { changePerson, type Person, type PersonChange, useKeepPerson } from "./queries";

/** Saves one attribute of a person, settling with the user when somebody else was quicker. */
export function useSavePersonField(person: Person) {
  return useSaveField<Person>({
    record: person,
    patch: (version, change) => changePerson(person.id, version, change as PersonChange),
    keep: useKeepPerson(),
  });
}

/** Every attribute of a person, each edited in place. */
export function PersonFacts({ person, readOnly }: { person: Person; readOnly: boolean }) {
  const keep = useKeepPerson();
  const move = useMutation({
    mutationFn: (address: PersonChange) => changePerson(person.id, person.version, address),
    onSuccess: keep,
  });
  return (
    <RecordSections
      attributes={person.attributes}
      sections={usePersonSections()}
      warnings={person.warnings ?? []}
      readOnly={readOnly}
      offers={
        readOnly
          ? {}
          : {
              postalCode: (
                <AddressProposal
                  address={person.attributes}
                  onUse={(address) => move.mutate(address as PersonChange)}
                />
              ),
            }
      }
      onSave={useSavePersonField(person)}
    />
  );
}
