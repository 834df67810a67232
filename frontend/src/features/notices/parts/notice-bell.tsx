import { ActionIcon, Button, Group, Popover, Text } from "@mantine/core";
import { IconBell } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "@/features/session/queries";
import { formatAgo } from "@/i18n/format";
import { TextLink } from "@/ui/text-link";
import { type Notice, noticesOptions, useReadNotices } from "../queries";
import classes from "./notice-bell.module.css";
import { useNoticeToasts } from "./use-notice-toasts";
import { useNoticeWords } from "./use-notice-words";

/** What the reader was told: how much of it is unread, and the list of it. */
export function NoticeBell() {
  const { t } = useTranslation("notices");
  const wanted = useMay("tasks:read");
  const [open, setOpen] = useState(false);
  const { data: notices = [], isSuccess } = useQuery(noticesOptions(wanted));
  const read = useReadNotices();
  const unread = notices.filter((notice) => notice.readAt === undefined);
  useNoticeToasts(notices, isSuccess);
  if (!wanted) return null;
  const label = unread.length > 0 ? t("unread", { count: unread.length }) : t("title");
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      width={340}
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          className={classes.bell ?? ""}
          aria-label={label}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <IconBell size={20} aria-hidden />
          {unread.length > 0 && (
            <span
              className={classes.count}
              data-count={unread.length > 9 ? "9+" : unread.length}
              aria-hidden
            />
          )}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("title")}>
        <Group justify="space-between" mb={4}>
          <Text fw={600} size="sm">
            {t("title")}
          </Text>
          {unread.length > 0 && (
            <Button variant="subtle" size="compact-sm" onClick={() => read.mutate(undefined)}>
              {t("readAll")}
            </Button>
          )}
        </Group>
        {notices.length === 0 && (
          <Text size="sm" c="dimmed">
            {t("none")}
          </Text>
        )}
        <ul className={classes.list} aria-label={t("title")} tabIndex={notices.length > 0 ? 0 : -1}>
          {notices.map((notice) => (
            <Entry
              key={notice.id}
              notice={notice}
              onGo={() => {
                setOpen(false);
                if (notice.readAt === undefined) read.mutate([notice.id]);
              }}
            />
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}

function Entry({ notice, onGo }: { notice: Notice; onGo: () => void }) {
  const { t } = useTranslation("notices");
  const { text, detail, to } = useNoticeWords()(notice);
  const isNew = notice.readAt === undefined;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the link inside is what is pressed, by keys too
    <li data-unread={isNew || undefined} onClick={onGo}>
      <TextLink to={to} size="sm" c="var(--mantine-color-text)" fw={isNew ? 600 : 400}>
        {text}
      </TextLink>
      <div className={classes.when}>
        {[detail, formatAgo(notice.createdAt), isNew && t("new")].filter(Boolean).join(" ・ ")}
      </div>
    </li>
  );
}
