import { useTranslation } from "react-i18next";
import { formatDay } from "@/i18n/format";
import type { Notice } from "../queries";

/** Where what a notice tells of has its page. */
const places = {
  reminder: "/tasks",
  report: "/daily-reports",
  comment: "/daily-reports",
  contractNotice: "/contracts",
  contractEnd: "/contracts",
} as const satisfies Record<Notice["kind"], string>;

/** A notice as a sentence, and where it leads. */
export function useNoticeWords() {
  const { t } = useTranslation("notices");
  return ({ kind, subjectId, title = "", day, time, actorName = "" }: Notice) => ({
    text: t(kind, { title, name: actorName, day: day ? formatDay(day) : "" }),
    detail: kind === "reminder" && day ? [formatDay(day), time].filter(Boolean).join(" ") : undefined,
    to: `${places[kind]}/${subjectId}`,
  });
}
