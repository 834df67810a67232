import { type CompositionEvent, useRef } from "react";
import { isKana, toKatakana, withoutLegalForm } from "./kana";

interface Piece {
  text: string;
  reading: string;
}

/** The pieces that are still in the field, in order, with the new one at its place. */
export function keepPieces(pieces: readonly Piece[], value: string): Piece[] {
  return pieces
    .filter((piece) => value.includes(piece.text))
    .sort((a, b) => value.indexOf(a.text) - value.indexOf(b.text));
}

/** The reading of all pieces: what the furigana field is filled with. */
export function readingOf(pieces: readonly Piece[]): string {
  return withoutLegalForm(toKatakana(pieces.map((piece) => piece.reading).join("")));
}

/**
 * Learns how a name is read from what is typed into the input method before it is converted, and hands the reading on
 * as katakana. It stops for good once `stopped` says that the user has written the furigana themself.
 */
export function useKanaCapture(onReading: (katakana: string) => void, stopped: () => boolean) {
  const pieces = useRef<Piece[]>([]);
  const typed = useRef("");

  const tell = (value: string) => {
    pieces.current = keepPieces(pieces.current, value);
    if (!stopped()) onReading(readingOf(pieces.current));
  };

  return {
    onCompositionStart: () => {
      typed.current = "";
    },
    onCompositionUpdate: (event: CompositionEvent<HTMLInputElement>) => {
      if (isKana(event.data)) typed.current = event.data;
    },
    onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => {
      if (event.data !== "" && typed.current !== "") {
        pieces.current = [...pieces.current, { text: event.data, reading: typed.current }];
      }
      tell(event.currentTarget.value);
    },
    /** To be called with each new value, so that deleted parts lose their reading. */
    onValue: (value: string) => {
      if (pieces.current.some((piece) => !value.includes(piece.text))) tell(value);
    },
  };
}
