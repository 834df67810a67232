import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { formatNumber } from "@/i18n/format";
import { saveFile } from "@/ui/save-file";
import { leftOut } from "./import-model";
import { downloadErrors, type Import } from "./queries";

/** Saves the rows that stayed out, with the reason beside each, to be corrected and imported again. */
export function ErrorFileButton({ it }: { it: Import }) {
  const { t } = useTranslation("imports");
  const download = useMutation({
    mutationFn: () => downloadErrors(it.id),
    onSuccess: ({ name, content }) => saveFile(name ?? it.fileName, content),
  });
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} />}
      loading={download.isPending}
      onClick={() => download.mutate()}
    >
      {t("result.errorFile", { value: formatNumber(leftOut(it)) })}
    </Button>
  );
}
