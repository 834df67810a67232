package jp.enishi.quotes.pdf;

import java.awt.Color;
import java.util.List;

/** How a text is set. */
record Type(Face face, float size, Color colour) {

  float width(String text) {
    return face.width(text, size);
  }

  List<String> wrapped(String text, float width) {
    return face.wrapped(text, size, width);
  }

  /** The same, as small as it takes for the text to fit, but no smaller than this. */
  Type fitting(String text, float width, float least) {
    return new Type(face, face.fitting(text, size, width, least), colour);
  }

  Type in(Color other) {
    return new Type(face, size, other);
  }

  Type at(float other) {
    return new Type(face, other, colour);
  }
}
