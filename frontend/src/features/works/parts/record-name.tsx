import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { activityQueries } from "@/features/activities/queries";
import { companyQueries } from "@/features/companies/queries";
import { contractQueries } from "@/features/contracts/queries";
import { dealQueries } from "@/features/deals/queries";
import { fullName } from "@/features/people/parts/person-name";
import { personQueries } from "@/features/people/queries";
import { productQueries } from "@/features/products/queries";
import { quoteQueries } from "@/features/quotes/queries";
import { recordPath } from "@/features/register/parts/record-path";
import { taskQueries } from "@/features/tasks/queries";
import { TextLink } from "@/ui/text-link";

interface Props {
  id: string;
}

const Company = ({ id }: Props) => (
  <Name kind="company" id={id} name={useQuery(companyQueries.row(id, "name")).data?.attributes.name} />
);
const Deal = ({ id }: Props) => (
  <Name kind="deal" id={id} name={useQuery(dealQueries.row(id, "title")).data?.attributes.title} />
);
const Quote = ({ id }: Props) => (
  <Name kind="quote" id={id} name={useQuery(quoteQueries.row(id, "title")).data?.attributes.title} />
);
const Contract = ({ id }: Props) => (
  <Name kind="contract" id={id} name={useQuery(contractQueries.row(id, "title")).data?.attributes.title} />
);
const Product = ({ id }: Props) => (
  <Name kind="product" id={id} name={useQuery(productQueries.row(id, "name")).data?.attributes.name} />
);
const Task = ({ id }: Props) => (
  <Name kind="task" id={id} name={useQuery(taskQueries.row(id, "title")).data?.attributes.title} />
);
const Activity = ({ id }: Props) => (
  <Name
    kind="activity"
    id={id}
    name={useQuery(activityQueries.row(id, "subject")).data?.attributes.subject}
  />
);
const Person = ({ id }: Props) => {
  const { data } = useQuery(personQueries.row(id, "familyName,givenName"));
  return <Name kind="person" id={id} name={data ? fullName(data.attributes) : undefined} />;
};
const Affiliation = ({ id }: Props) => <Name kind="affiliation" id={id} name={undefined} />;
const Other = ({ id }: Props) => <Name kind="other" id={id} name={undefined} />;

const OF_KIND: Readonly<Record<string, typeof Other>> = {
  company: Company,
  person: Person,
  affiliation: Affiliation,
  deal: Deal,
  quote: Quote,
  contract: Contract,
  product: Product,
  task: Task,
  activity: Activity,
};

/** A record of any kind by its name, as far as the reader may see it; else by what it is. */
export function RecordName({ kind, id }: Props & { kind: string }) {
  const Named = OF_KIND[kind] ?? Other;
  return <Named id={id} />;
}

type Kind =
  | ("company" | "person" | "affiliation" | "deal" | "quote")
  | ("contract" | "product" | "task" | "activity" | "other");

function Name({ kind, id, name }: Props & { kind: Kind; name: string | undefined }) {
  const { t } = useTranslation("works");
  const to = recordPath(kind, id);
  if (name === undefined || to === undefined) return <Text size="sm">{t(`record.${kind}`)}</Text>;
  return <TextLink to={to}>{name}</TextLink>;
}
