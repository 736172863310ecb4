package org.tierbook.model;

import java.time.LocalDate;
import org.tierbook.text.Localized;

/** A festival that calls for greetings. */
public record Festival(Localized name, LocalDate date) {}
