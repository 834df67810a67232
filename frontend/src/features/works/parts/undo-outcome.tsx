import { Alert, Button, Text, Title } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "@/api/client";
import { isRecordKind, pageOf, type RecordKind } from "@/features/register/parts/kinds";
import { recordNameOptions } from "@/features/register/parts/record-name";
import { useKindName } from "@/features/register/parts/use-kind-name";
import { formatNumber } from "@/i18n/format";
import { TextLink } from "@/ui/text-link";
import type { Work } from "./work";
import classes from "./work-list.module.css";

const AT_FIRST = 20;
const REASONS = ["changed", "missing", "used", "taken", "refused", "forbidden"] as const;

/** What the undo did, and the records it left alone, each with the reason. */
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
                <ConflictName conflict={conflict} />
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

function ConflictName({ conflict: { kind, recordId } }: { conflict: Schemas["UndoConflict"] }) {
  return isRecordKind(kind) ? <NameLink kind={kind} id={recordId} /> : <KindName kind={kind} />;
}

function KindName({ kind }: { kind: string }) {
  return <Text size="sm">{useKindName()(kind)}</Text>;
}

function NameLink({ kind, id }: { kind: RecordKind; id: string }) {
  const { data } = useQuery(recordNameOptions(kind, id));
  if (!data) return <KindName kind={kind} />;
  return <TextLink to={pageOf(kind, id)}>{data}</TextLink>;
}
