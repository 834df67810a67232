import { useTranslation } from "react-i18next";
import { WorkBadge } from "@/features/works/parts/work-badge";
import { hasBegun } from "./import-model";
import type { Import } from "./queries";

/** Where an import stands, in a word. */
export function StateBadge({ it }: { it: Import }) {
  const { t } = useTranslation("imports");
  const stopped = it.state === "planned" && hasBegun(it);
  return <WorkBadge state={it.state}>{t(stopped ? "state.stopped" : `state.${it.state}`)}</WorkBadge>;
}
