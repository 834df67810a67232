import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { FileSection } from "@/features/files/parts/file-section";
import classes from "@/features/files/parts/file-section.module.css";
import { UploadLine } from "@/features/files/parts/upload-line";
import { useMay } from "@/features/session/queries";
import { notifyWithAction } from "@/ui/notify";
import { bringIn } from "./bring-in";
import { nameOfMail } from "./mail-name";
import { offerMails } from "./mail-offer";
import { mailUploads } from "./mail-uploads";
import { useMailArrivals } from "./use-mail-arrivals";

interface Props {
  kind: "company" | "person" | "deal";
  id: string;
  readOnly: boolean;
}

/** The files of a record that mails can be about: a message that is added to them is offered to become one. */
export function RecordFiles({ kind, id, readOnly }: Props) {
  const mayBringIn = useMay("activities:write");
  const offer = (mails: File[], attach: () => void) =>
    offerMails({ mails, onAttach: attach, onBringIn: () => bringIn(mails, { kind, id }) });
  return (
    <FileSection
      kind={kind}
      id={id}
      readOnly={readOnly}
      pasteAnywhere
      onMails={mayBringIn ? offer : undefined}
    >
      <MailsOnTheirWay kind={kind} id={id} />
    </FileSection>
  );
}

function MailsOnTheirWay({ kind, id }: Pick<Props, "kind" | "id">) {
  const { t } = useTranslation(["mails", "common"]);
  const navigate = useNavigate();
  const here = { kind, id };
  const sending = useSyncExternalStore(mailUploads.subscribe, () => mailUploads.to(here));
  useMailArrivals((holder, mail) => {
    if (holder.kind !== kind || holder.id !== id) return;
    const subject = nameOfMail(mail.attributes);
    notifyWithAction(
      t(mail.wasHere ? "offer.wasHere" : "offer.done", { subject }),
      t("common:action.open"),
      () => void navigate(`/mails/${mail.id}`),
    );
  });
  if (sending.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={t("upload.title")}>
      {sending.map((each) => (
        <UploadLine
          key={each.id}
          upload={each}
          onRetry={() => mailUploads.retry(here, each.id)}
          onDrop={() => mailUploads.drop(here, each.id)}
        />
      ))}
    </ul>
  );
}
