import { Button, Group, getDefaultZIndex, Modal, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

interface Props {
  asked: boolean;
  /** What would be lost. */
  text: string;
  leave: string;
  stay: string;
  onLeave: () => void;
  onStay: () => void;
}

/** Asks above whatever is open, and leaves it there: a dialog among the others would take its place. */
export function UnsavedQuestion({ asked, text, leave, stay, onLeave, onStay }: Props) {
  const { t } = useTranslation("ui");
  return (
    <Modal
      opened={asked}
      onClose={onStay}
      title={t("unsaved.title")}
      withCloseButton={false}
      closeOnClickOutside={false}
      zIndex={getDefaultZIndex("modal") + 2}
    >
      <Text size="sm">{text}</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" data-autofocus onClick={onStay}>
          {stay}
        </Button>
        <Button onClick={onLeave}>{leave}</Button>
      </Group>
    </Modal>
  );
}
