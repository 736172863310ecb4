package org.tierbook.model;

import org.tierbook.diag.Location;

/** A tier by scheme: written {@code ib-natural-life/gold}. */
public record TierRef(String scheme, String tier, Location at) {
  @Override
  public String toString() {
    return scheme + "/" + tier;
  }
}
