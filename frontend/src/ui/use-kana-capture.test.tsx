import { fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { useKanaCapture } from "./use-kana-capture";

function NameWithReading() {
  const [name, setName] = useState("");
  const [kana, setKana] = useState("");
  const [touched, setTouched] = useState(false);
  const { onValue, ...capture } = useKanaCapture(setKana, () => touched);
  return (
    <>
      <input
        aria-label="名称"
        value={name}
        {...capture}
        onChange={(event) => {
          setName(event.target.value);
          onValue(event.target.value);
        }}
      />
      <input
        aria-label="フリガナ"
        value={kana}
        onChange={(event) => {
          setTouched(true);
          setKana(event.target.value);
        }}
      />
    </>
  );
}

/** Types as an input method does: kana by kana, then converted, then committed. */
function compose(steps: string[], committed: string) {
  const input = screen.getByLabelText<HTMLInputElement>("名称");
  const before = input.value;
  fireEvent.compositionStart(input);
  for (const data of steps) fireEvent.compositionUpdate(input, { data });
  fireEvent.change(input, { target: { value: before + committed } });
  fireEvent.compositionEnd(input, { data: committed });
}

const kana = () => screen.getByLabelText<HTMLInputElement>("フリガナ").value;

describe("the furigana of a typed name", () => {
  it("is what was typed before conversion, in katakana", () => {
    render(<NameWithReading />);
    compose(["や", "やm", "やま", "やまd", "やまだ", "山田"], "山田");
    expect(kana()).toBe("ヤマダ");
  });

  it("is collected over several compositions", () => {
    render(<NameWithReading />);
    compose(["やまだ", "山田"], "山田");
    compose(["せいさくしょ", "製作所"], "製作所");
    expect(kana()).toBe("ヤマダセイサクショ");
  });

  it("leaves the legal form out", () => {
    render(<NameWithReading />);
    compose(["かぶしきがいしゃ", "株式会社"], "株式会社");
    compose(["さとう", "佐藤"], "佐藤");
    expect(kana()).toBe("サトウ");
  });

  it("forgets what is deleted again", () => {
    render(<NameWithReading />);
    compose(["すずき", "鈴木"], "鈴木");
    fireEvent.change(screen.getByLabelText("名称"), { target: { value: "" } });
    expect(kana()).toBe("");
  });

  it("stays as the user wrote it", () => {
    render(<NameWithReading />);
    compose(["たかはし", "髙橋"], "髙橋");
    fireEvent.change(screen.getByLabelText("フリガナ"), { target: { value: "コウハシ" } });
    compose(["しょうてん", "商店"], "商店");
    expect(kana()).toBe("コウハシ");
  });
});
