package jp.enishi.exchange.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;

/** Writes CSV with CRLF, formulas disarmed, in any encoding, with its mark if it has one. */
final class CsvTableWriter implements TableWriter {
  /** Signs that could be taken for another separator stand in quotes. */
  private static final QuoteStrategy AMBIGUOUS =
      new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int field, String value) {
          return value.indexOf(';') >= 0 || value.indexOf('\t') >= 0;
        }
      };

  private final BufferedWriter text;
  private final CsvWriter csv;
  private final NarrowText narrow;
  private int row;

  CsvTableWriter(OutputStream out, TextEncoding encoding) throws IOException {
    this.narrow = new NarrowText(encoding);
    this.text = new BufferedWriter(new OutputStreamWriter(out, encoding.charset()), 1 << 16);
    if (encoding.bomLength() > 0) {
      text.write('\uFEFF');
    }
    this.csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).quoteStrategy(AMBIGUOUS).build(text);
  }

  @Override
  public void write(List<String> cells) {
    row++;
    String[] fields = new String[cells.size()];
    for (int i = 0; i < fields.length; i++) {
      // What the encoding leaves of a text may begin otherwise than the text.
      fields[i] = FormulaGuard.guarded(narrow.fitted(cells.get(i), row, i));
    }
    csv.writeRecord(fields);
  }

  @Override
  public Replacements replacements() {
    return narrow.replacements();
  }

  @Override
  public void close() throws IOException {
    csv.flush();
    text.flush();
  }
}
