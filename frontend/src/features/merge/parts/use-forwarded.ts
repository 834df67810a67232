import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { notifyDone } from "@/ui/notify";

/** Goes on to the record that took in the one asked for, and says so. */
export function useForwarded(list: string, asked: string, answered: string | undefined): void {
  const { t } = useTranslation("merge");
  const navigate = useNavigate();
  useEffect(() => {
    if (answered === undefined || answered === asked) return;
    notifyDone(t("forwarded"));
    void navigate(`${list}/${answered}`, { replace: true });
  }, [list, asked, answered, navigate, t]);
}
