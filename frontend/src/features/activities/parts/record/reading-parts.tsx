import { useTranslation } from "react-i18next";
import { formatDate } from "@/i18n/format";
import type { ActivityReading } from "../../queries";
import { clockOf } from "./draft";
import classes from "./reading-parts.module.css";
import type { Recording } from "./use-recording";

type Part = ActivityReading["parts"][number];

/** What a part of the line was understood as, in full: 来週火曜 is 2026/12/01. */
function useMeaning(recording: Recording): (part: Part) => string {
  const { t } = useTranslation("activities");
  const { line, reading, nameOf } = recording;
  return (part) => {
    const typed = line.slice(part.from, part.to).trim();
    const { attributes } = reading ?? {};
    switch (part.as) {
      case "company":
        return (attributes?.companyId && nameOf(attributes.companyId)) || typed;
      case "kind":
        return attributes?.kind ? t(`kind.${attributes.kind}`) : typed;
      case "reaction":
        return attributes?.reaction ? t(`reaction.${attributes.reaction}`) : typed;
      case "occurredOn":
        return attributes?.occurredAt ? formatDate(clockOf(attributes.occurredAt).date) : typed;
      case "occurredTime":
        return attributes?.occurredAt ? clockOf(attributes.occurredAt).time : typed;
      case "nextOn":
        return attributes?.nextActionOn ? formatDate(attributes.nextActionOn) : typed;
      default:
        return typed;
    }
  };
}

/** The line as it was read, part by part. */
export function ReadingParts({ recording }: { recording: Recording }) {
  const { t } = useTranslation("activities");
  const meaning = useMeaning(recording);
  const { reading, isRead, unreadable } = recording;
  if (unreadable) return <p className={classes.note}>{t("form.unreadable")}</p>;
  if (recording.line.trim() === "" || !reading) return <p className={classes.note}>{t("form.lineHelp")}</p>;
  return (
    <ul className={classes.parts} aria-label={t("form.readAs")} data-stale={!isRead || undefined}>
      {reading.parts.map((part) => (
        <li key={`${part.as}-${part.from}`} data-as={part.as}>
          <span className={classes.as}>{t(`part.${part.as}`)}</span>
          <span className={classes.meaning}>{meaning(part)}</span>
        </li>
      ))}
    </ul>
  );
}
