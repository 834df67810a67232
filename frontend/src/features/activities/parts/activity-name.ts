import { i18next } from "@/i18n/index";
import type { ActivityDetails } from "../queries";

/** What a line calls an activity: its subject, else how its content begins, else its kind. */
export const nameOfActivity = ({ subject, content, kind }: ActivityDetails): string =>
  subject ?? content?.split("\n")[0] ?? i18next.t(`kind.${kind}`, { ns: "activities" });
