import { IconUsers } from "@tabler/icons-react";
import { madeOfShared } from "@/features/customers/parts/customer-columns";
import type { CustomerRegister } from "@/features/customers/parts/customer-register";
import { fullKana, fullName } from "./parts/person-name";
import { usePersonSections } from "./parts/use-person-sections";
import { usePersonColumns } from "./person-columns";
import { type NewPerson, type Person, type PersonSummary, personQueries } from "./queries";

const NAMES = ["familyName", "givenName"];
const KANA = ["familyKana", "givenKana"];

export const personRegister: CustomerRegister<NewPerson, Person, PersonSummary> = {
  kind: "person",
  path: "/people",
  icon: <IconUsers />,
  queries: personQueries,
  nameOf: fullName,
  kanaOf: fullKana,
  kanaSort: "familyKana",
  usual: {
    sort: "-updatedAt",
    columns: ["name", "kana", "company", "mobile", "email", "ownerName", "updatedAt"],
  },
  cardFields: [...NAMES, ...KANA, "rank", "mobile", "phone", "email"],
  cardLines: ({ companyName, attributes }) => [
    companyName,
    attributes.mobile ?? attributes.phone,
    attributes.email,
  ],
  madeOf: { ...madeOfShared, name: NAMES, kana: KANA, company: [], age: ["birthDate"] },
  useColumns: usePersonColumns,
  useSections: usePersonSections,
};
