package org.tierbook.model;

/** What a column holds once it is read. */
public enum ColumnType {
  /** Ids and words. */
  TEXT,
  /** Yuan, DECIMAL(18,2). */
  MONEY,
  /** Points, per cent, ratios: DECIMAL(18,4). */
  DECIMAL,
  INTEGER,
  DATE,
  MONTH,
  /** One of the column's codes. */
  CODE,
  YES_NO,
  /** Several codes, separated by semicolons. */
  LIST
}
