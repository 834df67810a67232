import { type ApiError, IDENTITY_AWAY } from "@/api/problem";
import { i18next } from "@/i18n/index";

/** What happened, in the reader's words: the server's own sentence where it sent one. */
export function errorText(error: ApiError): { title: string; detail: string } {
  const t = i18next.t;
  if (error.slug === IDENTITY_AWAY)
    return { title: t("error.identityAwayTitle"), detail: t("error.awayDetail") };
  if (error.status === 0) return { title: t("error.offlineTitle"), detail: t("error.offlineDetail") };
  if (error.away) return { title: t("error.awayTitle"), detail: t("error.awayDetail") };
  if (error.status === 401) return { title: t("error.endedTitle"), detail: t("error.endedDetail") };
  if (error.status === 404) return { title: t("error.notFoundTitle"), detail: t("error.notFoundDetail") };
  if (error.status === 403) return { title: t("error.forbiddenTitle"), detail: t("error.forbiddenDetail") };
  if (error.status === 412) return { title: t("error.conflictTitle"), detail: t("error.conflictDetail") };
  return {
    title: error.title || t("error.unexpectedTitle"),
    detail: error.violations[0]?.message ?? error.detail ?? t("error.unexpectedDetail"),
  };
}
