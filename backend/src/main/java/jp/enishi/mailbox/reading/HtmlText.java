package jp.enishi.mailbox.reading;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The words of an HTML mail. Nothing of its markup is ever shown. */
final class HtmlText {

  private static final Set<String> LINES =
      Set.of("br", "tr", "p", "div", "li", "blockquote", "pre", "hr", "table");
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private HtmlText() {}

  static String of(String html) {
    StringBuilder text = new StringBuilder();
    Element body = Jsoup.parse(html).body();
    body.select("script, style, noscript, template, head, title").remove();
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
              String said = words.text();
              text.append(isAtLineStart(text) ? said.stripLeading() : said);
            } else if (breaks(node) && !isAtLineStart(text)) {
              text.append('\n');
            } else if (node.nodeName().equals("br")) {
              text.append('\n');
            } else if (node.nodeName().equals("td") && !isAtLineStart(text)) {
              text.append(' ');
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (breaks(node) && !node.nodeName().equals("br") && !isAtLineStart(text)) {
              text.append('\n');
            }
          }
        },
        body);
    return text.toString().replaceAll("\\n{3,}", "\n\n");
  }

  private static boolean breaks(Node node) {
    return LINES.contains(node.nodeName()) || HEADINGS.contains(node.nodeName());
  }

  private static boolean isAtLineStart(StringBuilder text) {
    return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
  }
}
