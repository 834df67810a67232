import { today } from "@/i18n/calendar";

/** The first number of the fiscal year a day is in, as the format writes it. */
export function numberSample(format: string, startMonth: number, day = today()): string {
  const [year = 0, month = 1] = day.split("-").map(Number);
  const fiscal = month < startMonth ? year - 1 : year;
  return format
    .replace("{YYYY}", String(fiscal))
    .replace("{YY}", String(fiscal % 100).padStart(2, "0"))
    .replace(/\{(0+)\}/, (_, zeros: string) => "1".padStart(zeros.length, "0"));
}
