import { Button, Group, Stack, Text, Textarea, Title } from "@mantine/core";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatInstant } from "@/i18n/format";
import { useUnsaved } from "@/ui/use-unsaved";
import { type Report, useComment } from "./queries";
import classes from "./reports.module.css";

/** What the manager says about a report, and what the author answers. */
export function CommentSection({ report, mine }: { report: Report; mine: boolean }) {
  const { t } = useTranslation("reports");
  const [text, setText] = useState("");
  const comment = useComment(report.id);
  useUnsaved(text.trim() !== "");
  const say = () => {
    if (text.trim() !== "" && !comment.isPending) comment.mutate(text, { onSuccess: () => setText("") });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    say();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    say();
  };
  return (
    <section>
      <Title order={2} size="h6" mb={4}>
        {t("comments")}
      </Title>
      {report.comments.length === 0 && (
        <Text size="sm" c="dimmed" pb="xs">
          {t("commentsNone")}
        </Text>
      )}
      {report.comments.map(({ id, authorName, body, createdAt }) => (
        <div key={id} className={classes.comment}>
          <Text size="xs" c="dimmed">
            <Text span size="sm" fw={600} c="var(--mantine-color-text)">
              {authorName}
            </Text>{" "}
            {formatInstant(createdAt)}
          </Text>
          <p>{body}</p>
        </div>
      ))}
      <form onSubmit={submit}>
        <Stack gap="xs" mt="sm">
          <Textarea
            label={t("commentLabel")}
            description={t("commentHint")}
            value={text}
            autosize
            minRows={2}
            maxRows={12}
            error={comment.error?.violation("body")?.message}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={onKeyDown}
          />
          <Group justify="flex-end">
            <Button type="submit" disabled={text.trim() === ""} loading={comment.isPending}>
              {t(mine && report.comments.length > 0 ? "action.answer" : "action.comment")}
            </Button>
          </Group>
        </Stack>
      </form>
    </section>
  );
}
