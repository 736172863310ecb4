package org.tierbook.segment;

import java.time.YearMonth;
import java.util.Optional;
import org.tierbook.privacy.Profile;
import org.tierbook.store.StoreSettings;

/**
 * What the figures are for.
 *
 * @param profile how much of a customer the lists show
 * @param month the latest month to compute; absent for the latest there is
 * @param inside whether bundles and office are wanted beside the portal
 */
public record SegmentOptions(
    Profile profile, Optional<YearMonth> month, boolean inside, StoreSettings store) {
  /** Masked lists, the latest month, everything. */
  public static final SegmentOptions DEFAULT =
      new SegmentOptions(Profile.MASKED, Optional.empty(), true, StoreSettings.DEFAULT);
}
