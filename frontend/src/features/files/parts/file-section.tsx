import { Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { SideSection } from "@/features/register/parts/side-section";
import { ErrorAlert } from "@/ui/error-alert";
import { filesOptions, type Holder } from "../queries";
import { AddButtons } from "./add-buttons";
import { DropArea } from "./drop-area";
import { FileLine } from "./file-line";
import classes from "./file-section.module.css";
import { TrashedFiles } from "./trashed-files";
import { UploadLine } from "./upload-line";
import { usePastedFiles } from "./use-pasted-files";
import { useUploads } from "./use-uploads";

interface Props extends Holder {
  /** Neither added nor changed here. */
  readOnly: boolean;
  /** Takes what is pasted anywhere on the page. Where a page has several sections, only one may. */
  pasteAnywhere?: boolean;
  /** Mails among what is added can become more than files; `attach` adds them as files all the same. */
  onMails?: ((mails: File[], attach: () => void) => void) | undefined;
  /** What else is on its way. */
  children?: ReactNode;
}

const isMail = ({ name, type }: File) => /\.eml$/i.test(name) || type === "message/rfc822";

/** The files of a record: dropped, chosen, pasted or photographed; shown, fetched, renamed, thrown away. */
export function FileSection({ kind, id, readOnly, pasteAnywhere = false, onMails, children }: Props) {
  const { t } = useTranslation("files");
  const holder = { kind, id };
  const { data, error, refetch } = useQuery(filesOptions(holder));
  const { all, add, retry, drop } = useUploads(holder, data?.mostBytes);
  const take = (added: readonly File[], nameless?: "screenshot") => {
    const mails = onMails ? added.filter(isMail) : [];
    add(
      added.filter((each) => !mails.includes(each)),
      nameless,
    );
    if (mails.length > 0) onMails?.(mails, () => add(mails));
  };
  usePastedFiles(pasteAnywhere && !readOnly, (files) => take(files, "screenshot"));
  const files = data?.items ?? [];
  const nothing = data !== undefined && files.length === 0 && all.length === 0;
  return (
    <DropArea label={t("title")} enabled={!readOnly} onFiles={take}>
      <SideSection
        title={t("title")}
        count={files.length}
        action={!readOnly && <AddButtons onFiles={take} />}
      >
        {error && !data && <ErrorAlert error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton height={44} />}
        {all.length > 0 && (
          <ul className={classes.list} aria-label={t("upload.list")}>
            {all.map((each) => (
              <UploadLine
                key={each.id}
                upload={each}
                onRetry={() => retry(each.id)}
                onDrop={() => drop(each.id)}
              />
            ))}
          </ul>
        )}
        {children}
        {files.length > 0 && (
          <ul className={classes.list} aria-label={t("title")}>
            {files.map((file) => (
              <FileLine key={file.id} file={file} readOnly={readOnly} />
            ))}
          </ul>
        )}
        {nothing && (
          <Text size="sm" c="dimmed" py="xs">
            {t("empty")}
            {!readOnly && ` ${t("emptyHint")}`}
          </Text>
        )}
        {data && data.trashed > 0 && (
          <TrashedFiles holder={holder} count={data.trashed} readOnly={readOnly} />
        )}
      </SideSection>
    </DropArea>
  );
}
