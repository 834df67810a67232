import { Button, FileButton } from "@mantine/core";
import { IconMail, IconMailPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { RecordCard } from "@/features/register/parts/cells";
import type { Register } from "@/features/register/parts/register";
import { useMay } from "@/features/session/queries";
import { formatInstant } from "@/i18n/format";
import { i18next } from "@/i18n/index";
import { useMailColumns } from "./mail-columns";
import { bringIn } from "./parts/bring-in";
import { MailMessage } from "./parts/mail-message";
import { nameOfMail } from "./parts/mail-name";
import { useMailFilters } from "./parts/use-mail-filters";
import { useMailSections } from "./parts/use-mail-sections";
import { type Mail, type MailDetails, type MailSummary, mailQueries } from "./queries";

/** What the columns are made of, where it is not the attribute of their name. */
const madeOf = {
  sender: [],
  sentAt: [],
  subject: [],
  state: [],
  attachments: [],
  direction: [],
  companies: ["companyIds"],
  people: ["personIds"],
  dealTitle: ["dealId"],
  colleagues: ["coOwnerIds"],
  ownerName: ["ownerId"],
  teamName: ["teamId"],
  updatedAt: [],
} as const;

const senderOf = ({ sender }: Pick<MailDetails, "sender">) => sender?.name ?? sender?.address;

export const mailRegister: Register<MailDetails, Mail, MailSummary> = {
  kind: "mail",
  path: "/mails",
  icon: <IconMail />,
  queries: mailQueries,
  rights: { write: "activities:write", trash: "activities:write" },
  useWords: useMailWords,
  nameOf: nameOfMail,
  usual: {
    sort: "-sentAt",
    columns: [
      "sentAt",
      "state",
      "sender",
      "subject",
      "companies",
      "people",
      "dealTitle",
      "attachments",
      "ownerName",
    ],
  },
  cardFields: ["companyIds", "personIds"],
  card: ({ id, attributes, facts }) => (
    <RecordCard
      to={`/mails/${id}`}
      name={nameOfMail(attributes)}
      above={senderOf(attributes)}
      lines={[
        [formatInstant(attributes.sentAt), i18next.t(`state.${facts.state}`, { ns: "mails" })].join(" ・ "),
        [...facts.companies, ...facts.people].map(({ name }) => name).join("、") || undefined,
      ]}
    />
  ),
  madeOf,
  useColumns: useMailColumns,
  useFilters: useMailFilters,
  useSections: useMailSections,
  readOnly: ({ facts }) => !facts.changeable,
  Lead: ({ record }) => <MailMessage mail={record} />,
  Actions: MailListActions,
};

function useMailWords() {
  const { t } = useTranslation("mails");
  return { one: t("one"), list: t("list"), empty: t("empty") };
}

/** Messages are chosen here, or dropped on the page. */
function MailListActions() {
  const { t } = useTranslation("mails");
  const mayWrite = useMay("activities:write");
  if (!mayWrite) return null;
  return (
    <FileButton multiple accept=".eml,message/rfc822" onChange={bringIn}>
      {(props) => (
        <Button {...props} leftSection={<IconMailPlus size={16} />}>
          {t("upload.choose")}
        </Button>
      )}
    </FileButton>
  );
}
