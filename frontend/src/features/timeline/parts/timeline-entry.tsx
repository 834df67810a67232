import { Text } from "@mantine/core";
import { IconBriefcase, IconMoodSad, IconRoute, IconTrophy } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { KindIcon } from "@/features/activities/parts/activity-kind";
import { AttachedFiles } from "@/features/files/parts/attached-files";
import { useMay } from "@/features/session/queries";
import { formatMoney, formatTime } from "@/i18n/format";
import { TextLink } from "@/ui/text-link";
import type { Subject, TimelineEntry } from "../queries";
import { ActivityWords } from "./activity-entry";
import { addressOf, type DealKind, type DealStep, told } from "./entries";
import { EntryMenu } from "./entry-menu";
import { MailWords } from "./mail-entry";
import { PaperWords, paperIcons } from "./paper-words";
import classes from "./timeline.module.css";

const dealIcons = {
  dealCreated: IconBriefcase,
  dealMoved: IconRoute,
  dealWon: IconTrophy,
  dealLost: IconMoodSad,
} as const;

function DealWords({ kind, step }: { kind: DealKind; step: DealStep }) {
  const { t } = useTranslation("timeline");
  return (
    <Text size="sm" className={classes.title ?? ""}>
      <span className={classes.kind}>{t(`deal.${kind}`)}</span>
      {kind === "dealMoved" && (
        <span>
          {step.fromName} → <strong>{step.stageName}</strong>
        </span>
      )}
      {kind !== "dealMoved" && step.amountYen !== undefined && <strong>{formatMoney(step.amountYen)}</strong>}
    </Text>
  );
}

function partsOf(entry: TimelineEntry): { icon: ReactNode; words: ReactNode } {
  const what = told(entry);
  if (what.what === "activity")
    return {
      icon: <KindIcon kind={what.kind} />,
      words: <ActivityWords kind={what.kind} attributes={what.attributes} />,
    };
  if (what.what === "mail")
    return {
      icon: <KindIcon kind="mail" />,
      words: <MailWords id={entry.record.id} attributes={what.attributes} />,
    };
  if (what.what === "deal") {
    const Icon = dealIcons[what.kind];
    return {
      icon: <Icon size={16} stroke={1.7} aria-hidden />,
      words: <DealWords kind={what.kind} step={what.step} />,
    };
  }
  if (what.what === "paper") {
    const Icon = paperIcons[what.kind];
    return {
      icon: <Icon size={16} stroke={1.7} aria-hidden />,
      words: <PaperWords kind={what.kind} step={what.step} />,
    };
  }
  return { icon: null, words: <Text size="sm">{entry.record.name}</Text> };
}

/** What somebody wrote down as a day has no time of day. */
const ofDay = ({ kind }: TimelineEntry) =>
  kind.startsWith("contract") || kind === "quoteAccepted" || kind === "quoteDeclined";

interface Props {
  entry: TimelineEntry;
  /** Whose timeline it stands in: that one need not be named. */
  subject: Subject;
}

/** One thing that happened: what, when, by whom, with whom. */
export function TimelineItem({ entry, subject }: Props) {
  const { icon, words } = partsOf(entry);
  const mayWrite = useMay("activities:write");
  const about = entry.about.filter(({ id }) => id !== subject.id);
  return (
    <li className={classes.entry} data-kind={entry.kind}>
      <span className={classes.icon}>{icon}</span>
      <div className={classes.body}>
        {words}
        <p className={classes.facts}>
          {!ofDay(entry) && <time dateTime={entry.at}>{formatTime(entry.at)}</time>}
          {entry.by && entry.by.id !== subject.id && <span>{entry.by.name}</span>}
          {entry.record.kind === "activity" && (
            <AttachedFiles
              holder={{ kind: "activity", id: entry.record.id }}
              name={entry.record.name}
              count={entry.files ?? 0}
              readOnly={entry.version === undefined || !mayWrite}
            />
          )}
          {about.map((each) => {
            const to = addressOf(each);
            return to ? (
              <TextLink key={each.id} to={to} size="xs">
                {each.name}
              </TextLink>
            ) : (
              <span key={each.id}>{each.name}</span>
            );
          })}
        </p>
      </div>
      {entry.record.kind === "activity" && <EntryMenu entry={entry} />}
    </li>
  );
}
