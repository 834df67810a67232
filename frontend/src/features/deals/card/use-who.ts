import { useTranslation } from "react-i18next";

/** What notices call somebody of the customer's side, who may be out of the reader's sight. */
export function useWho(): (name: string | undefined) => string {
  const { t } = useTranslation("deals");
  return (name) => (name === undefined ? t("people.unknown") : t("people.called", { name }));
}
