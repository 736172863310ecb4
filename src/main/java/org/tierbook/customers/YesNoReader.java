package org.tierbook.customers;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads yes and no: Y/N, 是/否, 有/无, 1/0. Yes is 1. */
final class YesNoReader implements ValueReader {
  @Override
  public @Nullable Reason read(Cell cell, Values values, int slot) {
    if (cell.length() == 1 && (cell.at(0) == '1' || cell.at(0) == 'Y')) {
      values.numbers[slot] = 1;
      return null;
    }
    cell.normalise();
    switch (cell.text().toUpperCase(Locale.ROOT)) {
      case "Y", "YES", "TRUE", "是", "有", "1" -> values.numbers[slot] = 1;
      case "N", "NO", "FALSE", "否", "无", "0" -> values.numbers[slot] = 0;
      default -> {
        return Reason.NOT_YES_NO;
      }
    }
    return null;
  }
}
