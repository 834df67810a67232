import { MergePage } from "@/features/merge/parts/merge-page";
import { useCompanySections } from "./parts/use-company-sections";

export function Component() {
  return <MergePage kind="company" fields={useCompanySections().flatMap((section) => section.fields)} />;
}
