import { Alert, Button, Text, Title } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "@/i18n/format";
import { RecordName } from "./record-name";
import type { Work } from "./work";
import classes from "./work-list.module.css";

const AT_FIRST = 20;
const REASONS = ["changed", "missing", "used", "taken", "refused"] as const;

/** What the undo did, and the records it left alone because somebody has edited them since. */
export function UndoOutcome({ undone, done }: { undone: NonNullable<Work["undone"]>; done: string }) {
  const { t } = useTranslation("works");
  const [shown, setShown] = useState(AT_FIRST);
  // A record that was changed several times by the work is listed by the server as often.
  const conflicts = [...new Map(undone.conflicts.map((each) => [each.recordId, each])).values()];
  return (
    <>
      <Alert variant="default" icon={<IconCircleCheck color="var(--en-fresh)" />} p="xs" maw="44rem">
        {done}
      </Alert>
      {conflicts.length > 0 && (
        <section>
          <Title order={2} size="h5">
            {t("undo.conflicts", { value: formatNumber(conflicts.length) })}
          </Title>
          <Text size="sm" c="dimmed" mb="xs">
            {t("undo.conflictsDetail")}
          </Text>
          <ul className={classes.list}>
            {conflicts.slice(0, shown).map((conflict) => (
              <li key={conflict.recordId} className={classes.conflict}>
                <RecordName kind={conflict.kind} id={conflict.recordId} />
                <Text size="sm" c="dimmed">
                  {t(`conflict.${REASONS.find((each) => each === conflict.reason) ?? "changed"}`)}
                </Text>
              </li>
            ))}
          </ul>
          {conflicts.length > shown && (
            <Button variant="default" mt="sm" onClick={() => setShown(shown + 5 * AT_FIRST)}>
              {t("undo.moreConflicts")}
            </Button>
          )}
        </section>
      )}
    </>
  );
}
