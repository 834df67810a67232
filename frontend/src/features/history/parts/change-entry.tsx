import { Button, Group, Text } from "@mantine/core";
import { IconArrowBackUp, IconArrowRight } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatAgo, formatInstant } from "@/i18n/format";
import type { Field } from "@/ui/fields/field";
import type { Change } from "../queries";
import classes from "./change-entry.module.css";
import { useChangeWords } from "./use-change-words";

interface Props {
  /** The record whose history it is. */
  of?: string;
  /** What the change is about, where that is not clear. */
  about?: string;
  change: Change;
  fields: readonly Field[];
  undoing: boolean;
  onUndo?: (() => void) | undefined;
}

const AT_FIRST = 6;

export function ChangeEntry({ of, about, change, fields, undoing, onUndo }: Props) {
  const { t } = useTranslation("customers");
  const [all, setAll] = useState(false);
  const words = useChangeWords(change, fields, of);
  const shown = all ? words.lines : words.lines.slice(0, AT_FIRST);
  const hidden = words.lines.length - shown.length;
  return (
    <section className={classes.entry}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Text size="sm" fw={600}>
            {[about, words.what].filter(Boolean).join(": ")}
          </Text>
          <Text size="xs" c="dimmed" title={formatAgo(change.at)}>
            {formatInstant(change.at)} ・ {change.actorName ?? t("history.system")} ・ {words.cause}
          </Text>
        </div>
        {onUndo && (
          <Button
            variant="subtle"
            size="compact-sm"
            flex="none"
            leftSection={<IconArrowBackUp size={15} />}
            loading={undoing}
            onClick={onUndo}
          >
            {t("history.undo")}
          </Button>
        )}
      </Group>
      <ul className={classes.lines}>
        {shown.map((line) => (
          <li key={line.field} className={classes.line}>
            <span className={classes.label}>{line.label}</span>
            <span className={classes.values}>
              {words.isUpdate && (
                <>
                  <del className={classes.before}>{line.before || t("history.none")}</del>
                  <IconArrowRight size={13} aria-hidden className={classes.arrow} />
                </>
              )}
              <ins className={classes.after}>{line.after || t("history.none")}</ins>
            </span>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button variant="subtle" color="gray" size="compact-xs" onClick={() => setAll(true)}>
          {t("history.moreFields", { count: hidden })}
        </Button>
      )}
    </section>
  );
}
