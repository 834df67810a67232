package jp.enishi.bench;

import java.util.List;

/**
 * Requests per second as a picture: bars on a scale of powers of ten, because a search and a get
 * are far apart.
 */
record Chart(int size, List<Measures.Line> lines) {

  private static final int ROW = 34;
  private static final int LEFT = 290;
  private static final int WIDTH = 480;
  private static final int DECADES = 5;

  String svg() {
    List<Measures.Line> shown = lines.stream().filter(l -> l.clients() > 1).toList();
    int height = 70 + shown.size() * ROW;
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 %1$d" width="900" height="%1$d" font-family="sans-serif" font-size="13">
        <rect width="900" height="%1$d" fill="#fff"/>
        <text x="16" y="26" font-size="16" font-weight="bold">Requests per second, 16 clients, %2$,d companies</text>
        """
            .formatted(height, size));
    for (int i = 0; i <= DECADES; i++) {
      int x = LEFT + i * WIDTH / DECADES;
      svg.append(
          "<line x1=\"%1$d\" y1=\"50\" x2=\"%1$d\" y2=\"%2$d\" stroke=\"#ddd\"/><text x=\"%1$d\" y=\"46\" fill=\"#666\" text-anchor=\"middle\">%3$,d</text>%n"
              .formatted(x, height - 12, (long) Math.pow(10, i)));
    }
    for (int i = 0; i < shown.size(); i++) {
      Measures.Line line = shown.get(i);
      int y = 58 + i * ROW;
      svg.append(
          "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>%n"
              .formatted(LEFT - 10, y + 16, line.name()));
      if (line.limit() != null) {
        svg.append(
            "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"24\" fill=\"#cfd8dc\"/>%n"
                .formatted(LEFT, y, length(line.limit().perSecond())));
      }
      int bar = length(line.result().perSecond());
      svg.append(
          "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"14\" fill=\"#1971c2\"/>%n"
              .formatted(LEFT, y + 5, bar));
      svg.append(
          "<text x=\"%d\" y=\"%d\" fill=\"#333\">%,.0f/s, p99 %.1f ms</text>%n"
              .formatted(
                  LEFT
                      + Math.max(bar, line.limit() == null ? 0 : length(line.limit().perSecond()))
                      + 8,
                  y + 16,
                  line.result().perSecond(),
                  line.result().p99()));
    }
    return svg.append(
            "<text x=\"16\" y=\"46\" fill=\"#1971c2\">■ API</text><text x=\"70\" y=\"46\""
                + " fill=\"#90a4ae\">■ the same SQL alone</text>\n"
                + "</svg>\n")
        .toString();
  }

  private static int length(double perSecond) {
    return (int) (Math.log10(Math.max(1, perSecond)) / DECADES * WIDTH);
  }
}
