import { useEffect, useEffectEvent, useRef } from "react";

/**
 * For a field that keeps what is typed and sends it on: tells when its value was set from elsewhere, and not when it comes
 * back as it was sent. By then more may have been typed.
 *
 * @return to be called with what is sent
 */
export function useElsewhere<T>(value: T, onElsewhere: (value: T) => void): (sent: T) => void {
  const known = useRef(value);
  const tell = useEffectEvent(onElsewhere);
  useEffect(() => {
    if (value === known.current) return;
    known.current = value;
    tell(value);
  }, [value]);
  return (sent) => {
    known.current = sent;
  };
}
