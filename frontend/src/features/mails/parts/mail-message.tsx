import { Alert, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { formatInstant } from "@/i18n/format";
import type { Mail, MailDetails } from "../queries";
import classes from "./mail-message.module.css";

type Address = NonNullable<MailDetails["sender"]>;

/** The line of a header: who it names. */
function Line({ label, people }: { label: string; people: readonly Address[] }) {
  if (people.length === 0) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>{people.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join(", ")}</dd>
    </>
  );
}

/** What a mail says. Only ever its words: nothing of its HTML reaches the page. */
export function MailMessage({ mail: { attributes } }: { mail: Pick<Mail, "attributes"> }) {
  const { t } = useTranslation("mails");
  const { sender, recipients, copies, sentAt, content, contentCut, failure } = attributes;
  return (
    <section className={classes.message} aria-label={t("section.message")}>
      {failure && (
        <Alert
          color="red"
          variant="light"
          icon={<IconAlertTriangle size={18} />}
          title={t(`failure.${failure}`)}
          mb="sm"
        >
          {t("failureHint")}
        </Alert>
      )}
      <dl className={classes.head}>
        <Line label={t("field.sender")} people={sender ? [sender] : []} />
        <Line label={t("field.recipients")} people={recipients ?? []} />
        <Line label={t("field.copies")} people={copies ?? []} />
        <dt>{t("field.sentAt")}</dt>
        <dd>{formatInstant(sentAt)}</dd>
      </dl>
      {content ? (
        <p className={classes.content}>{content}</p>
      ) : (
        <Text size="sm" c="dimmed">
          {t("noContent")}
        </Text>
      )}
      {contentCut && (
        <Text size="xs" c="dimmed" mt="xs">
          {t("contentCut")}
        </Text>
      )}
    </section>
  );
}
