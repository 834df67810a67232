import { Button, Group, Pagination, Skeleton, Stack } from "@mantine/core";
import { modals } from "@mantine/modals";
import { IconDownload } from "@tabler/icons-react";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { i18next } from "@/i18n/index";
import { ErrorAlert } from "@/ui/error-alert";
import { saveFile } from "@/ui/save-file";
import { type Quote, quotePageOptions, quotePdf } from "../queries";
import classes from "./preview-dialog.module.css";

/** The address of an image in memory, for as long as it is shown. */
function useObjectUrl(blob: Blob | undefined): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!blob) return;
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return url;
}

/** The paper as it would lie on the customer's desk, page by page. */
function Preview({ quote }: { quote: Quote }) {
  const { t } = useTranslation("quotes");
  const [page, setPage] = useState(1);
  const { data, error } = useQuery({
    ...quotePageOptions(quote, page),
    placeholderData: keepPreviousData,
  });
  const url = useObjectUrl(data?.image);
  const download = useMutation({
    mutationFn: () => quotePdf(quote.id),
    onSuccess: ({ name, content }) => saveFile(name, content),
  });
  if (error) return <ErrorAlert error={error} />;
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        {data && data.pages > 1 ? (
          <Pagination
            size="sm"
            total={data.pages}
            value={page}
            onChange={setPage}
            getItemProps={(item) => ({ "aria-label": t("preview.page", { page: item }) })}
            getControlProps={(control) => ({ "aria-label": t(`preview.${control}`) })}
          />
        ) : (
          <span />
        )}
        <Button
          variant="light"
          size="compact-sm"
          leftSection={<IconDownload size={14} />}
          loading={download.isPending}
          onClick={() => download.mutate()}
        >
          {t("action.download")}
        </Button>
      </Group>
      {url ? (
        <img
          className={classes.paper}
          src={url}
          alt={t("preview.image", { page, title: quote.attributes.title })}
        />
      ) : (
        <Skeleton className={classes.paper ?? ""} />
      )}
    </Stack>
  );
}

export function openPreview(quote: Quote): void {
  modals.open({
    title: [i18next.t("one", { ns: "quotes" }), quote.attributes.number].filter(Boolean).join(" "),
    size: "xl",
    children: <Preview quote={quote} />,
  });
}
