import { Badge, Text } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { nameOfMail } from "@/features/mails/parts/mail-name";
import type { MailDetails } from "@/features/mails/queries";
import { TextLink } from "@/ui/text-link";
import classes from "./timeline.module.css";

/** A mail that came in: who wrote what, and the way to all of it. */
export function MailWords({ id, attributes }: { id: string; attributes: MailDetails }) {
  const { t } = useTranslation(["mails", "activities"]);
  const { content, sender, direction, attachments, failure } = attributes;
  return (
    <>
      <Text size="sm" className={classes.title ?? ""}>
        <span className={classes.kind}>{t("one")}</span>
        {direction === "inbound" && (
          <span className={classes.direction}>{t("activities:direction.inbound")}</span>
        )}
        <TextLink to={`/mails/${id}`} fw={600}>
          {nameOfMail(attributes)}
        </TextLink>
      </Text>
      {content && (
        <Text size="sm" lineClamp={3} className={classes.content ?? ""}>
          {content}
        </Text>
      )}
      <div className={classes.marks}>
        {sender && <span className={classes.small}>{sender.name ?? sender.address}</span>}
        {attachments > 0 && (
          <span className={classes.small}>
            <IconPaperclip size={13} aria-hidden /> {t("attachments", { count: attachments })}
          </span>
        )}
        {failure && (
          <Badge variant="light" color="orange" tt="none" fw={500}>
            {t("state.failed")}
          </Badge>
        )}
      </div>
    </>
  );
}
