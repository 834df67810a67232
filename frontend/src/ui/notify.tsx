import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { ApiError } from "@/api/problem";
import { i18next } from "@/i18n/index";
import { errorText } from "./error-text";

const closeButtonProps = () => ({ "aria-label": i18next.t("action.close") });

/** Says that something has been done. */
export function notifyDone(message: string): void {
  notifications.show({ message, color: "teal", closeButtonProps: closeButtonProps() });
}

/** Says that something failed: what happened and what to do. */
export function notifyError(error: ApiError): void {
  const { title, detail } = errorText(error);
  notifications.show({
    title,
    message: detail,
    color: "red",
    autoClose: 10_000,
    closeButtonProps: closeButtonProps(),
  });
}

/** Says that something has been done and lets the user take it back from where they read it. */
export function notifyUndo(message: string, onUndo: () => void): void {
  const id = notifications.show({
    autoClose: 12_000,
    color: "gray",
    closeButtonProps: closeButtonProps(),
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm">{message}</Text>
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            notifications.hide(id);
            onUndo();
          }}
        >
          {i18next.t("action.undo")}
        </Button>
      </Group>
    ),
  });
}
