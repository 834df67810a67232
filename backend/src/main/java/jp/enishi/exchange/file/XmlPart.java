package jp.enishi.exchange.file;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One XML part, read forward. No document type, no entities, bounded depth and a bounded number of
 * names that a spreadsheet does not have, so that a hostile file can neither reach other files nor
 * fill the memory.
 */
final class XmlPart implements AutoCloseable {
  private static final int DEEPEST = 100;
  private static final int STRANGE_NAMES = 500_000;
  private static final Set<String> KNOWN =
      Set.of(
          """
          row c v f is t r s si ref spans ht customHeight customFormat hidden outlineLevel
          collapsed thickTop thickBot dyDescent space cm vm ph rPh sb eb phoneticPr fontId
          type alignment rPr b i u sz color rFont family charset scheme val rgb theme tint
          vertAlign indexed mergeCell xf numFmtId fillId borderId xfId applyNumberFormat
          applyFont applyFill applyBorder applyAlignment applyProtection horizontal
          vertical wrapText"""
              .split("\\s+"));

  private final InputStream in;
  private final XMLStreamReader xml;
  private int depth;
  private int strange;

  XmlPart(InputStream in) {
    this.in = in;
    try {
      // A factory of its own: names of a hostile file must not stay in a shared symbol table.
      XMLInputFactory factory = new InputFactoryImpl();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      this.xml = factory.createXMLStreamReader(in);
    } catch (XMLStreamException | RuntimeException e) {
      throw damaged(e);
    }
  }

  /** Moves to the next tag, start or end; false at the end of the part. */
  boolean nextTag() {
    while (true) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
          return true;
        }
        case XMLStreamConstants.END_DOCUMENT -> {
          return false;
        }
        default -> {}
      }
    }
  }

  private int next() {
    try {
      int event = xml.next();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> entered();
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new UnreadableFile("damaged");
        default -> {}
      }
      return event;
    } catch (XMLStreamException | RuntimeException e) {
      throw damaged(e);
    }
  }

  private void entered() {
    depth++;
    strange += KNOWN.contains(xml.getLocalName()) ? 0 : 1;
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      strange += KNOWN.contains(xml.getAttributeLocalName(i)) ? 0 : 1;
    }
    if (depth > DEEPEST || strange > STRANGE_NAMES) {
      throw new UnreadableFile("damaged");
    }
  }

  boolean isStart(String name) {
    return xml.isStartElement() && xml.getLocalName().equals(name);
  }

  boolean isEnd(String name) {
    return xml.isEndElement() && xml.getLocalName().equals(name);
  }

  /** The value of an attribute by its local name. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** A whole number attribute, or the other value when it is missing or no number. */
  int number(String name, int otherwise) {
    String value = attribute(name);
    try {
      return value == null ? otherwise : Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** Appends the characters up to the end of the element one stands on; deeper tags are skipped. */
  void text(StringBuilder into, int longest) {
    int outside = depth - 1;
    while (true) {
      int event = next();
      if (event == XMLStreamConstants.CHARACTERS
          || event == XMLStreamConstants.CDATA
          || event == XMLStreamConstants.SPACE) {
        if (depth == outside + 1) {
          append(into, longest);
        }
      } else if (event == XMLStreamConstants.END_DOCUMENT || depth == outside) {
        return;
      }
    }
  }

  private void append(StringBuilder into, int longest) {
    try {
      if (into.length() + xml.getTextLength() > longest) {
        throw new UnreadableFile("text_too_long", longest);
      }
      into.append(xml.getText());
    } catch (RuntimeException e) {
      throw damaged(e);
    }
  }

  /** The parser finds errors late and reports them in many ways; all mean the same to the user. */
  private static UnreadableFile damaged(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnreadableFile unreadable) {
        return unreadable;
      }
    }
    return new UnreadableFile(e, "damaged");
  }

  @Override
  public void close() {
    try {
      xml.close();
      in.close();
    } catch (XMLStreamException | IOException e) {
      throw damaged(e);
    }
  }
}
