import { useMutation, useMutationState, useQueryClient } from "@tanstack/react-query";
import { api, type Changed, ifMatch, mergePatch, type Schemas, unwrap, unwrapChanged } from "@/api/client";
import { registerQueries } from "@/features/register/parts/register-queries";

export type Task = Schemas["Task"];
export type TaskSummary = Schemas["TaskSummary"];
export type TaskDetails = Schemas["TaskDetails"];
export type TaskChange = Schemas["TaskChange"];
export type TaskRecurrence = Schemas["TaskRecurrence"];
export type TaskState = Schemas["TaskState"];

export const taskQueries = registerQueries("tasks", {
  list: (query) => unwrap(api.GET("/api/tasks", { params: { query } })),
  get: (id): Promise<Task> => unwrap(api.GET("/api/tasks/{id}", { params: { path: { id } } })),
  history: (id, query) => unwrap(api.GET("/api/tasks/{id}/history", { params: { path: { id }, query } })),
  create: (body: TaskDetails) => unwrap(api.POST("/api/tasks", { body })),
  change: (id, version, body: TaskChange) =>
    unwrapChanged(
      api.PATCH("/api/tasks/{id}", {
        params: { path: { id }, header: ifMatch(version) },
        headers: mergePatch,
        body,
      }),
    ),
  trash: (id, version) =>
    api.DELETE("/api/tasks/{id}", { params: { path: { id }, header: ifMatch(version) } }),
  restore: (id) => unwrap(api.POST("/api/tasks/{id}/restore", { params: { path: { id } } })),
});

export const {
  keys: taskKeys,
  list: tasksOptions,
  one: taskOptions,
  useKeep: useKeepTask,
  useTrash: useTrashTask,
  useRestore: useRestoreTask,
} = taskQueries;

/** Where tasks are shown besides their own lists. */
export const PLACES_OF_TASKS = [["today"], ["calendar"]] as const;

export function useCreateTask() {
  const keep = useKeepTask();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: TaskDetails) => unwrap(api.POST("/api/tasks", { body })),
    onSuccess: (task) => {
      keep(task);
      for (const queryKey of PLACES_OF_TASKS) void client.invalidateQueries({ queryKey });
    },
    meta: { silent: true },
  });
}

interface Changing {
  id: string;
  version: number;
  body: TaskChange;
  /** Told as soon as the server has it, whatever else is begun meanwhile. */
  onChanged?: (changed: Changed<Task>) => void;
}

const underWay = { mutationKey: ["tasks", "change"], status: "pending" } as const;

/** Changes a task from wherever it is shown, and tells how to take that back. */
export function useChangeTask() {
  const keep = useKeepTask();
  const client = useQueryClient();
  return useMutation({
    mutationKey: underWay.mutationKey,
    mutationFn: ({ id, version, body }: Changing) => taskQueries.change(id, version, body),
    onSuccess: (changed, { onChanged }) => {
      keep(changed.answer);
      onChanged?.(changed);
    },
    // Also after somebody else was quicker: what is shown is old then. Until it is new, the change is under way.
    onSettled: () =>
      Promise.all(
        [taskKeys.all, ...PLACES_OF_TASKS].map((queryKey) => client.invalidateQueries({ queryKey })),
      ),
  });
}

/** What is being done with tasks: as it is drawn, and as it is at this moment. */
export function useTasksUnderWay() {
  const client = useQueryClient();
  const drawn = useMutationState({ filters: underWay, select: ({ state }) => state.variables as Changing });
  return {
    drawn: (id: string): TaskChange | undefined => drawn.find((each) => each.id === id)?.body,
    now: (id: string): boolean =>
      client.isMutating({ ...underWay, predicate: ({ state }) => (state.variables as Changing).id === id }) >
      0,
  };
}
