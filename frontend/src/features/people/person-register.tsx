import { IconUsers } from "@tabler/icons-react";
import { madeOfShared } from "@/features/customers/parts/customer-columns";
import type { CustomerRegister } from "@/features/customers/parts/customer-register";
import { CustomerCard, sharedRegister, useCustomerWords } from "@/features/customers/parts/shared-register";
import { useCustomerFilters } from "@/features/customers/parts/use-customer-filters";
import { fullKana, fullName } from "./parts/person-name";
import { usePersonSections } from "./parts/use-person-sections";
import { usePersonColumns } from "./person-columns";
import { type NewPerson, type Person, type PersonSummary, personQueries } from "./queries";

const NAMES = ["familyName", "givenName"];
const KANA = ["familyKana", "givenKana"];

export const personRegister: CustomerRegister<NewPerson, Person, PersonSummary> = {
  ...sharedRegister,
  kind: "person",
  path: "/people",
  icon: <IconUsers />,
  queries: personQueries,
  useWords: () => useCustomerWords("person"),
  nameOf: fullName,
  kanaOf: fullKana,
  kanaSort: "familyKana",
  usual: {
    sort: "-updatedAt",
    columns: ["name", "kana", "company", "mobile", "email", "ownerName", "updatedAt"],
  },
  cardFields: [...NAMES, ...KANA, "rank", "mobile", "phone", "email"],
  card: ({ id, attributes, companyName }) => (
    <CustomerCard
      to={`/people/${id}`}
      name={fullName(attributes)}
      kana={fullKana(attributes)}
      rank={attributes.rank}
      lines={[companyName, attributes.mobile ?? attributes.phone, attributes.email]}
    />
  ),
  madeOf: { ...madeOfShared, name: NAMES, kana: KANA, company: [], age: ["birthDate"] },
  useColumns: usePersonColumns,
  useFilters: (chosen) => useCustomerFilters("person", chosen),
  useSections: usePersonSections,
};
