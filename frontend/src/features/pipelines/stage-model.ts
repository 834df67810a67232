import type { PipelineStage } from "./queries";

/** A stage as it is being written. Of a number, null is an empty input and undefined one that cannot be read. */
export interface StageDraft {
  key: number;
  id: string | undefined;
  name: string;
  kind: NonNullable<PipelineStage["kind"]>;
  probability: number | null | undefined;
  /** As the pipeline says when empty. */
  staleAfterDays: number | null | undefined;
  required: string[];
}

export const draftOf = (stage: PipelineStage, key: number): StageDraft => ({
  key,
  id: stage.id,
  name: stage.name,
  kind: stage.kind ?? "open",
  probability: stage.probability ?? null,
  staleAfterDays: stage.staleAfterDays ?? null,
  required: stage.required ?? [],
});

/** What a new pipeline begins with: one way through it, and both ends. */
export const beginning = (names: { open: string; won: string; lost: string }): StageDraft[] =>
  (["open", "won", "lost"] as const).map((kind, key) => ({
    key,
    id: undefined,
    name: names[kind],
    kind,
    probability: kind === "open" ? 10 : null,
    staleAfterDays: null,
    required: kind === "lost" ? ["outcomeReason"] : [],
  }));

/** Whether all that counts of a stage can be read. */
export const readable = ({ kind, probability, staleAfterDays }: StageDraft): boolean =>
  kind !== "open" || (probability !== undefined && staleAfterDays !== undefined);

/** The stage as the server takes it; what is won or lost has no chance of its own and waits for nothing. */
export function stageOf({
  id,
  name,
  kind,
  probability,
  staleAfterDays,
  required,
}: StageDraft): PipelineStage {
  return {
    ...(id !== undefined && { id }),
    name: name.trim(),
    kind,
    required,
    ...(kind === "open" && typeof probability === "number" && { probability }),
    ...(kind === "open" && typeof staleAfterDays === "number" && { staleAfterDays }),
  };
}

/** The stages with one of them a place further up or down. */
export function moved(stages: readonly StageDraft[], key: number, step: 1 | -1): StageDraft[] {
  const at = stages.findIndex((stage) => stage.key === key);
  const other = stages[at + step];
  const one = stages[at];
  if (!one || !other) return [...stages];
  return stages.map((stage) => (stage === one ? other : stage === other ? one : stage));
}
