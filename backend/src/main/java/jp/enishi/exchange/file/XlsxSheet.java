package jp.enishi.exchange.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One sheet of a workbook. */
final class XlsxSheet implements Sheet {
  private final String name;
  private final boolean hidden;
  private final String part;
  private final XlsxParts parts;
  private final SharedTexts texts;
  private final ExcelValues values;
  private final FileLimits limits;
  private final FileMeter meter;
  private @Nullable List<MergedArea> merges;

  XlsxSheet(
      String name,
      boolean hidden,
      String part,
      XlsxParts parts,
      SharedTexts texts,
      ExcelValues values,
      FileLimits limits,
      FileMeter meter) {
    this.name = name;
    this.hidden = hidden;
    this.part = part;
    this.parts = parts;
    this.texts = texts;
    this.values = values;
    this.limits = limits;
    this.meter = meter;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean hidden() {
    return hidden;
  }

  @Override
  public Rows rows() {
    return new XlsxRows(open(), merges(), texts, values, limits, meter);
  }

  /** Merged areas stand behind the rows in the file, so they are looked for once beforehand. */
  @Override
  public List<MergedArea> merges() {
    List<MergedArea> known = merges;
    if (known == null) {
      known = readMerges();
      merges = known;
    }
    return known;
  }

  private List<MergedArea> readMerges() {
    List<MergedArea> found = new ArrayList<>();
    try (XmlPart xml = open()) {
      while (xml.nextTag() && !xml.isEnd("mergeCells")) {
        String range = xml.isStart("mergeCell") ? xml.attribute("ref") : null;
        MergedArea area = range == null ? null : CellAddress.area(range);
        if (xml.isStart("hyperlinks") || (area != null && !meter.takesMerge())) {
          break;
        }
        if (area != null) {
          found.add(area);
        }
      }
    }
    return List.copyOf(found);
  }

  private XmlPart open() {
    XmlPart xml = parts.open(part);
    if (xml == null) {
      throw new UnreadableFile("damaged");
    }
    return xml;
  }
}
