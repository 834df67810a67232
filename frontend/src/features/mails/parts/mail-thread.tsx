import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { SideSection } from "@/features/register/parts/side-section";
import { formatInstant } from "@/i18n/format";
import { TextLink } from "@/ui/text-link";
import { type Mail, threadOptions } from "../queries";
import { nameOfMail } from "./mail-name";
import classes from "./mail-thread.module.css";

/** The mails that answer each other, as far as they are here and to be seen. */
export function MailThread({ mail }: { mail: Mail }) {
  const { t } = useTranslation("mails");
  const { data } = useQuery(threadOptions(mail.attributes.threadId));
  const thread = data?.items ?? [];
  if (thread.length < 2) return null;
  return (
    <SideSection title={t("section.thread")} count={thread.length}>
      <ol className={classes.thread}>
        {thread.map(({ id, attributes, beginning }) => (
          <li key={id} aria-current={id === mail.id || undefined} className={classes.mail}>
            {id === mail.id ? (
              <Text size="sm" fw={600}>
                {nameOfMail(attributes)}
              </Text>
            ) : (
              <TextLink to={`/mails/${id}`} size="sm">
                {nameOfMail(attributes)}
              </TextLink>
            )}
            <Text size="xs" c="dimmed">
              {[attributes.sender?.name ?? attributes.sender?.address, formatInstant(attributes.sentAt)]
                .filter(Boolean)
                .join(" ・ ")}
            </Text>
            {id !== mail.id && beginning && (
              <Text size="xs" lineClamp={2}>
                {beginning}
              </Text>
            )}
          </li>
        ))}
      </ol>
    </SideSection>
  );
}
