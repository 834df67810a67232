import { Button, Group, Text } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import classes from "@/features/files/parts/file-section.module.css";
import { UploadLine } from "@/features/files/parts/upload-line";
import { SideSection } from "@/features/register/parts/side-section";
import { TextLink } from "@/ui/text-link";
import { nameOfMail } from "./mail-name";
import { type Arrival, arrivals, INBOX, mailUploads } from "./mail-uploads";
import { StateBadge } from "./state-badge";
import { useMailArrivals } from "./use-mail-arrivals";

function ArrivalLine({ arrival: { name, mail } }: { arrival: Arrival }) {
  const { t } = useTranslation("mails");
  return (
    <li className={classes.upload}>
      <Group gap="xs" wrap="wrap">
        <TextLink to={`/mails/${mail.id}`} size="sm">
          {nameOfMail(mail.attributes)}
        </TextLink>
        <StateBadge state={mail.facts.state} />
      </Group>
      <Text size="xs" c="dimmed">
        {name} ・ {t(mail.wasHere ? "upload.wasHere" : "upload.done")}
      </Text>
    </li>
  );
}

/** The messages that are being brought in, each with what has become of it. */
export function UploadList() {
  const { t } = useTranslation("mails");
  const sending = useSyncExternalStore(mailUploads.subscribe, () => mailUploads.to(INBOX));
  const arrived = useSyncExternalStore(arrivals.subscribe, arrivals.all);
  useMailArrivals();
  if (sending.length === 0 && arrived.length === 0) return null;
  return (
    <SideSection
      title={t("upload.title")}
      action={
        arrived.length > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={() => arrivals.forget()}>
            {t("upload.forget")}
          </Button>
        )
      }
    >
      <ul className={classes.list} aria-label={t("upload.title")} aria-live="polite">
        {sending.map((each) => (
          <UploadLine
            key={each.id}
            upload={each}
            onRetry={() => mailUploads.retry(INBOX, each.id)}
            onDrop={() => mailUploads.drop(INBOX, each.id)}
          />
        ))}
        {arrived.map((each) => (
          <ArrivalLine key={each.mail.id} arrival={each} />
        ))}
      </ul>
    </SideSection>
  );
}
