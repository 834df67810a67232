import { Button, Group, List, Stack, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { IconMail, IconPaperclip } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { i18next } from "@/i18n/index";

const MODAL = "mail-offer";

interface Props {
  mails: readonly File[];
  onBringIn: () => void;
  onAttach: () => void;
}

function Offer({ mails, onBringIn, onAttach }: Props) {
  const { t } = useTranslation("mails");
  const then = (what: () => void) => () => {
    modals.close(MODAL);
    what();
  };
  return (
    <Stack gap="sm">
      <List size="sm">
        {mails.map(({ name, size, lastModified }) => (
          <List.Item key={`${name} ${size} ${lastModified}`}>{name}</List.Item>
        ))}
      </List>
      <Text size="sm">{t("offer.detail")}</Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" leftSection={<IconPaperclip size={16} />} onClick={then(onAttach)}>
          {t("offer.attach")}
        </Button>
        <Button leftSection={<IconMail size={16} />} onClick={then(onBringIn)} data-autofocus>
          {t("offer.bringIn")}
        </Button>
      </Group>
    </Stack>
  );
}

/** Asks whether messages among files are to become mails. Closing it adds neither. */
export function offerMails(props: Props): void {
  modals.open({
    modalId: MODAL,
    title: i18next.t("offer.title", { ns: "mails" }),
    closeOnClickOutside: false,
    children: <Offer {...props} />,
  });
}
