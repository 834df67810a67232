import { Stack, Text, UnstyledButton } from "@mantine/core";
import { modals } from "@mantine/modals";
import { IconAlertTriangle, IconUpload } from "@tabler/icons-react";
import { useEffect, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { i18next } from "@/i18n/index";
import { notifyFailed } from "@/ui/notify";
import classes from "./file-section.module.css";
import badge from "./upload-badge.module.css";
import { UploadLine } from "./upload-line";
import { refusalOf, uploads } from "./uploads";
import { useArrivals } from "./use-uploads";

const MODAL = "uploads";

const useEverywhere = () => useSyncExternalStore(uploads.subscribe, () => uploads.everywhere);

/** Says wherever one is that files are on their way, or that some are not, and leads to them. */
export function UploadBadge() {
  const { t } = useTranslation("files");
  const all = useEverywhere().flatMap((queue) => queue.all);
  useArrivals();
  useEffect(
    () =>
      uploads.whenRefused((upload) =>
        notifyFailed(t("upload.refusedOf", { name: upload.name }), refusalOf(upload)),
      ),
    [t],
  );
  if (all.length === 0) return null;
  const stuck = all.filter(({ state }) => state === "unsent" || state === "refused").length;
  const count = stuck > 0 ? stuck : all.length;
  const said = t(stuck > 0 ? "upload.badgeStuck" : "upload.badge", { count });
  return (
    <UnstyledButton
      className={badge.badge ?? ""}
      data-stuck={stuck > 0 || undefined}
      aria-label={said}
      title={said}
      onClick={openUploads}
    >
      {stuck > 0 ? <IconAlertTriangle size={14} aria-hidden /> : <IconUpload size={14} aria-hidden />}
      <span className={badge.words}>{said}</span>
      <span className={badge.count} aria-hidden>
        {count}
      </span>
    </UnstyledButton>
  );
}

function UploadList() {
  const { t } = useTranslation("files");
  const queues = useEverywhere();
  if (queues.length === 0) return <Text size="sm">{t("upload.none")}</Text>;
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t("upload.stay")}
      </Text>
      <ul className={classes.list} aria-label={t("upload.list")}>
        {queues.flatMap(({ holder, all }) =>
          all.map((each) => (
            <UploadLine
              key={each.id}
              upload={each}
              onRetry={() => uploads.retry(holder, each.id)}
              onDrop={() => uploads.drop(holder, each.id)}
            />
          )),
        )}
      </ul>
    </Stack>
  );
}

function openUploads(): void {
  modals.open({
    modalId: MODAL,
    title: i18next.t("upload.title", { ns: "files" }),
    children: <UploadList />,
  });
}
