import { useTranslation } from "react-i18next";
import { OwnerFact } from "@/features/customers/parts/owner-fact";
import { FileSection } from "@/features/files/parts/file-section";
import { OpenedRecord } from "@/features/register/parts/opened-record";
import { RecordPage } from "@/features/register/parts/record-page";
import { RegisterChanges } from "@/features/register/parts/register-changes";
import { RegisterFacts } from "@/features/register/parts/register-facts";
import { useReadOnly } from "@/features/register/parts/use-read-only";
import { useTrashActions } from "@/features/register/parts/use-trash-actions";
import { mailRegister } from "./mail-register";
import { MailLinks } from "./parts/mail-links";
import { MailMessage } from "./parts/mail-message";
import { nameOfMail } from "./parts/mail-name";
import { MailProposal } from "./parts/mail-proposal";
import { MailThread } from "./parts/mail-thread";
import { StateBadge } from "./parts/state-badge";
import { useMailFields } from "./parts/use-mail-sections";
import { type Mail, useRestoreMail, useTrashMail } from "./queries";

export function Component() {
  return (
    <OpenedRecord register={mailRegister}>{(mail) => <MailPage key={mail.id} mail={mail} />}</OpenedRecord>
  );
}

/** One mail: what it says, its thread, its files, and whom it is about. */
function MailPage({ mail }: { mail: Mail }) {
  const { t } = useTranslation("mails");
  const { id, attributes, facts } = mail;
  const readOnly = useReadOnly(mailRegister, mail)();
  const { all } = useMailFields();
  const name = nameOfMail(attributes);
  const inTrash = useTrashActions({
    record: mail,
    name,
    right: mailRegister.rights.trash,
    trash: useTrashMail().mutateAsync,
    restore: useRestoreMail().mutateAsync,
  });
  return (
    <RecordPage
      list={{ to: "/mails", name: t("list") }}
      name={name}
      kana={undefined}
      facts={
        <>
          <StateBadge state={facts.state} />
          <OwnerFact ownerId={attributes.ownerId} unitId={attributes.teamId ?? attributes.siteId} />
        </>
      }
      actions={null}
      {...(facts.changeable ? inTrash : {})}
      lead={!readOnly && mail.proposal && <MailProposal mail={mail} proposal={mail.proposal} />}
      main={
        <>
          <MailMessage mail={mail} />
          <MailThread mail={mail} />
          <RegisterFacts register={mailRegister} record={mail} />
        </>
      }
      side={
        <>
          <MailLinks mail={mail} readOnly={readOnly} />
          <FileSection kind="mail" id={id} readOnly />
        </>
      }
      history={<RegisterChanges register={mailRegister} id={id} more={all} />}
    />
  );
}
