import { queryOptions, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
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

/** Records of one kind, asked for by id as a line of their list: no look that is written down. */
const asked = {
  company: (id) => first(companyQueries.rows({ fields: "name" }, [id]), ({ name }) => name),
  person: (id) => first(personQueries.rows({ fields: "familyName,givenName" }, [id]), fullName),
  deal: (id) => first(dealQueries.rows({ fields: "title" }, [id]), ({ title }) => title),
  activity: (id) => first(activityQueries.rows({ fields: "subject,content" }, [id]), nameOfActivity),
  mail: (id) => first(mailQueries.rows({ fields: "subject" }, [id]), nameOfMail),
  task: (id) => first(taskQueries.rows({ fields: "title" }, [id]), ({ title }) => title),
  quote: (id) => first(quoteQueries.rows({ fields: "title" }, [id]), ({ title }) => title),
  contract: (id) => first(contractQueries.rows({ fields: "title" }, [id]), ({ title }) => title),
  product: (id) => first(productQueries.rows({ fields: "name" }, [id]), ({ name }) => name),
} satisfies Record<RecordKind, (id: string) => Promise<string | null>>;

async function first<A>(rows: Promise<{ attributes: A }[]>, nameOf: (attributes: A) => string) {
  const [row] = await rows;
  return (row && nameOf(row.attributes)) ?? null;
}

/** What a record is called; null for one that is not to be seen. */
export const recordNameOptions = (kind: RecordKind, id: string) =>
  queryOptions({ queryKey: ["names", kind, id], queryFn: () => asked[kind](id) });

/** A record as it is called, where only its id is known. */
export function RecordName({ kind, id }: { kind: RecordKind; id: string }) {
  const { t } = useTranslation("customers");
  const { data, isPending } = useQuery(recordNameOptions(kind, id));
  return <>{data ?? (isPending ? "" : t("history.hidden"))}</>;
}
