import { expect, test } from "vitest";
import { liveEvent, readEvents, type StreamEvent } from "./events";

const streamOf = (...parts: string[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of parts) controller.enqueue(new TextEncoder().encode(part));
      controller.close();
    },
  });

async function all(...parts: string[]): Promise<StreamEvent[]> {
  const events: StreamEvent[] = [];
  for await (const event of readEvents(streamOf(...parts))) events.push(event);
  return events;
}

test("events are cut out of the stream wherever the net has cut it", async () => {
  const text = 'id:1:2:\nevent:hello\ndata:{}\n\nid:1:3:2\nevent:news\ndata:{"changed":[]}\n\n';
  const wanted = [
    { id: "1:2:", name: "hello", data: "{}" },
    { id: "1:3:2", name: "news", data: '{"changed":[]}' },
  ];
  expect(await all(text)).toEqual(wanted);
  expect(await all(...text)).toEqual(wanted);
});

test("half an event at the end of a broken stream is none", async () => {
  expect(await all("event:hello\ndata:{}\n\nevent:news\nda")).toHaveLength(1);
});

test("a Japanese character cut in two stays whole", async () => {
  const bytes = new TextEncoder().encode("data:鈴木\n\n");
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes.slice(0, 7));
      controller.enqueue(bytes.slice(7));
      controller.close();
    },
  });
  for await (const event of readEvents(stream)) expect(event.data).toBe("鈴木");
});

test("a beat is nothing to hear of", () => {
  expect(liveEvent({ id: "1:2:", name: "beat", data: "{}" })).toBeUndefined();
  expect(liveEvent({ id: "1:2:", name: "reset", data: "{}" })).toEqual({ name: "reset" });
});
