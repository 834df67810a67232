import type { Changed } from "@/api/client";
import { ApiError } from "@/api/problem";
import { type Activity, type ActivityDetails, activityQueries, fetchActivity, record } from "../../queries";
import { changeOf } from "../record/draft";

const isReused = (error: unknown) => error instanceof ApiError && error.slug === "key-reused";

/** The activity that one of these was recorded as, and that one. */
async function arrived(
  key: string,
  bodies: readonly ActivityDetails[],
): Promise<[Activity, ActivityDetails] | undefined> {
  for (const body of bodies) {
    try {
      return [(await record(body, key)).answer, body];
    } catch (error) {
      if (!isReused(error)) throw error;
    }
  }
  return undefined;
}

/**
 * Records what was written last. When something written earlier has arrived under the same key, without an answer or from
 * another tab, that activity becomes what was written last.
 */
export async function recordLatest(
  key: string,
  latest: ActivityDetails,
  earlier: readonly ActivityDetails[] = [],
): Promise<Changed<Activity>> {
  try {
    return await record(latest, key);
  } catch (error) {
    const there = isReused(error) ? await arrived(key, earlier) : undefined;
    if (there === undefined) throw error;
    const [{ id }, before] = there;
    const { version } = await fetchActivity(id);
    return activityQueries.change(id, version, changeOf(before, latest));
  }
}
