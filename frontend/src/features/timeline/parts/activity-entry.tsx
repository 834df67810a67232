import { Badge, Button, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconArrowRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ReactionMark } from "@/features/activities/parts/reaction-mark";
import type { ActivityDetails, ActivityKind } from "@/features/activities/queries";
import { formatDate } from "@/i18n/format";
import classes from "./timeline.module.css";

/** So much of a text is shown at once. */
const LONG = 220;

function Content({ text }: { text: string }) {
  const { t } = useTranslation("timeline");
  const [whole, { open }] = useDisclosure(text.length <= LONG);
  return (
    <>
      <Text size="sm" className={classes.content ?? ""} data-cut={!whole || undefined}>
        {text}
      </Text>
      {!whole && (
        <Button variant="subtle" size="compact-xs" onClick={open}>
          {t("wholeText")}
        </Button>
      )}
    </>
  );
}

/** What was said and what came of it. */
export function ActivityWords({ kind, attributes }: { kind: ActivityKind; attributes: ActivityDetails }) {
  const { t } = useTranslation(["activities", "timeline"]);
  const { subject, content, reaction, result, nextAction, nextActionOn, direction, durationMinutes } =
    attributes;
  return (
    <>
      <Text size="sm" className={classes.title ?? ""}>
        <span className={classes.kind}>{t(`kind.${kind}`)}</span>
        {direction === "inbound" && <span className={classes.direction}>{t("direction.inbound")}</span>}
        {subject && <strong>{subject}</strong>}
      </Text>
      {content && <Content text={content} />}
      {(reaction || result || durationMinutes !== undefined) && (
        <div className={classes.marks}>
          {result && (
            <Badge variant="light" color="gray" tt="none" fw={500}>
              {result}
            </Badge>
          )}
          {reaction && <ReactionMark reaction={reaction} />}
          {durationMinutes !== undefined && (
            <span className={classes.small}>{t("timeline:minutes", { count: durationMinutes })}</span>
          )}
        </div>
      )}
      {nextAction && (
        <p className={classes.next}>
          <IconArrowRight size={14} aria-hidden />
          <span>
            {t("timeline:next")}: {nextActionOn && `${formatDate(nextActionOn)} `}
            {nextAction}
          </span>
        </p>
      )}
    </>
  );
}
