import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ifMatch, mergePatch, type Schemas, unwrap } from "@/api/client";
import type { ListQuery } from "@/api/list-query";
import { dealKeys } from "@/features/deals/queries";

export type Forecast = Schemas["Forecast"];
export type ForecastLine = Schemas["ForecastLine"];
export type ForecastCell = Schemas["ForecastCell"];
export type ForecastColumn = Schemas["ForecastColumn"];
export type TargetYear = Schemas["TargetYear"];
export type TargetSheet = Schemas["TargetSheet"];

/** Begins as lists of deals do: whatever makes those old makes a forecast old. */
export const forecastOptions = (query: ListQuery) =>
  queryOptions({
    queryKey: [...dealKeys.lists(), "forecast", query],
    queryFn: () => unwrap(api.GET("/api/forecast", { params: { query } })),
  });

/** Of which past days a forecast can be told. */
export const snapshotsOptions = () =>
  queryOptions({
    queryKey: ["forecast", "snapshots"],
    queryFn: () => unwrap(api.GET("/api/forecast/snapshots")),
  });

const targetKeys = {
  year: (year: number | "present") => ["targets", "list", year] as const,
};

export const targetsOptions = (year: number) =>
  queryOptions({
    queryKey: targetKeys.year(year),
    queryFn: () => unwrap(api.GET("/api/targets", { params: { query: { year } } })),
  });

/** The present fiscal year of the firm. */
export const presentYearOptions = () =>
  queryOptions({
    queryKey: targetKeys.year("present"),
    queryFn: () => unwrap(api.GET("/api/targets")),
  });

/** Stores lines of the grid, all or none. */
export function usePutTargets(year: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (sheets: TargetSheet[]) =>
      unwrap(
        api.PUT("/api/targets", {
          params: { query: { year } },
          body: { sheets },
        }),
      ),
    onSuccess: (stored) => {
      client.setQueryData(targetKeys.year(year), stored);
      void client.invalidateQueries({ queryKey: dealKeys.lists() });
    },
    // What was typed stays; the next attempt is made from the lines as they are now.
    onError: () => client.invalidateQueries({ queryKey: targetKeys.year(year) }),
    meta: { silent: true },
  });
}

export const forecastSettingsOptions = () => ({
  queryKey: ["forecast_setting"],
  queryFn: () => unwrap(api.GET("/api/forecast-settings")),
});

export const changeForecastSettings = (version: number, body: Schemas["ForecastSettingDetails"]) =>
  unwrap(
    api.PATCH("/api/forecast-settings", { params: { header: ifMatch(version) }, headers: mergePatch, body }),
  );
