import { fiscalYearOf, today } from "@/i18n/calendar";

/** The first number of the fiscal year a day is in, as the format writes it. */
export function numberSample(format: string, startMonth: number, day = today()): string {
  const fiscal = fiscalYearOf(day, startMonth);
  return format
    .replace("{YYYY}", String(fiscal))
    .replace("{YY}", String(fiscal % 100).padStart(2, "0"))
    .replace(/\{(0+)\}/, (_, zeros: string) => "1".padStart(zeros.length, "0"));
}
