/** One finding about one member of the request, placed by a JSON pointer. */
export interface Violation {
  pointer: string;
  message: string;
  code?: string;
}

interface ProblemBody {
  type?: string;
  title?: string;
  detail?: string;
  traceId?: string;
  errors?: Violation[];
  current?: unknown;
}

/** The type of a failure for want of the sign-in service; the server does not know of it. */
export const IDENTITY_AWAY = "identity-away";

/**
 * The only error a call ends with: an RFC 9457 problem, or status 0 when no answer came.
 * `current` is the record as it is now; the server sends it with 412.
 */
export class ApiError extends Error {
  readonly status: number;
  readonly slug: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly traceId: string | undefined;
  readonly violations: readonly Violation[];
  readonly current: unknown;

  constructor(status: number, body: ProblemBody = {}) {
    super(body.title ?? `HTTP ${status}`);
    this.name = "ApiError";
    this.status = status;
    this.slug = body.type?.split("/").at(-1) ?? "";
    this.title = body.title ?? "";
    this.detail = body.detail;
    this.traceId = body.traceId;
    this.violations = body.errors ?? [];
    this.current = body.current;
  }

  /** The server, or something it needs, is away: worth trying again without asking. */
  get away(): boolean {
    return this.status === 0 || this.status >= 502;
  }

  /** The finding for one member, by its name in the request. */
  violation(member: string): Violation | undefined {
    return this.violations.find(
      (each) => each.pointer === `/${member}` || each.pointer.startsWith(`/${member}/`),
    );
  }
}

/** Reads the problem out of a failed response; a body that is no problem leaves only the status. */
export async function toApiError(response: Response): Promise<ApiError> {
  try {
    const body: unknown = await response.clone().json();
    return new ApiError(response.status, typeof body === "object" && body !== null ? body : {});
  } catch {
    return new ApiError(response.status);
  }
}
