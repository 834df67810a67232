import { Tabs } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";

interface Props {
  /** What the setting is called. */
  name: string;
  children: ReactNode;
  history: ReactNode;
}

/** A setting of the firm, and beside it what became of it. */
export function HistoryTabs({ name, children, history }: Props) {
  const { t } = useTranslation("customers");
  const [params, setParams] = useSearchParams();
  return (
    <Tabs
      value={params.get("tab") === "history" ? "history" : "setting"}
      onChange={(tab) => setParams(tab === "history" ? { tab } : {}, { replace: true })}
      keepMounted={false}
    >
      <Tabs.List mb="md">
        <Tabs.Tab value="setting">{name}</Tabs.Tab>
        <Tabs.Tab value="history">{t("record.history")}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="setting">{children}</Tabs.Panel>
      <Tabs.Panel value="history">{history}</Tabs.Panel>
    </Tabs>
  );
}
