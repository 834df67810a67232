package jp.enishi.demo;

import java.util.HashMap;
import java.util.Map;

/** Katakana in Latin letters, as mail addresses and host names have it: long vowels left out. */
final class Romaji {

  private static final Map<String, String> SYLLABLES = new HashMap<>();

  static {
    String[] rows = {
      "ア a イ i ウ u エ e オ o カ ka キ ki ク ku ケ ke コ ko サ sa シ shi ス su セ se ソ so タ ta チ chi ツ tsu テ te ト to",
      "ナ na ニ ni ヌ nu ネ ne ノ no ハ ha ヒ hi フ fu ヘ he ホ ho マ ma ミ mi ム mu メ me モ mo ヤ ya ユ yu ヨ yo",
      "ラ ra リ ri ル ru レ re ロ ro ワ wa ヲ o ン n ガ ga ギ gi グ gu ゲ ge ゴ go ザ za ジ ji ズ zu ゼ ze ゾ zo",
      "ダ da ヂ ji ヅ zu デ de ド do バ ba ビ bi ブ bu ベ be ボ bo パ pa ピ pi プ pu ペ pe ポ po ヴ vu",
      "キャ kya キュ kyu キョ kyo シャ sha シュ shu ショ sho チャ cha チュ chu チョ cho ニャ nya ニュ nyu ニョ nyo",
      "ヒャ hya ヒュ hyu ヒョ hyo ミャ mya ミュ myu ミョ myo リャ rya リュ ryu リョ ryo ギャ gya ギュ gyu ギョ gyo",
      "ジャ ja ジュ ju ジョ jo ビャ bya ビュ byu ビョ byo ピャ pya ピュ pyu ピョ pyo",
      "ファ fa フィ fi フェ fe フォ fo ティ ti ディ di ヴィ vi シェ she ジェ je チェ che ウィ wi ウェ we"
    };
    for (String row : rows) {
      String[] words = row.split(" ");
      for (int i = 0; i < words.length; i += 2) {
        SYLLABLES.put(words[i], words[i + 1]);
      }
    }
  }

  private Romaji() {}

  static String of(String kana) {
    StringBuilder latin = new StringBuilder();
    boolean doubled = false;
    for (int i = 0; i < kana.length(); i++) {
      String two = kana.substring(i, Math.min(kana.length(), i + 2));
      String syllable = SYLLABLES.get(two);
      if (syllable != null && two.length() == 2) {
        i++;
      } else {
        syllable = SYLLABLES.getOrDefault(two.substring(0, 1), "");
      }
      if (two.startsWith("ッ")) {
        doubled = true;
      } else if (!syllable.isEmpty()) {
        boolean longVowel =
            syllable.equals("u")
                && (latin.toString().endsWith("o") || latin.toString().endsWith("u"));
        latin.append(doubled ? syllable.substring(0, 1) : "").append(longVowel ? "" : syllable);
        doubled = false;
      }
    }
    return latin.toString();
  }
}
