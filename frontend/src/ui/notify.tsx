import { Button, Group, Text } from "@mantine/core";
import { randomId } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import type { ReactNode } from "react";
import type { ApiError } from "@/api/problem";
import { i18next } from "@/i18n/index";
import { errorText } from "./error-text";

const closeButtonProps = () => ({ "aria-label": i18next.t("action.close") });

/** Says that something has been done. */
export function notifyDone(message: string): void {
  notifications.show({ message, color: "teal", closeButtonProps: closeButtonProps() });
}

/** Says that something could not be done as it was asked, and that nothing is broken. */
export function notifyHint(message: string): void {
  notifications.show({ message, color: "gray", closeButtonProps: closeButtonProps() });
}

/** Says that a call failed: what happened and what to do. */
export function notifyError(error: ApiError): void {
  const { title, detail } = errorText(error);
  notifyFailed(title, detail);
}

/** Says that something failed: what happened and what to do. */
export function notifyFailed(title: string, detail: ReactNode): void {
  notifications.show({
    title,
    message: detail,
    color: "red",
    autoClose: 10_000,
    closeButtonProps: closeButtonProps(),
  });
}

/**
 * Says that something has been done and lets the user take it back from where they read it. A notice with a name takes
 * the place of the one before it.
 */
export function notifyUndo(message: string, onUndo: () => void, name?: string): void {
  notifyWithAction(message, i18next.t("action.undo"), onUndo, name);
}

/** The same with other words on the button. */
export function notifyWithAction(
  message: string,
  label: string,
  onAction: () => void,
  name: string = randomId(),
): void {
  notifications.hide(name);
  const id = notifications.show({
    id: name,
    autoClose: 12_000,
    color: "gray",
    closeButtonProps: closeButtonProps(),
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm">{message}</Text>
        <Button
          size="compact-sm"
          variant="light"
          flex="none"
          onClick={() => {
            notifications.hide(id);
            onAction();
          }}
        >
          {label}
        </Button>
      </Group>
    ),
  });
}
