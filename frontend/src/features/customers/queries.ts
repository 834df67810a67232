import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { FieldValue } from "@/ui/fields/field";

/** 〒100−0001 → 1000001; undefined while it is not yet seven digits. */
export function postalDigits(typed: FieldValue): string | undefined {
  const digits = typeof typed === "string" ? typed.normalize("NFKC").replace(/\D/g, "") : "";
  return digits.length === 7 ? digits : undefined;
}

/** The sections and divisions of the Japan Standard Industrial Classification, each section before its divisions. */
export const industriesOptions = () =>
  queryOptions({
    queryKey: ["industries"],
    queryFn: () => unwrap(api.GET("/api/industries")),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The addresses that a postal code stands for: usually one, sometimes several, sometimes none. */
export const addressesOptions = (code: string | undefined) =>
  queryOptions({
    queryKey: ["postal-codes", code],
    queryFn: async () => {
      const found = await unwrap(
        api.GET("/api/postal-codes/{code}", { params: { path: { code: code ?? "" } } }),
      );
      return found.candidates;
    },
    enabled: code !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
