import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { isVersioned } from "@/api/base";
import { ApiError } from "@/api/problem";
import { notifyDone, notifyHint } from "@/ui/notify";
import { useUnsaved, useUnsavedInBrowser } from "@/ui/use-unsaved";
import { proposed, type Report, SECTIONS, type Section, useChangeReport, useSendReport } from "./queries";
import { changed, rebased, type Texts, taking, textsOf } from "./report-model";
import classes from "./reports.module.css";

/** Writes a report. A draft is saved whenever a field or the page is left; what was sent changes only when it is sent again. */
export function ReportEditor({ report, onDone }: { report: Report; onDone: () => void }) {
  const { t } = useTranslation(["reports", "common"]);
  const draft = report.state === "draft";
  const [texts, setTexts] = useState<Texts>(() => textsOf(report.attributes));
  const stored = useRef({ version: report.version, texts: textsOf(report.attributes) });
  const change = useChangeReport(report.id);
  const send = useSendReport(report.id);
  const queue = useRef(Promise.resolve());
  const unsaved = Object.keys(changed(textsOf(report.attributes), texts)).length > 0;
  useUnsaved(!draft && unsaved);
  useUnsavedInBrowser(draft && unsaved);

  /** Another tab was quicker: what was written here stays, and the next attempt is made from what is stored now. */
  const refused = (error: unknown): never => {
    if (error instanceof ApiError && error.status === 412 && isVersioned<Report>(error.current)) {
      const { version, attributes } = error.current;
      const [before, now] = [stored.current.texts, textsOf(attributes)];
      stored.current = { version, texts: now };
      setTexts((written) => rebased(written, before, now));
    }
    throw error;
  };
  /** One after the other: each save relies on the version that the one before has made. */
  const save = (next: Texts): Promise<void> => {
    const saved = queue.current.then(async () => {
      const news = changed(stored.current.texts, next);
      if (Object.keys(news).length === 0) return;
      const { version } = await change
        .mutateAsync({
          version: stored.current.version,
          // What is emptied is null, which the contract's type leaves unsaid.
          change: news as never,
        })
        .catch(refused);
      stored.current = { version, texts: next };
    });
    queue.current = saved.catch(() => {});
    return saved;
  };
  const leave = useEffectEvent(() => draft && void save(texts).catch(() => {}));
  useEffect(() => () => void leave(), []);
  const finish = async () => {
    await save(texts);
    if (draft) await send.mutateAsync(stored.current.version).catch(refused);
    notifyDone(t(draft ? "sent" : "sentAgain"));
    onDone();
  };
  const fill = async () => {
    const proposal = await proposed(report.attributes.day);
    const next = Object.fromEntries(
      SECTIONS.map((section) => [section, taking(texts[section], proposal[section])]),
    ) as Texts;
    const news = SECTIONS.some((section) => next[section] !== texts[section]);
    setTexts(next);
    if (draft) await save(next);
    if (news) notifyDone(t("filled"));
    else notifyHint(t("nothingToFill"));
  };
  const area = (section: Section) => (
    <Textarea
      key={section}
      label={t(`section.${section}`)}
      value={texts[section]}
      autosize
      minRows={3}
      maxRows={20}
      error={change.error?.violation(section)?.message ?? send.error?.violation(section)?.message}
      onChange={(event) => setTexts({ ...texts, [section]: event.target.value })}
      onBlur={() => draft && void save(texts).catch(() => {})}
    />
  );
  const empty = SECTIONS.every((section) => texts[section].trim() === "");
  const names = report.recipients.map(({ name }) => name).join("、");
  return (
    <Stack gap="sm">
      {SECTIONS.map(area)}
      <Text size="sm" c={names ? "dimmed" : "var(--en-warning-text)"}>
        {names ? t("to", { names }) : t("toNobody")}
      </Text>
      <div className={classes.foot}>
        <Group gap="xs">
          <Button variant="default" onClick={() => void fill().catch(() => {})}>
            {t("action.fill")}
          </Button>
          <Text size="xs" c="dimmed" role="status">
            {draft && change.isPending && t("saving")}
            {draft && change.isSuccess && t("saved")}
            {draft && change.isError && t("failed")}
          </Text>
        </Group>
        <Group gap="xs">
          {!draft && (
            <Button variant="default" onClick={onDone}>
              {t("common:action.cancel")}
            </Button>
          )}
          <Button
            leftSection={<IconSend size={16} />}
            disabled={empty}
            loading={send.isPending || (!draft && change.isPending)}
            onClick={() => void finish().catch(() => {})}
          >
            {t(draft ? "action.send" : "action.sendAgain")}
          </Button>
        </Group>
      </div>
    </Stack>
  );
}
