import type { Schemas } from "@/api/client";

export type LiveNews = Schemas["LiveNews"];
export type LiveChange = Schemas["LiveChange"];
export type RecordName = Schemas["RecordName"];

/** What the stream tells. */
export type LiveEvent =
  | { name: "hello" | "reset" }
  | { name: "news"; news: LiveNews }
  | { name: "presence"; records: RecordName[] };

/** One block of the stream as it came. */
export interface StreamEvent {
  id: string | undefined;
  name: string;
  data: string;
}

/** Undefined for what nobody needs to hear of, such as a beat. */
export function liveEvent({ name, data }: StreamEvent): LiveEvent | undefined {
  switch (name) {
    case "hello":
    case "reset":
      return { name };
    case "news":
      return { name, news: JSON.parse(data) as LiveNews };
    case "presence":
      return { name, records: JSON.parse(data) as RecordName[] };
    default:
      return undefined;
  }
}

/** Cuts a stream of server-sent events into its events, as they come in. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const blocks = (rest + decoder.decode(value, { stream: true })).split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) yield read(block);
  }
}

function read(block: string): StreamEvent {
  const event: StreamEvent = { id: undefined, name: "message", data: "" };
  for (const line of block.split("\n")) {
    const colon = line.indexOf(":");
    const text = line.slice(colon + 1).trim();
    const field = line.slice(0, colon);
    if (field === "id") event.id = text;
    else if (field === "event") event.name = text;
    else if (field === "data") event.data += text;
  }
  return event;
}
