package jp.enishi.exchange.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;

/** Writes CSV with CRLF, formulas disarmed, in UTF-8 with mark or in windows-31j. */
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
  private final Cp932Text cp932 = new Cp932Text();
  private final boolean narrow;
  private int row;

  CsvTableWriter(OutputStream out, TextEncoding encoding) throws IOException {
    this.narrow = encoding == TextEncoding.WINDOWS_31J;
    if (encoding == TextEncoding.UTF_8_BOM) {
      out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    }
    this.text = new BufferedWriter(new OutputStreamWriter(out, encoding.charset()), 1 << 16);
    this.csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).quoteStrategy(AMBIGUOUS).build(text);
  }

  @Override
  public void write(List<String> cells) {
    row++;
    String[] fields = new String[cells.size()];
    for (int i = 0; i < fields.length; i++) {
      String field = FormulaGuard.guarded(cells.get(i));
      fields[i] = narrow ? cp932.fitted(field, row, i) : field;
    }
    csv.writeRecord(fields);
  }

  @Override
  public List<Replaced> replaced() {
    return cp932.replaced();
  }

  @Override
  public void close() throws IOException {
    csv.flush();
    text.flush();
  }
}
