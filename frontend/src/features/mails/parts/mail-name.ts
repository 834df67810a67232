import { i18next } from "@/i18n/index";
import type { MailDetails } from "../queries";

/** What a line calls a mail: its subject. */
export const nameOfMail = ({ subject }: Pick<MailDetails, "subject">): string =>
  subject ?? i18next.t("noSubject", { ns: "mails" });
