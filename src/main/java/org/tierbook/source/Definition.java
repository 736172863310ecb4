package org.tierbook.source;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tierbook.model.Condition;
import org.tierbook.model.Keep;
import org.tierbook.model.Measure;
import org.tierbook.model.Scheme;
import org.tierbook.model.Tier;

/** The part of a scheme that a version may change. */
record Definition(
    Scheme.Kind kind,
    Optional<Condition> population,
    List<Measure> measures,
    List<Tier> tiers,
    Optional<String> rollsUp,
    BigDecimal near,
    Optional<Keep> keep) {}
