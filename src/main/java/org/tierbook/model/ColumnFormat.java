package org.tierbook.model;

/** How a report's value is said. */
public enum ColumnFormat {
  COUNT,
  /** Yuan, printed in 万元. */
  MONEY,
  /** 0.123 is 12.3%. */
  SHARE,
  /** Two decimals. */
  RATIO,
  DATE,
  TEXT,
  TIER,
  ROLE,
  BRANCH,
  MANAGER,
  CUSTOMER,
  DUTY,
  TRIGGER,
  /** Why a customer is on a list: our own words, from the rule. */
  REASON,
  /** Difference to last month, with its sign in a mark. */
  CHANGE
}
