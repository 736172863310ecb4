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
  LIST;

  /** The type that a value has in a store. */
  public String sql() {
    return switch (this) {
      case MONEY -> "decimal(18,2)";
      case DECIMAL -> "decimal(18,4)";
      case INTEGER -> "bigint";
      case DATE -> "date";
      case YES_NO -> "boolean";
      case TEXT, MONTH, CODE, LIST -> "varchar";
    };
  }
}
