import { Button } from "@mantine/core";
import { IconEdit, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

/** Whether the lines are being written; when they no longer are, the keys are where they were before. */
export function useEditing() {
  const [state, setState] = useState<"not yet" | "now" | "over">("not yet");
  return {
    editing: state === "now",
    edited: state === "over",
    edit: () => setState("now"),
    close: () => setState("over"),
  };
}

/** Opens the lines to be written. */
export function EditLines({
  none,
  focused,
  onEdit,
}: {
  none: boolean;
  focused: boolean;
  onEdit: () => void;
}) {
  const { t } = useTranslation("deals");
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={none ? <IconPlus size={14} /> : <IconEdit size={14} />}
      autoFocus={focused}
      onClick={onEdit}
    >
      {t(none ? "lines.add" : "lines.edit")}
    </Button>
  );
}
