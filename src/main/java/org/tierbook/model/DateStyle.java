package org.tierbook.model;

/** How a column writes days besides the forms that can't be mistaken; only where it's declared. */
public enum DateStyle {
  /** As spreadsheets count days: 45352. */
  EXCEL,
  /** 31/10/2026, 31-10-2026, 31.10.2026. */
  DAY_FIRST,
  /** 10/31/2026. */
  MONTH_FIRST
}
