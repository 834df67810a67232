package jp.enishi.platform.address;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import jp.enishi.platform.text.PostalCode;

/**
 * What the postal codes of Japan stand for, without asking anybody outside. The data (2.3 MB) is
 * read when first needed and stays compressed; a look-up unpacks the codes of one area, i.e. those
 * with the same first three digits.
 */
public final class PostalCodes {
  private static final int AREAS = 1000;
  private static final int CELLS = 6;

  private static final class Japan {
    static final PostalCodes CODES = new PostalCodes(Table.bytes("postal-codes.bin"));
  }

  private final byte[] packed;
  private final int[] starts = new int[AREAS];
  private final int[] lengths = new int[AREAS];

  private PostalCodes(byte[] packed) {
    this.packed = packed;
    ByteBuffer parts = ByteBuffer.wrap(packed);
    for (int area = parts.getShort(); area >= 0; area = parts.getShort()) {
      lengths[area] = parts.getInt();
      starts[area] = parts.position();
      parts.position(parts.position() + lengths[area]);
    }
  }

  public static PostalCodes ofJapan() {
    return Japan.CODES;
  }

  /** The places of a code in the order of the post office; none when the code is not in use. */
  public List<PostalAddress> candidates(PostalCode code) {
    String last = code.digits().substring(3) + "\t";
    return area(Integer.parseInt(code.digits().substring(0, 3)))
        .lines()
        .filter(line -> line.startsWith(last))
        .map(line -> address(Arrays.copyOf(line.split("\t"), CELLS)))
        .toList();
  }

  /** A code and a place it stands for. */
  public record Coded(PostalCode code, PostalAddress address) {}

  /**
   * Every code of an area with its places, in order.
   *
   * @param area the first three digits
   */
  public List<Coded> area(String area) {
    return area(Integer.parseInt(area))
        .lines()
        .map(
            line ->
                new Coded(
                    new PostalCode(area + line.substring(0, 4)),
                    address(Arrays.copyOf(line.split("\t"), CELLS))))
        .toList();
  }

  private String area(int area) {
    Inflater inflater = new Inflater(true);
    try (InputStream in =
        new InflaterInputStream(
            new ByteArrayInputStream(packed, starts[area], lengths[area]), inflater)) {
      return lengths[area] == 0 ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      inflater.end();
    }
  }

  private static PostalAddress address(String[] cells) {
    for (int i = 0; i < CELLS; i++) {
      cells[i] = cells[i] == null ? "" : cells[i];
    }
    Municipality municipality = Municipalities.coded(cells[1]).orElseThrow();
    Prefecture prefecture = municipality.prefecture();
    return new PostalAddress(
        prefecture.name(),
        municipality.name(),
        cells[2],
        cells[4],
        cells[5],
        prefecture.kana(),
        municipality.kana(),
        cells[3],
        municipality.code());
  }
}
