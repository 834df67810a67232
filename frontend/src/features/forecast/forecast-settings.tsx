import { useTranslation } from "react-i18next";
import { dealKeys } from "@/features/deals/queries";
import { i18next } from "@/i18n/index";
import { openForm } from "@/ui/open-form";
import { SettingForm } from "@/ui/setting-form";
import { changeForecastSettings, forecastSettingsOptions } from "./queries";

const MODAL = "forecast-settings";

function ForecastSettings() {
  const { t } = useTranslation("forecast");
  return (
    <SettingForm
      modal={MODAL}
      options={forecastSettingsOptions()}
      change={changeForecastSettings}
      decides={dealKeys.lists()}
      note={t("settingsNote")}
      saved={t("settingsSaved")}
      fields={(["committedFrom", "bestCaseFrom"] as const).map((name) => ({
        name,
        label: t(name),
        type: { kind: "percent" },
      }))}
    />
  );
}

/** From which chance on a deal is counted as what, for the whole firm. */
export function openForecastSettings(): void {
  openForm({
    modalId: MODAL,
    title: i18next.t("settings", { ns: "forecast" }),
    children: <ForecastSettings />,
  });
}
