import { Button, Tooltip } from "@mantine/core";
import { IconCopy } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

/** Copies rows as a table; there only for those who may take data out. */
export function CopyButton({ onCopy }: { onCopy: (() => void) | undefined }) {
  const { t } = useTranslation("ui");
  if (!onCopy) return null;
  return (
    <Tooltip label={t("copy.note")} multiline maw={280}>
      <Button variant="default" leftSection={<IconCopy size={16} />} onClick={onCopy}>
        {t("copy.copy")}
      </Button>
    </Tooltip>
  );
}
