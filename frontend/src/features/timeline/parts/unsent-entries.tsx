import { Badge } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { KindIcon } from "@/features/activities/parts/activity-kind";
import { type Unsent, useUnsent } from "@/features/activities/parts/unsent/unsent";
import { aboutOf, openUnsentList } from "@/features/activities/parts/unsent/unsent-list";
import type { Subject } from "../queries";
import { ActivityWords } from "./activity-entry";
import classes from "./timeline.module.css";

function isOf({ body }: Unsent, { kind, id }: Subject): boolean {
  switch (kind) {
    case "company":
      return body.companyId === id;
    case "person":
      return body.personIds?.includes(id) ?? false;
    case "deal":
      return body.dealId === id;
    case "owner":
      return id === "me";
    default:
      return false;
  }
}

/** What waits to be sent stands on top, marked as what nobody else can see yet. */
export function UnsentEntries({ subject }: { subject: Subject }) {
  const { t } = useTranslation("activities");
  const waiting = useUnsent().filter((each) => isOf(each, subject));
  if (waiting.length === 0) return null;
  return (
    <ol className={classes.entries} aria-label={t("unsent.title")}>
      {waiting.map((each) => (
        <li key={each.key} className={classes.entry} data-unsent>
          <span className={classes.icon}>
            <KindIcon kind={each.body.kind} />
          </span>
          <div className={classes.body}>
            <ActivityWords kind={each.body.kind} attributes={each.body} />
            <p className={classes.facts}>
              <span>{aboutOf(each)}</span>
              {each.files && (
                <span>
                  <IconPaperclip size={13} aria-hidden /> {t("unsent.files", { count: each.files.length })}
                </span>
              )}
            </p>
          </div>
          <Badge
            component="button"
            color="orange"
            variant="outline"
            tt="none"
            c="var(--en-warning-text)"
            onClick={openUnsentList}
          >
            {t("unsent.mark")}
          </Badge>
        </li>
      ))}
    </ol>
  );
}
