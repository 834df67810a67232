import { MergePage } from "@/features/merge/parts/merge-page";
import { usePersonSections } from "./parts/use-person-sections";

export function Component() {
  return <MergePage kind="person" fields={usePersonSections().flatMap((section) => section.fields)} />;
}
