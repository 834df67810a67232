import { IconPaperclip } from "@tabler/icons-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { cellOf, NameCell } from "@/features/register/parts/cells";
import { formatInstant } from "@/i18n/format";
import type { Column } from "@/ui/data-table/columns";
import { nameOfMail } from "./parts/mail-name";
import { StateBadge } from "./parts/state-badge";
import type { MailSummary } from "./queries";

const cell = cellOf<MailSummary>;
const named = (all: readonly { name: string }[]) => all.map(({ name }) => name).join("、");

export function useMailColumns(): Column<MailSummary>[] {
  const { t } = useTranslation(["mails", "activities", "customers"]);
  return useMemo<Column<MailSummary>[]>(() => {
    const labels = t("field", { returnObjects: true });
    const text = (
      id: keyof typeof labels,
      width: number,
      read: (mail: MailSummary) => string | undefined,
    ): Column<MailSummary> => ({ id, label: labels[id], width, ...cell(read) });
    const subject = ({ attributes }: MailSummary) => nameOfMail(attributes);
    return [
      {
        ...text("sentAt", 140, ({ attributes }) => formatInstant(attributes.sentAt)),
        sort: "sentAt",
        copyAs: "moment",
      },
      {
        id: "state",
        label: labels.state,
        width: 120,
        render: ({ facts }) => <StateBadge state={facts.state} />,
        copy: ({ facts }) => t(`state.${facts.state}`),
      },
      text("sender", 180, ({ attributes: { sender } }) => sender?.name ?? sender?.address),
      {
        id: "subject",
        label: labels.subject,
        width: 300,
        render: (mail) => <NameCell to={`/mails/${mail.id}`} name={subject(mail)} />,
        copy: subject,
      },
      text("companies", 180, ({ facts }) => named(facts.companies)),
      text("people", 140, ({ facts }) => named(facts.people)),
      text("dealTitle", 180, ({ facts }) => facts.dealTitle),
      {
        id: "attachments",
        label: labels.attachments,
        width: 90,
        numeric: true,
        render: ({ attributes: { attachments } }) =>
          attachments > 0 && (
            <>
              <IconPaperclip size={13} aria-hidden /> {attachments}
            </>
          ),
        copy: ({ attributes }) => attributes.attachments,
      },
      text("direction", 100, ({ attributes: { direction } }) => t(`activities:direction.${direction}`)),
      { id: "ownerName", label: labels.ownerId, width: 120, ...cell(({ facts }) => facts.ownerName) },
      text("colleagues", 140, ({ facts }) => named(facts.colleagues)),
      { id: "teamName", label: labels.teamId, width: 120, ...cell(({ teamName }) => teamName) },
      {
        id: "updatedAt",
        label: t("customers:common.updatedAt"),
        width: 140,
        sort: "updatedAt",
        ...cell(({ updatedAt }) => formatInstant(updatedAt)),
        copyAs: "moment",
      },
    ];
  }, [t]);
}
