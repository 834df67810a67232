import { useTranslation } from "react-i18next";
import { i18next } from "@/i18n/index";
import { openForm } from "@/ui/open-form";
import { SettingForm } from "@/ui/setting-form";
import { changeContractSettings, contractKeys, contractSettingsOptions } from "./queries";

const MODAL = "contract-settings";

function AlertSettings() {
  const { t } = useTranslation("contracts");
  return (
    <SettingForm
      modal={MODAL}
      options={contractSettingsOptions()}
      change={changeContractSettings}
      decides={contractKeys.all}
      note={t("renewals.settingsNote")}
      saved={t("renewals.saved")}
      fields={(["noticeLeadDays", "endLeadDays"] as const).map((name) => ({
        name,
        label: t(`renewals.${name}`),
        type: { kind: "count" },
      }))}
    />
  );
}

/** How many days ahead deadlines are pointed out, for the whole firm. */
export function openAlertSettings(): void {
  openForm({
    modalId: MODAL,
    title: i18next.t("renewals.settings", { ns: "contracts" }),
    children: <AlertSettings />,
  });
}
