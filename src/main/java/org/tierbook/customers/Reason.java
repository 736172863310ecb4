package org.tierbook.customers;

import java.util.Locale;

/** Why a row is rejected. */
enum Reason {
  BROKEN_QUOTES,
  FIELD_COUNT,
  NO_CUSTOMER_ID,
  NO_VALUE,
  UNKNOWN_CUSTOMER,
  DIGITS_LOST,
  NOT_A_NUMBER,
  NOT_WHOLE,
  TOO_LARGE,
  NOT_A_DATE,
  NOT_A_MONTH,
  OTHER_MONTH,
  NOT_YES_NO,
  DUPLICATE;

  /** Such as {@code not-a-number}. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The key of its short name. */
  String phrase() {
    return "intake.reason." + id();
  }
}
