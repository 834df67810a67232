package jp.enishi.exchange.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A CSV, semicolon or tab separated file as one sheet. */
final class CsvTable implements Sheet {
  private final Path file;
  private final TextEncoding encoding;
  private final char separator;
  private final FileLimits limits;

  CsvTable(Path file, TextEncoding encoding, FileLimits limits) throws IOException {
    this.file = file;
    this.encoding = encoding;
    this.limits = limits;
    try (Reader reader = open()) {
      this.separator = Separator.of(reader);
    }
  }

  char separator() {
    return separator;
  }

  @Override
  public String name() {
    return "";
  }

  @Override
  public boolean hidden() {
    return false;
  }

  @Override
  public List<MergedArea> merges() {
    return List.of();
  }

  @Override
  public Rows rows() {
    try {
      return new CsvRows(open());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Reader open() throws IOException {
    InputStream in = Files.newInputStream(file);
    in.skipNBytes(encoding.bomLength());
    // A byte that does not fit becomes U+FFFD: the row is refused later, the preview shows it.
    return new BufferedReader(
        new InputStreamReader(
            in,
            encoding
                .charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)),
        64 * 1024);
  }

  /** The rows while they are read. */
  private final class CsvRows implements Rows {
    private final CsvReader<Row> reader;
    private final Iterator<Row> records;
    private final FileMeter meter = new FileMeter(limits);
    private @Nullable Row next;
    private int lastLine;
    private int count;

    CsvRows(Reader text) {
      this.reader =
          CsvReader.builder()
              .fieldSeparator(separator)
              .skipEmptyLines(true)
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .allowUnclosedQuote(false)
              .maxBufferSize(1 << 23)
              .build(new CsvRowHandler(limits), text);
      this.records = reader.iterator();
    }

    @Override
    public boolean hasNext() {
      while (next == null && advance()) {
        // blank rows are left out
      }
      return next != null;
    }

    private boolean advance() {
      try {
        if (!records.hasNext()) {
          return false;
        }
        Row row = records.next();
        lastLine = row.number();
        if (!row.isBlank()) {
          next = meter.counted(row);
          if (++count > limits.rowsWithHeader()) {
            throw new UnreadableFile("too_many_rows", limits.dataRows());
          }
        }
        return true;
      } catch (CsvParseException e) {
        throw e.getCause() instanceof UnreadableFile cause ? cause : openQuote(e);
      } catch (UncheckedIOException e) {
        throw openQuote(e);
      }
    }

    /** What is left when the limits hold: a quote whose end is missing, so the row never ends. */
    private UnreadableFile openQuote(Exception e) {
      return new UnreadableFile(e, "open_quote", lastLine + 1);
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Row row = next;
      next = null;
      return Objects.requireNonNull(row);
    }

    @Override
    public void close() {
      try {
        reader.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
