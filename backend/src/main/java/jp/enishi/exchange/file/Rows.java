package jp.enishi.exchange.file;

import java.util.Iterator;

/** Rows that are read one after the other from an open file; blank rows are left out. */
public interface Rows extends Iterator<Row>, AutoCloseable {

  /** Releases the file. */
  @Override
  void close();
}
