package jp.enishi.mailbox.reading;

import org.jspecify.annotations.Nullable;

/** What a message says: its plain text, and of one that has none the words of its HTML. */
final class Words {

  private final int most;
  private final StringBuilder plain = new StringBuilder();
  private final StringBuilder fromHtml = new StringBuilder();
  private boolean cut;

  Words(int most) {
    this.most = most;
  }

  void add(String text, boolean html, boolean isCut) {
    String said = MailText.clean(html ? HtmlText.of(text) : text, most + 1);
    StringBuilder all = html ? fromHtml : plain;
    cut |= isCut;
    if (!said.isEmpty() && all.length() <= most) {
      all.append(all.isEmpty() ? "" : "\n\n").append(said);
    }
  }

  private String all() {
    return (plain.isEmpty() ? fromHtml : plain).toString();
  }

  /** Null when nothing was said. */
  @Nullable String text() {
    String all = all();
    String text = MailText.clean(all, most);
    return text.isEmpty() ? null : text;
  }

  boolean isCut() {
    return cut || all().codePoints().count() > most;
  }
}
