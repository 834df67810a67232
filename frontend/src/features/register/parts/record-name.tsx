import { queryOptions, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ListQuery } from "@/api/list-query";
import { nameOfActivity } from "@/features/activities/parts/activity-name";
import { activityQueries } from "@/features/activities/queries";
import { companyQueries } from "@/features/companies/queries";
import { contractQueries } from "@/features/contracts/queries";
import { dealQueries } from "@/features/deals/queries";
import { nameOfMail } from "@/features/mails/parts/mail-name";
import { mailQueries } from "@/features/mails/queries";
import { fullName } from "@/features/people/parts/person-name";
import { personQueries } from "@/features/people/queries";
import { productQueries } from "@/features/products/queries";
import { quoteQueries } from "@/features/quotes/queries";
import { taskQueries } from "@/features/tasks/queries";
import type { RecordKind } from "./kinds";

/** Asks for a record as a line of its list, which is no look that is written down; also of the trash. */
async function asked<A>(
  { rows }: { rows: (query: ListQuery, ids: readonly string[]) => Promise<{ attributes: A }[]> },
  id: string,
  fields: string,
  nameOf: (attributes: A) => string,
): Promise<string | null> {
  const [there] = await rows({ fields }, [id]);
  const found = there ?? (await rows({ fields, trashed: "true" }, [id]))[0];
  return found ? nameOf(found.attributes) : null;
}

const ofTitle = ({ title }: { title: string }) => title;
const ofName = ({ name }: { name: string }) => name;

const names = {
  company: (id) => asked(companyQueries, id, "name", ofName),
  person: (id) => asked(personQueries, id, "familyName,givenName", fullName),
  deal: (id) => asked(dealQueries, id, "title", ofTitle),
  activity: (id) => asked(activityQueries, id, "subject,content", nameOfActivity),
  mail: (id) => asked(mailQueries, id, "subject", nameOfMail),
  task: (id) => asked(taskQueries, id, "title", ofTitle),
  quote: (id) => asked(quoteQueries, id, "title", ofTitle),
  contract: (id) => asked(contractQueries, id, "title", ofTitle),
  product: (id) => asked(productQueries, id, "name", ofName),
} satisfies Record<RecordKind, (id: string) => Promise<string | null>>;

/** What a record is called; null for one that is not to be seen. */
export const recordNameOptions = (kind: RecordKind, id: string) =>
  queryOptions({ queryKey: ["names", kind, id], queryFn: () => names[kind](id) });

/** A record as it is called, where only its id is known. */
export function RecordName({ kind, id }: { kind: RecordKind; id: string }) {
  const { t } = useTranslation("customers");
  const { data, isPending } = useQuery(recordNameOptions(kind, id));
  return <>{data ?? (isPending ? "" : t("history.hidden"))}</>;
}
