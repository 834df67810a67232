import {
  IconMoodAngry,
  IconMoodHappy,
  IconMoodNeutral,
  IconMoodSad,
  IconMoodSmile,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Reaction } from "../queries";
import classes from "./reaction-mark.module.css";

const icons = {
  veryPositive: IconMoodHappy,
  positive: IconMoodSmile,
  neutral: IconMoodNeutral,
  negative: IconMoodSad,
  veryNegative: IconMoodAngry,
} as const;

/** How the customer took it: a face and its word. */
export function ReactionMark({ reaction }: { reaction: Reaction }) {
  const { t } = useTranslation("activities");
  const Icon = icons[reaction];
  return (
    <span className={classes.mark} data-reaction={reaction} title={t("field.reaction")}>
      <Icon size={16} stroke={1.7} aria-hidden />
      {t(`reaction.${reaction}`)}
    </span>
  );
}
